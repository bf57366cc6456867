import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { dueNoteUnits, type Work } from '#shared/contract/work-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface DueDialogProps {
  readonly due: Work['due'];
  readonly onClose: () => void;
  readonly onSave: (atMs: number, note: string) => void;
}

/** As the field has it: in the laptop's own time, to the minute. */
function localTime(timeMs: number): string {
  const time = new Date(timeMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** By when something is to be done about a tip, and what. */
export function DueDialog({ due, onClose, onSave }: DueDialogProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(due === null ? '' : localTime(due.at));
  const [note, setNote] = useState(due?.note ?? '');
  const [isMissing, setMissing] = useState(false);
  const save = (): void => {
    const timeMs = new Date(at).getTime();
    if (at === '' || Number.isNaN(timeMs) || timeMs < 0) setMissing(true);
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
