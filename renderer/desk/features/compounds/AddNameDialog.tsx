import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundView } from '#shared/contract/compound-calls.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { NameFields, emptyName } from '../../register/NameFields.tsx';
import { useCall } from '../../api/use-call.ts';

export function AddNameDialog({ compoundId, onDone, onClose }: { readonly compoundId: string; readonly onDone: (compound: CompoundView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [name, setName] = useState(emptyName);
  const [isChecked, setChecked] = useState(false);
  const call = useCall(onDone);
  const submit = (): void => {
    setChecked(true);
    if (name.text.trim() !== '') void call.run(() => api['compounds.addName']({ compoundId, name }));
  };
  return (
    <FormDialog title={t('desk.compounds.addNameTitle')} save={t('desk.compounds.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      <NameFields name={name} isChecked={isChecked} onChange={setName} />
    </FormDialog>
  );
}
