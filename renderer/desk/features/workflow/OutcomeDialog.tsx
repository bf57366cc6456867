import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { OutcomeRow } from '#shared/contract/outcome-calls.ts';
import { outcomeUnits } from '#shared/domain/outcome.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { outcomeWords } from '#ui/outcome-words.ts';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

export interface OutcomeDialogProps {
  /** The one to call something else; undefined: a new one. */
  readonly outcome: OutcomeRow | undefined;
  readonly onClose: () => void;
  /** With what it is called now. */
  readonly onDone: (outcomes: Reply<'outcomes.list'>, name: string) => void;
}

/** Adds an outcome or calls one something else. */
export function OutcomeDialog({ outcome, onClose, onDone }: OutcomeDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [text, setText] = useState(outcome === undefined ? '' : outcomeWords(t, outcome));
  const [isMissing, setMissing] = useState(false);
  const call = useCall<Reply<'outcomes.list'>>((outcomes) => onDone(outcomes, text.trim()));
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    call.dismiss();
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    // The desk's own words in one of its languages, saved as they stand, are not to become what it is called in all of them.
    void call.run(() => (outcome === undefined ? api['outcomes.add']({ name: text }) : api['outcomes.rename']({ outcomeId: outcome.outcomeId, name: text.trim() === outcomeWords(t, outcome) ? outcome.name : text })));
  };
  return (
    <Dialog title={t(outcome === undefined ? 'desk.workflow.outcomes.addTitle' : 'desk.workflow.outcomes.renameTitle')} isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={save} noValidate>
        {outcome === undefined ? null : <p className="small">{t('desk.workflow.outcomes.renameWords')}</p>}
        <TextField label={t('desk.workflow.outcomes.name')} value={text} onChange={setText} maxLength={outcomeUnits} takesFocus {...(isMissing ? { error: t('desk.workflow.outcomes.missing') } : {})} />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t(outcome === undefined ? 'desk.workflow.outcomes.addButton' : 'desk.workflow.outcomes.renameButton')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
