import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';

/** Which backups still hold what is to go, and what becomes of them. */
export function BackupsThatHold({ backups: { withinReach, elsewhere } }: { readonly backups: Reply<'deletion.preview'>['backups'] }) {
  const { t } = useTranslation();
  if (withinReach + elsewhere === 0) return <p className="small muted">{t('desk.deletion.backupsNone')}</p>;
  return (
    <ul className="small">
      {withinReach === 0 ? null : <li>{t('desk.deletion.backupsReach', { count: withinReach })}</li>}
      {elsewhere === 0 ? null : <li>{t('desk.deletion.backupsElsewhere', { count: elsewhere })}</li>}
    </ul>
  );
}
