import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ToldIndividual } from '#shared/contract/individual-calls.ts';
import { cutToUnits } from '#shared/domain/cut-to-units.ts';
import { individualWordsUnits } from '#shared/domain/individual.ts';
import type { Code } from '#shared/errors.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface RewordDialogProps {
  readonly individual: ToldIndividual;
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly onReword: (words: string) => void;
  readonly onClose: () => void;
}

/** Says in other words how the tip tells of somebody. */
export function RewordDialog({ individual, code, isBusy, onReword, onClose }: RewordDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(cutToUnits(individual.words, individualWordsUnits));
  return (
    <FormDialog title={t('desk.individuals.rewordTitle', { person: t('desk.individuals.number', { number: String(individual.number) }) })} save={t('desk.individuals.save')} code={code} isBusy={isBusy} onSubmit={() => onReword(words)} onClose={onClose}>
      <TextField label={t('desk.individuals.words')} description={t('desk.individuals.wordsHint')} value={words} onChange={setWords} maxLength={individualWordsUnits} takesFocus />
    </FormDialog>
  );
}
