import { dangers, withDanger, type TipAnswers } from '#shared/domain/tip-answers.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { Screen, StepButtons, type Ways } from '../Screen.tsx';
import type { Answer } from '../use-draft.ts';

interface DangerScreenProps {
  readonly answers: TipAnswers;
  readonly answer: Answer;
  readonly ways: Ways;
}

export function DangerScreen({ answers, answer, ways }: DangerScreenProps) {
  const { t } = useTranslation();
  const chosen = answers.danger ?? [];
  const choose = (danger: (typeof dangers)[number], isChosen: boolean) => {
    const next = withDanger(chosen, danger, isChosen);
    answer('danger', next.length === 0 ? undefined : next);
  };
  return (
    <Screen title={t('form.danger.title')}>
      <p className="hint" id="danger-hint">
        {t('form.danger.hint')}
      </p>
      <fieldset className="options" aria-describedby="danger-hint">
        <legend className="unseen">{t('form.danger.title')}</legend>
        {dangers.map((danger) => (
          <label key={danger} className="option">
            <input type="checkbox" checked={chosen.includes(danger)} onChange={(event) => choose(danger, event.currentTarget.checked)} autoComplete="off" />
            <span>{t(`form.sign.${danger}`)}</span>
          </label>
        ))}
      </fieldset>
      <StepButtons ways={ways} />
    </Screen>
  );
}
