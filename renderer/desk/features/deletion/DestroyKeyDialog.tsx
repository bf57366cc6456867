import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { deletionNoteUnits, keyDestructionReasons, type KeyDestructionReason } from '#shared/domain/deletion-reason.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { BackupsThatHold } from './BackupsThatHold.tsx';

export interface DestroyKeyDialogProps {
  readonly keyId: string;
  readonly epoch: number;
  readonly onClose: () => void;
}

/** Destroys an intake key after saying what that means. */
export function DestroyKeyDialog({ keyId, epoch, onClose }: DestroyKeyDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { loaded } = useReply('intakeKey.previewDestroy', { keyId });
  const [reason, setReason] = useState<KeyDestructionReason>('key-unused');
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();

  const confirm = async (): Promise<void> => {
    setBusy(true);
    const result = await api['intakeKey.destroy']({ keyId, reason, note });
    setBusy(false);
    if (result.ok) onClose();
    else setCode(result.code);
  };

  return (
    <Dialog title={t('desk.deletion.keyTitle', { epoch })} role="alertdialog" onClose={onClose}>
      <p>{t('desk.deletion.keyConsequence')}</p>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' ? (
        <>
          {loaded.value.isExpired ? null : <Banner tone="warning">{t('desk.deletion.keyLive')}</Banner>}
          {loaded.value.isOnly ? <Banner tone="warning">{t('desk.deletion.keyOnly')}</Banner> : null}
          <ul className="counts">
            <li>{t('desk.deletion.keyTips', { count: loaded.value.tips })}</li>
            {loaded.value.quarantined === 0 ? null : <li>{t('desk.deletion.keyQuarantine', { count: loaded.value.quarantined })}</li>}
          </ul>
          <BackupsThatHold backups={loaded.value.backups} />
        </>
      ) : null}
      <Select label={t('desk.deletion.reason')} value={reason} options={keyDestructionReasons.map((each) => ({ value: each, text: t(`desk.deletion.reasons.${each}`) }))} onChange={setReason} />
      <TextField label={t('desk.deletion.note')} value={note} onChange={setNote} maxLength={deletionNoteUnits} isMultiline />
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button takesFocus onPress={onClose}>
          {t('desk.deletion.cancel')}
        </Button>
        <Button kind="danger" isPending={isBusy} isDisabled={loaded.state !== 'ready'} onPress={() => void confirm()}>
          {t('desk.deletion.keyConfirm')}
        </Button>
      </div>
    </Dialog>
  );
}
