import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundView } from '#shared/contract/compound-calls.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FactsFields } from './FactsFields.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useCall } from '../../api/use-call.ts';

export function ChangeDialog({ compound, onDone, onClose }: { readonly compound: CompoundView; readonly onDone: (compound: CompoundView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const { kind, standing, province, district, place } = compound;
  const [facts, setFacts] = useState({ kind, standing, province, district, place });
  const call = useCall(onDone);
  return (
    <FormDialog title={t('desk.compounds.changeTitle', { name: compound.name })} save={t('desk.compounds.save')} code={call.code} isBusy={call.isBusy} onSubmit={() => void call.run(() => api['compounds.change']({ compoundId: compound.compoundId, facts }))} onClose={onClose}>
      <FactsFields facts={facts} onChange={setFacts} />
    </FormDialog>
  );
}
