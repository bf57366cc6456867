import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { outcomeWords } from '#ui/outcome-words.ts';
import { useOutcomes } from '../../api/use-outcomes.ts';

export interface CloseTipDialogProps {
  readonly number: number;
  readonly onClose: () => void;
  readonly onChoose: (outcome: { readonly outcomeId: string; readonly name: string }) => void;
}

/** A tip is closed with what came of it. */
export function CloseTipDialog({ number, onClose, onChoose }: CloseTipDialogProps) {
  const { t } = useTranslation();
  const offered = useOutcomes().filter(({ isRetired }) => !isRetired);
  const [outcomeId, setOutcomeId] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const outcome = offered.find((each) => each.outcomeId === outcomeId);
    if (outcome === undefined) setMissing(true);
    else onChoose({ outcomeId: outcome.outcomeId, name: outcomeWords(t, outcome) });
  };
  return (
    <Dialog title={t('desk.workflow.outcome.closeTitle', { number: String(number) })} onClose={onClose}>
      <form className="stack" onSubmit={save} noValidate>
        <p className="small">{t('desk.workflow.outcome.closeWords')}</p>
        <RadioGroup label={t('desk.workflow.outcome.label')} value={outcomeId} options={offered.map((each) => ({ value: each.outcomeId, text: outcomeWords(t, each) }))} onChange={setOutcomeId} />
        {isMissing && outcomeId === null ? (
          <p className="field-error" role="alert">
            {t('desk.workflow.outcome.missing')}
          </p>
        ) : null}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('desk.workflow.outcome.close')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
