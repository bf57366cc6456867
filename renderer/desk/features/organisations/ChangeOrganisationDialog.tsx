import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { OrganisationFields } from './OrganisationFields.tsx';

/** What is known of an organisation beside its names. */
export function ChangeOrganisationDialog({ organisation, onDone, onClose }: { readonly organisation: OrganisationView; readonly onDone: (organisation: OrganisationView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const { organisationId, kind, registrationNumber, jurisdiction, note } = organisation;
  const form = useDraftedForm('organisation-facts', organisationId, { kind, registrationNumber, jurisdiction, note }, onDone, onClose);
  const title = t('desk.organisations.changeTitle', { name: organisation.name });
  if (form.value === undefined) {
    return (
      <FormDialog title={title} save={t('desk.organisations.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const facts = form.value;
  return (
    <FormDialog title={title} save={t('desk.organisations.save')} {...form.dialog} onSubmit={() => form.submit(() => api['organisations.change']({ organisationId, facts }))}>
      <OrganisationFields facts={facts} onChange={form.change} />
    </FormDialog>
  );
}
