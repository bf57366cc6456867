import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationFactsView, OrganisationView } from '#shared/contract/organisation-calls.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { emptyName, NameFields } from '../../register/NameFields.tsx';
import { OrganisationFields } from './OrganisationFields.tsx';

const nothingKnown: OrganisationFactsView = { kind: 'unknown', registrationNumber: '', jurisdiction: '', note: '' };

/** An organisation that is not in the register yet. */
export function RecordOrganisationDialog({ onDone, onClose }: { readonly onDone: (organisation: OrganisationView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const form = useDraftedForm('organisation', null, { name: emptyName, facts: nothingKnown }, onDone, onClose);
  const [isChecked, setChecked] = useState(false);
  if (form.value === undefined) {
    return (
      <FormDialog title={t('desk.organisations.recordTitle')} save={t('desk.organisations.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { name, facts } = form.value;
  const submit = (): void => {
    setChecked(true);
    if (name.text.trim() !== '') form.submit(() => api['organisations.record']({ facts, name }));
  };
  return (
    <FormDialog title={t('desk.organisations.recordTitle')} save={t('desk.organisations.save')} {...form.dialog} onSubmit={submit}>
      <NameFields name={name} isChecked={isChecked} onChange={(typed) => form.change({ name: typed })} />
      <OrganisationFields facts={facts} onChange={(typed) => form.change({ facts: typed })} />
    </FormDialog>
  );
}
