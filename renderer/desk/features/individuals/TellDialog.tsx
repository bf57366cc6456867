import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ToldIndividual } from '#shared/contract/individual-calls.ts';
import { individualWordsUnits } from '#shared/domain/individual.ts';
import type { Code } from '#shared/errors.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { KnownIndividuals } from './KnownIndividuals.tsx';

export interface TellDialogProps {
  readonly tipId: string;
  /** Of whom the tip tells already, when only the words change. */
  readonly known?: ToldIndividual;
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  /** null: somebody nobody told of before. */
  readonly onTell: (individualId: string | null, words: string) => void;
  readonly onClose: () => void;
}

/** Says in a few words whom the tip tells of, and whether another tip told of them before. */
export function TellDialog({ tipId, known, code, isBusy, onTell, onClose }: TellDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(known?.words.slice(0, individualWordsUnits) ?? '');
  const [chosen, setChosen] = useState<string | null>(known?.individualId ?? null);
  return (
    <FormDialog
      title={known === undefined ? t('desk.individuals.tellTitle') : t('desk.individuals.rewordTitle', { person: t('desk.individuals.number', { number: String(known.number) }) })}
      save={t('desk.individuals.save')}
      code={code}
      isBusy={isBusy}
      onSubmit={() => onTell(chosen, words)}
      onClose={onClose}
    >
      <TextField label={t('desk.individuals.words')} description={t('desk.individuals.wordsHint')} value={words} onChange={setWords} maxLength={individualWordsUnits} takesFocus />
      {known === undefined ? <KnownIndividuals exceptTipId={tipId} chosen={chosen} onChoose={setChosen} noneOfThem={t('desk.individuals.nobodyKnown')} /> : null}
    </FormDialog>
  );
}
