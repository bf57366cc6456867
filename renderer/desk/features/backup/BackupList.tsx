import { useTranslation } from '#i18n/desk-translation.ts';
import type { BackupView } from '#shared/contract/backup-calls.ts';
import { fileSize } from '#ui/size.ts';
import { dateAndTime } from '#ui/time.ts';

/** Every backup that is known, newest first, with what it holds and whether it can be reached now. */
export function BackupList({ backups }: { readonly backups: readonly BackupView[] }) {
  const { t } = useTranslation();
  if (backups.length === 0) return <p className="muted">{t('desk.backup.none')}</p>;
  return (
    <div className="table-scroller">
      <table className="table">
        <caption>{t('desk.backup.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('desk.backup.madeAt')}</th>
            <th scope="col">{t('desk.backup.holds')}</th>
            <th scope="col" className="number">
              {t('desk.backup.size')}
            </th>
            <th scope="col">{t('desk.backup.disk')}</th>
            <th scope="col">{t('desk.backup.state')}</th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <BackupRow key={backup.backupId} backup={backup} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BackupRow({ backup }: { readonly backup: BackupView }) {
  const { t, locale } = useTranslation();
  const isKnown = backup.state !== 'damaged' && backup.state !== 'newer';
  return (
    <tr>
      <td>{dateAndTime(backup.madeAt, locale)}</td>
      <td>
        {isKnown ? `${t('desk.backup.tips', { count: backup.tips })} · ${t('desk.backup.files', { count: backup.files })} · ${t('desk.backup.events', { count: backup.events })}` : '–'}
        {backup.holdsDeleted ? <p className="field-error">{t('desk.backup.holdsDeleted')}</p> : null}
      </td>
      <td className="number">{isKnown ? fileSize(backup.sizeBytes, locale) : '–'}</td>
      <td>{t(`desk.backup.diskKind.${backup.outside}`)}</td>
      <td>{t(`desk.backup.states.${backup.state}`)}</td>
    </tr>
  );
}
