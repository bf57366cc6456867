import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { outcomeUnits } from '#shared/domain/outcome.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface OutcomeDialogProps {
  /** What it is called now; undefined: a new one. */
  readonly name: string | undefined;
  readonly onClose: () => void;
  /** A code stays in the dialog, which is still open then. */
  readonly onSave: (name: string) => Promise<Code | undefined>;
}

/** Adds an outcome or calls one something else. */
export function OutcomeDialog({ name, onClose, onSave }: OutcomeDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(name ?? '');
  const [isMissing, setMissing] = useState(false);
  const [code, setCode] = useState<Code>();
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setCode(undefined);
    setMissing(text.trim() === '');
    if (text.trim() !== '') setCode(await onSave(text));
  };
  return (
    <Dialog title={t(name === undefined ? 'desk.workflow.outcomes.addTitle' : 'desk.workflow.outcomes.renameTitle')} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void save(event)} noValidate>
        {name === undefined ? null : <p className="small">{t('desk.workflow.outcomes.renameWords')}</p>}
        <TextField label={t('desk.workflow.outcomes.name')} value={text} onChange={setText} maxLength={outcomeUnits} takesFocus {...(isMissing ? { error: t('desk.workflow.outcomes.missing') } : {})} />
        {code === undefined ? null : <ErrorBanner code={code} />}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t(name === undefined ? 'desk.workflow.outcomes.addButton' : 'desk.workflow.outcomes.renameButton')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
