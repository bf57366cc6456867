import { useTranslation } from '#i18n/desk-translation.ts';

/** What something is called in the zip archive or the mail that it came in. */
export function EntryName({ entry }: { readonly entry: string | undefined }) {
  const { t } = useTranslation();
  if (entry === undefined) return null;
  return (
    <span className="small muted">
      {' › '}
      {entry === '' ? t('desk.carriers.messageText') : <bdi className="file-name">{entry}</bdi>}
    </span>
  );
}
