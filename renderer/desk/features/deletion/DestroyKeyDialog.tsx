import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { keyDestructionReasons } from '#shared/domain/deletion-reason.ts';
import { Banner } from '#ui/Banner.tsx';
import { dateOnly } from '#ui/time.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { BackupsThatHold } from './BackupsThatHold.tsx';
import { DeletionDialog } from './DeletionDialog.tsx';

export interface DestroyKeyDialogProps {
  readonly keyId: string;
  readonly epoch: number;
  /** The first of its six words, which is typed to confirm. */
  readonly firstWord: string;
  readonly onClose: () => void;
}

/** Destroys an intake key after saying what that means. */
export function DestroyKeyDialog({ keyId, epoch, firstWord, onClose }: DestroyKeyDialogProps) {
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
      typed={{ label: t('desk.epochs.destroyTyped', { word: firstWord }), help: t('desk.epochs.destroyTypedHelp'), word: firstWord }}
      onConfirm={(reason, note) => api['intakeKey.destroy']({ keyId, reason, note })}
      onClose={onClose}
      onBegun={onClose}
    />
  );
}

function WithTheKey({ preview }: { readonly preview: Reply<'intakeKey.previewDestroy'> }) {
  const { t, locale } = useTranslation();
  const newest = preview.newestTipAt;
  return (
    <>
      {preview.isExpired ? null : <Banner tone="warning">{t('desk.deletion.keyLive')}</Banner>}
      {preview.sealsStill ? <Banner tone="warning">{t('desk.epochs.destroySeals', { when: dateOnly(preview.destroyAfter, locale) })}</Banner> : null}
      {preview.isOnly ? <Banner tone="warning">{t('desk.deletion.keyOnly')}</Banner> : null}
      <ul className="counts">
        <li>{t('desk.deletion.keyTips', { count: preview.tips })}</li>
        {preview.originals === 0 ? null : <li>{t('desk.epochs.destroyOriginals', { count: preview.originals })}</li>}
        {preview.forms === 0 ? null : <li>{t('desk.epochs.destroyForms', { count: preview.forms })}</li>}
        <li>{newest === null ? t('desk.epochs.destroyNoTips') : t('desk.epochs.destroyNewest', { when: dateOnly(newest, locale) })}</li>
        {preview.quarantined === 0 ? null : <li>{t('desk.deletion.keyQuarantine', { count: preview.quarantined })}</li>}
      </ul>
      <BackupsThatHold backups={preview.backups} />
    </>
  );
}
