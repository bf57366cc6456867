import { useTranslation } from '#i18n/desk-translation.ts';
import type { CompoundView } from '#shared/contract/compound-calls.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FactsFields } from './FactsFields.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';

export function ChangeDialog({ compound, onDone, onClose }: { readonly compound: CompoundView; readonly onDone: (compound: CompoundView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const { kind, standing, province, district, place } = compound;
  const form = useDraftedForm('compound-facts', compound.compoundId, { kind, standing, province, district, place }, onDone, onClose);
  if (form.value === undefined) {
    return (
      <FormDialog title={t('desk.compounds.changeTitle', { name: compound.name })} save={t('desk.compounds.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const facts = form.value;
  return (
    <FormDialog title={t('desk.compounds.changeTitle', { name: compound.name })} save={t('desk.compounds.save')} {...form.dialog} onSubmit={() => form.submit(() => api['compounds.change']({ compoundId: compound.compoundId, facts }))}>
      <FactsFields facts={facts} onChange={form.change} />
    </FormDialog>
  );
}
