import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { deletionNoteUnits, type DeletionReason } from '#shared/domain/deletion-reason.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useCall } from '../../api/use-call.ts';

export interface DeletionDialogProps<R extends DeletionReason> {
  readonly title: string;
  /** What it means, in words. */
  readonly consequence: string;
  /** What the vault says would go; undefined until it has answered, and until then nothing can be confirmed. */
  readonly goes: ReactNode | undefined;
  /** Why the vault could not say it. */
  readonly unknown: Code | undefined;
  readonly reasons: readonly R[];
  readonly suggested: R;
  readonly noteHelp?: string;
  readonly confirmWords: string;
  /** What has to be typed before it can be confirmed, for what takes more than one tip with it. */
  readonly typed?: { readonly label: string; readonly help: string; readonly word: string };
  readonly onConfirm: (reason: R, note: string) => Promise<Result<unknown, Code>>;
  readonly onClose: () => void;
  /** It is on its way. */
  readonly onBegun: () => void;
}

/** The question before anything goes for good: what, what that means, and why. The safe answer has the focus. */
export function DeletionDialog<R extends DeletionReason>({ title, consequence, goes, unknown, reasons, suggested, noteHelp, confirmWords, typed, onConfirm, onClose, onBegun }: DeletionDialogProps<R>) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<R>(suggested);
  const [note, setNote] = useState('');
  const [word, setWord] = useState('');
  const call = useCall();

  const words = (each: DeletionReason): string => t(`desk.deletion.reasons.${each}`);

  return (
    <Dialog title={title} role="alertdialog" isBusy={call.isBusy} onClose={onClose}>
      <p>{consequence}</p>
      {unknown === undefined ? null : <ErrorBanner code={unknown} />}
      {goes}
      <Select label={t('desk.deletion.reason')} value={reason} options={reasons.map((each) => ({ value: each, text: words(each) }))} onChange={setReason} />
      <TextField label={t('desk.deletion.note')} {...(noteHelp === undefined ? {} : { description: noteHelp })} value={note} onChange={setNote} maxLength={deletionNoteUnits} isMultiline />
      {typed === undefined ? null : <TextField label={typed.label} description={typed.help} value={word} onChange={setWord} maxLength={60} />}
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      <div className="actions">
        <Button takesFocus isPending={call.isBusy} onPress={onClose}>
          {t('desk.deletion.cancel')}
        </Button>
        <Button kind="danger" isPending={call.isBusy} isDisabled={goes === undefined || (typed !== undefined && word.trim().toLowerCase() !== typed.word)} onPress={() => void call.run(() => onConfirm(reason, note), onBegun)}>
          {confirmWords}
        </Button>
      </div>
    </Dialog>
  );
}
