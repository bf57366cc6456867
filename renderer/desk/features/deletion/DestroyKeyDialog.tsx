import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { keyDestructionReasons } from '#shared/domain/deletion-reason.ts';
import { Banner } from '#ui/Banner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { BackupsThatHold } from './BackupsThatHold.tsx';
import { DeletionDialog } from './DeletionDialog.tsx';

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
  return (
    <DeletionDialog
      title={t('desk.deletion.keyTitle', { epoch })}
      consequence={t('desk.deletion.keyConsequence')}
      goes={loaded.state === 'ready' ? <WithTheKey preview={loaded.value} /> : undefined}
      unknown={loaded.state === 'failed' ? loaded.code : undefined}
      reasons={keyDestructionReasons}
      suggested="key-unused"
      confirmWords={t('desk.deletion.keyConfirm')}
      onConfirm={(reason, note) => api['intakeKey.destroy']({ keyId, reason, note })}
      onClose={onClose}
      onBegun={onClose}
    />
  );
}

function WithTheKey({ preview }: { readonly preview: Reply<'intakeKey.previewDestroy'> }) {
  const { t } = useTranslation();
  return (
    <>
      {preview.isExpired ? null : <Banner tone="warning">{t('desk.deletion.keyLive')}</Banner>}
      {preview.isOnly ? <Banner tone="warning">{t('desk.deletion.keyOnly')}</Banner> : null}
      <ul className="counts">
        <li>{t('desk.deletion.keyTips', { count: preview.tips })}</li>
        {preview.quarantined === 0 ? null : <li>{t('desk.deletion.keyQuarantine', { count: preview.quarantined })}</li>}
      </ul>
      <BackupsThatHold backups={preview.backups} />
    </>
  );
}
