import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundFactsView, CompoundView } from '#shared/contract/compound-calls.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FactsFields } from './FactsFields.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { NameFields, emptyName } from '../../register/NameFields.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';

const nothingKnown: CompoundFactsView = { kind: 'unknown', standing: 'suspected', province: null, district: null, place: '' };

/** A compound that is not in the register yet. `facts`: what a tip already says of its place. */
export function RecordDialog({ facts = nothingKnown, onDone, onClose }: { readonly facts?: CompoundFactsView; readonly onDone: (compound: CompoundView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const form = useDraftedForm('compound', null, { name: emptyName, facts }, onDone, onClose);
  const [isChecked, setChecked] = useState(false);
  if (form.value === undefined) {
    return (
      <FormDialog title={t('desk.compounds.recordTitle')} save={t('desk.compounds.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { name, facts: known } = form.value;
  const submit = (): void => {
    setChecked(true);
    if (name.text.trim() !== '') form.submit(() => api['compounds.record']({ facts: known, name }));
  };
  return (
    <FormDialog title={t('desk.compounds.recordTitle')} save={t('desk.compounds.save')} {...form.dialog} onSubmit={submit}>
      <NameFields name={name} isChecked={isChecked} onChange={(typed) => form.change({ name: typed })} />
      <FactsFields facts={known} onChange={(typed) => form.change({ facts: typed })} />
    </FormDialog>
  );
}
