import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { individualWordsUnits } from '#shared/domain/individual.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { KnownIndividuals } from './KnownIndividuals.tsx';

export interface TellDialogProps {
  readonly tipId: string;
  readonly onDone: (reply: Reply<'individuals.tell'>) => void;
  readonly onClose: () => void;
}

/** Says in a few words whom the tip tells of, and whether another tip told of them before. */
export function TellDialog({ tipId, onDone, onClose }: TellDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const form = useDraftedForm('individual', tipId, { individualId: null, words: '' }, onDone, onClose);
  if (form.value === undefined) {
    return (
      <FormDialog title={t('desk.individuals.tellTitle')} save={t('desk.individuals.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { individualId, words } = form.value;
  return (
    <FormDialog title={t('desk.individuals.tellTitle')} save={t('desk.individuals.save')} {...form.dialog} onSubmit={() => form.submit(() => api['individuals.tell']({ tipId, individualId, words, ofForm: true }))}>
      <TextField label={t('desk.individuals.words')} description={t('desk.individuals.wordsHint')} value={words} onChange={(next) => form.change({ words: next })} maxLength={individualWordsUnits} takesFocus />
      <KnownIndividuals exceptTipId={tipId} chosen={individualId} onChoose={(next) => form.change({ individualId: next })} noneOfThem={t('desk.individuals.nobodyKnown')} />
    </FormDialog>
  );
}
