import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { emptyName, NameFields } from '../../register/NameFields.tsx';

export function OrganisationNameDialog({ organisationId, onDone, onClose }: { readonly organisationId: string; readonly onDone: (organisation: OrganisationView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const form = useDraftedForm('organisation-name', organisationId, emptyName, onDone, onClose);
  const [isChecked, setChecked] = useState(false);
  if (form.value === undefined) {
    return (
      <FormDialog title={t('desk.organisations.addNameTitle')} save={t('desk.organisations.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const name = form.value;
  const submit = (): void => {
    setChecked(true);
    if (name.text.trim() !== '') form.submit(() => api['organisations.addName']({ organisationId, name }));
  };
  return (
    <FormDialog title={t('desk.organisations.addNameTitle')} save={t('desk.organisations.save')} {...form.dialog} onSubmit={submit}>
      <NameFields name={name} isChecked={isChecked} onChange={form.change} />
    </FormDialog>
  );
}
