import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { handOverNoteUnits } from '#shared/domain/hand-over.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useKeptDraft } from '../../api/use-kept-draft.ts';
import { Totals } from './Totals.tsx';

export interface EndShiftDialogProps {
  /** As it is when the dialog opens. */
  readonly preview: Reply<'shift.preview'>;
  readonly onClose: () => void;
  readonly onLock: () => void;
}

/** Leaves what cannot wait, with some words, to whoever comes next. What is being written outlives a lock. */
export function EndShiftDialog({ preview, onClose, onLock }: EndShiftDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [note, setNote] = useState(preview.draft);
  const [draftCode, setDraftCode] = useState<Code>();
  const [isDone, setDone] = useState(false);
  const kept = useKeptDraft((typed: string) => api['shift.keepDraft']({ note: typed }), setDraftCode);
  const call = useCall(() => setDone(true), () => kept.keep(note));
  const code = call.code ?? draftCode;
  const end = (): void => {
    setDraftCode(undefined);
    kept.drop();
    void call.run(async () => {
      await kept.flush();
      return api['shift.end']({ note });
    });
  };
  return (
    <Dialog title={t('desk.shifts.endTitle')} isBusy={call.isBusy} onClose={onClose}>
      {isDone ? (
        <>
          <Banner tone="ok" role="status">
            {t('desk.shifts.done')}
          </Banner>
          <div className="actions">
            <Button onPress={onClose}>{t('desk.close')}</Button>
            <Button kind="primary" takesFocus onPress={onLock}>
              {t('desk.shifts.lock')}
            </Button>
          </div>
        </>
      ) : (
        <div className="stack">
          <p className="small">{t('desk.shifts.endWords')}</p>
          <Totals totals={preview.totals} drafts={preview.drafts} />
          <TextField
            label={t('desk.shifts.note')}
            description={t('desk.shifts.noteWords')}
            value={note}
            onChange={(typed) => {
              setNote(typed);
              kept.keep(typed);
            }}
            maxLength={handOverNoteUnits}
            isMultiline
            rows={5}
            takesFocus
          />
          {code === undefined ? null : <ErrorBanner code={code} />}
          <div className="actions">
            <Button isPending={call.isBusy} onPress={onClose}>
              {t('desk.cancel')}
            </Button>
            <Button kind="primary" isPending={call.isBusy} onPress={() => end()}>
              {t('desk.shifts.go')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
