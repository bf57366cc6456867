import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundFactsView, CompoundView } from '#shared/contract/compound-calls.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FactsFields } from './FactsFields.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { NameFields, emptyName } from '../../register/NameFields.tsx';
import { useCall } from '../../api/use-call.ts';

const nothingKnown: CompoundFactsView = { kind: 'unknown', standing: 'suspected', province: null, district: null, place: '' };

/** A compound that is not in the register yet. `facts`: what a tip already says of its place. */
export function RecordDialog({ facts = nothingKnown, onDone, onClose }: { readonly facts?: CompoundFactsView; readonly onDone: (compound: CompoundView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [name, setName] = useState(emptyName);
  const [known, setKnown] = useState(facts);
  const [isChecked, setChecked] = useState(false);
  const call = useCall(onDone);
  const submit = (): void => {
    setChecked(true);
    if (name.text.trim() !== '') void call.run(() => api['compounds.record']({ facts: known, name }));
  };
  return (
    <FormDialog title={t('desk.compounds.recordTitle')} save={t('desk.compounds.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      <NameFields name={name} isChecked={isChecked} onChange={setName} />
      <FactsFields facts={known} onChange={setKnown} />
    </FormDialog>
  );
}
