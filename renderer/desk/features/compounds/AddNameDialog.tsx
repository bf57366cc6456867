import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundView } from '#shared/contract/compound-calls.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { NameFields, emptyName } from '../../register/NameFields.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';

export function AddNameDialog({ compoundId, onDone, onClose }: { readonly compoundId: string; readonly onDone: (compound: CompoundView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const form = useDraftedForm('compound-name', compoundId, emptyName, onDone, onClose);
  const [isChecked, setChecked] = useState(false);
  if (form.value === undefined) {
    return (
      <FormDialog title={t('desk.compounds.addNameTitle')} save={t('desk.compounds.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const name = form.value;
  const submit = (): void => {
    setChecked(true);
    if (name.text.trim() !== '') form.submit(() => api['compounds.addName']({ compoundId, name }));
  };
  return (
    <FormDialog title={t('desk.compounds.addNameTitle')} save={t('desk.compounds.save')} {...form.dialog} onSubmit={submit}>
      <NameFields name={name} isChecked={isChecked} onChange={form.change} />
    </FormDialog>
  );
}
