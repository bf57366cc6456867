import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { dueNoteUnits, type Work } from '#shared/contract/work-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { localTime, timeOf } from '#ui/local-time.ts';
import { TextField } from '#ui/TextField.tsx';

export interface DueDialogProps {
  readonly due: Work['due'];
  readonly onClose: () => void;
  readonly onSave: (atMs: number, note: string) => void;
}

/** By when something is to be done about a tip, and what. */
export function DueDialog({ due, onClose, onSave }: DueDialogProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(localTime(due?.at ?? null));
  const [note, setNote] = useState(due?.note ?? '');
  const [isMissing, setMissing] = useState(false);
  const save = (): void => {
    const timeMs = timeOf(at);
    if (timeMs === null) setMissing(true);
    else onSave(timeMs, note);
  };
  return (
    <Dialog title={t('desk.work.dueTitle')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField label={t('desk.work.dueAt')} type="datetime-local" value={at} onChange={setAt} takesFocus {...(isMissing ? { error: t('desk.work.dueMissing') } : {})} />
        <TextField label={t('desk.work.dueNote')} value={note} onChange={setNote} maxLength={dueNoteUnits} />
        <div className="actions">
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
          <Button kind="primary" onPress={save}>
            {t('desk.work.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
