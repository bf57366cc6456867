import { peopleRanges, yesNo, type TipAnswers } from '#shared/domain/tip-answers.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { Choice } from '../Choice.tsx';
import { Screen, StepButtons, type Ways } from '../Screen.tsx';
import type { Answer } from '../use-draft.ts';

interface PeopleScreenProps {
  readonly answers: TipAnswers;
  readonly answer: Answer;
  readonly ways: Ways;
}

/** Numbers and nothing else: who they are is not asked. */
export function PeopleScreen({ answers, answer, ways }: PeopleScreenProps) {
  const { t } = useTranslation();
  return (
    <Screen title={t('form.people.title')}>
      <p className="hint">{t('form.people.hint')}</p>
      <Choice name="people" label={t('form.people.count')} value={answers.people} onChange={(code) => answer('people', code)} options={peopleRanges.map((code) => ({ code, text: t(`form.peopleRange.${code}`) }))} />
      <Choice name="children" label={t('form.people.children')} value={answers.children} onChange={(code) => answer('children', code)} options={yesNo.map((code) => ({ code, text: t(`form.yesNo.${code}`) }))} />
      <StepButtons ways={ways} />
    </Screen>
  );
}
