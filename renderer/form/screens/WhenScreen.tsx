import { happenings, type TipAnswers } from '#shared/domain/tip-answers.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { Choice } from '../Choice.tsx';
import { unitsOver } from '../draft.ts';
import { Screen, StepButtons, type Ways } from '../Screen.tsx';
import { TextField } from '../TextField.tsx';
import type { Answer } from '../use-draft.ts';

interface WhenScreenProps {
  readonly answers: TipAnswers;
  readonly answer: Answer;
  readonly when: string;
  readonly onWhen: (value: string) => void;
  readonly ways: Ways;
}

export function WhenScreen({ answers, answer, when, onWhen, ways }: WhenScreenProps) {
  const { t } = useTranslation();
  const over = unitsOver('when', when);
  return (
    <Screen title={t('form.when.title')}>
      <p className="hint">{t('form.when.hint')}</p>
      <Choice name="happened" label={t('form.when.happened')} value={answers.happened} onChange={(code) => answer('happened', code)} options={happenings.map((code) => ({ code, text: t(`form.happened.${code}`) }))} />
      <TextField name="when" label={t('form.when.words')} hint={t('form.when.wordsHint')} rows={2} value={when} onChange={onWhen} problem={over > 0 ? t('form.when.tooLong', { count: over }) : undefined} />
      <StepButtons ways={ways} unfit={over > 0 ? 'when' : undefined} />
    </Screen>
  );
}
