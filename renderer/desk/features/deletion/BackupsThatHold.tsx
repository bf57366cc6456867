import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { HoldingBackupView } from '#shared/contract/deletion-calls.ts';
import { dateAndTime } from '#ui/time.ts';

/** Which backups still hold what is to go, each by when it was made and where it lies, and what becomes of them. */
export function BackupsThatHold({ backups: { withinReach, elsewhere, listed } }: { readonly backups: Reply<'deletion.preview'>['backups'] }) {
  const { t } = useTranslation();
  if (withinReach + elsewhere === 0) return <p className="small muted">{t('desk.deletion.backupsNone')}</p>;
  return (
    <ul className="small">
      {withinReach === 0 ? null : (
        <li>
          {t('desk.deletion.backupsReach', { count: withinReach })}
          <NamedBackups backups={listed.filter((backup) => backup.isWithinReach)} total={withinReach} />
        </li>
      )}
      {elsewhere === 0 ? null : (
        <li>
          {t('desk.deletion.backupsElsewhere', { count: elsewhere })}
          <NamedBackups backups={listed.filter((backup) => !backup.isWithinReach)} total={elsewhere} />
        </li>
      )}
    </ul>
  );
}

function NamedBackups({ backups, total }: { readonly backups: readonly HoldingBackupView[]; readonly total: number }) {
  const { t, locale } = useTranslation();
  const more = total - backups.length;
  return (
    <ul>
      {backups.map(({ backupId, madeAt, outside, folder }) => {
        const known = { when: dateAndTime(madeAt, locale), disk: t(`desk.deletion.backupDisk.${outside}`) };
        return (
          <li key={backupId} className="file-name">
            {folder === null ? t('desk.deletion.backupMade', known) : t('desk.deletion.backupMadeIn', { ...known, folder })}
          </li>
        );
      })}
      {more > 0 ? <li>{t('desk.deletion.backupsMore', { count: more })}</li> : null}
    </ul>
  );
}
