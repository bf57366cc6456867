import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { tipDeletionReasons, type TipDeletionReason } from '#shared/domain/deletion-reason.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { BackupsThatHold } from './BackupsThatHold.tsx';
import { DeletionDialog } from './DeletionDialog.tsx';
import { listWords } from '#ui/list-words.ts';

export interface DeleteTipsDialogProps {
  readonly tipIds: readonly string[];
  readonly reason?: TipDeletionReason;
  readonly onClose: () => void;
  /** It is on its way: the banner above the desk says so. */
  readonly onBegun: () => void;
}

/** Deletes tips after saying what goes with them. */
export function DeleteTipsDialog({ tipIds, reason: suggested = 'not-for-us', onClose, onBegun }: DeleteTipsDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { loaded } = useReply('deletion.preview', { tipIds: [...tipIds] });
  return (
    <DeletionDialog
      title={t('desk.deletion.title', { count: tipIds.length })}
      consequence={t('desk.deletion.consequence')}
      goes={loaded.state === 'ready' ? <WithTheTips preview={loaded.value} /> : undefined}
      unknown={loaded.state === 'failed' ? loaded.code : undefined}
      reasons={tipDeletionReasons}
      suggested={suggested}
      noteHelp={t('desk.deletion.noteHelp')}
      confirmWords={t('desk.deletion.confirm')}
      onConfirm={(reason, note) => api['deletion.begin']({ tipIds: [...tipIds], reason, note })}
      onClose={onClose}
      onBegun={onBegun}
    />
  );
}

function WithTheTips({ preview }: { readonly preview: Reply<'deletion.preview'> }) {
  const { t, locale } = useTranslation();
  return (
    <>
      <p>
        <b>{t('desk.deletion.which', { count: preview.tips, numbers: listWords(preview.numbers.map(String), locale, 'plain') })}</b>
      </p>
      <ul className="counts" aria-label={t('desk.deletion.goes')}>
        <li className="counts-first">{t('desk.deletion.tips', { count: preview.tips })}</li>
        <li>{t('desk.deletion.files', { count: preview.files })}</li>
        {preview.transcripts === 0 ? null : <li>{t('desk.deletion.transcripts', { count: preview.transcripts })}</li>}
        {preview.renderings === 0 ? null : <li>{t('desk.deletion.renderings', { count: preview.renderings })}</li>}
        {preview.claims === 0 ? null : <li>{t('desk.deletion.claims', { count: preview.claims })}</li>}
        {preview.screenings === 0 ? null : <li>{t('desk.deletion.screenings', { count: preview.screenings })}</li>}
        {preview.individuals === 0 ? null : <li>{t('desk.deletion.individuals', { count: preview.individuals })}</li>}
        {preview.notes === 0 ? null : <li>{t('desk.deletion.notes', { count: preview.notes })}</li>}
        {preview.replies === 0 ? null : <li>{t('desk.deletion.replies', { count: preview.replies })}</li>}
        {preview.consents === 0 ? null : <li>{t('desk.deletion.consents', { count: preview.consents })}</li>}
        {preview.referrals === 0 ? null : <li>{t('desk.deletion.referrals', { count: preview.referrals })}</li>}
        <li>{t('desk.deletion.dossiers', { count: preview.dossiers })}</li>
        <li>{t('desk.deletion.events', { count: preview.events })}</li>
        {preview.exportedDossiers === 0 ? null : <li>{t('desk.deletion.exported', { count: preview.exportedDossiers })}</li>}
      </ul>
      <BackupsThatHold backups={preview.backups} />
    </>
  );
}
