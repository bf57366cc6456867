import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { dateAndTime } from '#ui/time.ts';

/** What a restore brought back, and what it could not. */
export function RestoreDone({ restored, onUnlock }: { readonly restored: Reply<'restore.run'>; readonly onUnlock: () => void }) {
  const { t, locale } = useTranslation();
  const { madeAt, tips, files, events, missingFiles, deletedAgain, tombstonesUnsure } = restored;
  return (
    <div className="stack">
      <h1>{t('desk.backup.restore.doneTitle')}</h1>
      <Banner tone="ok" role="status">
        <p>
          <b>{t('desk.backup.restore.done', { when: dateAndTime(madeAt, locale) })}</b>
        </p>
        <p className="small">
          {t('desk.backup.tips', { count: tips })} · {t('desk.backup.files', { count: files })} · {t('desk.backup.events', { count: events })}
        </p>
        {deletedAgain === 0 ? null : <p>{t('desk.backup.restore.deletedAgain', { count: deletedAgain })}</p>}
      </Banner>
      {missingFiles === 0 ? null : <Banner tone="warning">{t('desk.backup.restore.missingFiles', { count: missingFiles })}</Banner>}
      {tombstonesUnsure ? <Banner tone="warning">{t('desk.backup.restore.tombstonesUnsure')}</Banner> : null}
      <p>{t('desk.backup.restore.oldCopy')}</p>
      <div className="actions">
        <Button kind="primary" takesFocus onPress={onUnlock}>
          {t('desk.backup.restore.unlock')}
        </Button>
      </div>
    </div>
  );
}
