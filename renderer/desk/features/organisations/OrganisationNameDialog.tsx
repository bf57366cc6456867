import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { emptyName, NameFields } from '../../register/NameFields.tsx';

export function OrganisationNameDialog({ organisationId, onDone, onClose }: { readonly organisationId: string; readonly onDone: (organisation: OrganisationView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [name, setName] = useState(emptyName);
  const [isChecked, setChecked] = useState(false);
  const call = useCall(onDone);
  const submit = (): void => {
    setChecked(true);
    if (name.text.trim() !== '') void call.run(() => api['organisations.addName']({ organisationId, name }));
  };
  return (
    <FormDialog title={t('desk.organisations.addNameTitle')} save={t('desk.organisations.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      <NameFields name={name} isChecked={isChecked} onChange={setName} />
    </FormDialog>
  );
}
