import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { deletionNoteUnits, tipDeletionReasons, type TipDeletionReason } from '#shared/domain/deletion-reason.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { BackupsThatHold } from './BackupsThatHold.tsx';

export interface DeleteTipsDialogProps {
  readonly tipIds: readonly string[];
  readonly reason?: TipDeletionReason;
  readonly onClose: () => void;
  /** It is on its way: the banner above the desk says so. */
  readonly onBegun: () => void;
}

/** What would go, what that means, and why; the safe answer has the focus. */
export function DeleteTipsDialog({ tipIds, reason: suggested = 'not-for-us', onClose, onBegun }: DeleteTipsDialogProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const { loaded } = useReply('deletion.preview', { tipIds: [...tipIds] });
  const [reason, setReason] = useState<TipDeletionReason>(suggested);
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();

  const confirm = async (): Promise<void> => {
    setBusy(true);
    const result = await api['deletion.begin']({ tipIds: [...tipIds], reason, note });
    setBusy(false);
    if (result.ok) onBegun();
    else setCode(result.code);
  };

  return (
    <Dialog title={t('desk.deletion.title', { count: tipIds.length })} role="alertdialog" onClose={onClose}>
      <p>{t('desk.deletion.consequence')}</p>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' ? (
        <>
          <p>
            <b>{t('desk.deletion.which', { count: loaded.value.tips, numbers: new Intl.ListFormat(locale, { type: 'unit' }).format(loaded.value.numbers.map(String)) })}</b>
          </p>
          <ul className="counts" aria-label={t('desk.deletion.goes')}>
            <li className="counts-first">{t('desk.deletion.tips', { count: loaded.value.tips })}</li>
            <li>{t('desk.deletion.files', { count: loaded.value.files })}</li>
            <li>{t('desk.deletion.dossiers', { count: loaded.value.dossiers })}</li>
            <li>{t('desk.deletion.events', { count: loaded.value.events })}</li>
            {loaded.value.exportedDossiers === 0 ? null : <li>{t('desk.deletion.exported', { count: loaded.value.exportedDossiers })}</li>}
          </ul>
          <BackupsThatHold backups={loaded.value.backups} />
        </>
      ) : null}
      <Select label={t('desk.deletion.reason')} value={reason} options={tipDeletionReasons.map((each) => ({ value: each, text: t(`desk.deletion.reasons.${each}`) }))} onChange={setReason} />
      <TextField label={t('desk.deletion.note')} description={t('desk.deletion.noteHelp')} value={note} onChange={setNote} maxLength={deletionNoteUnits} isMultiline />
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button takesFocus onPress={onClose}>
          {t('desk.deletion.cancel')}
        </Button>
        <Button kind="danger" isPending={isBusy} isDisabled={loaded.state !== 'ready'} onPress={() => void confirm()}>
          {t('desk.deletion.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
