import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { relativeTime } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import type { Opening } from './features/unlock/StartScreen.tsx';

/** What the vault says about itself right after it was opened: the last change, and what had to be repaired. */
export function OpenedBanner({ opening, onDismiss }: { readonly opening: Opening; readonly onDismiss: () => void }) {
  const { t, locale } = useTranslation();
  const now = useNow();
  const dismiss = { onDismiss, dismissLabel: t('desk.dismiss') };
  if (opening.kind === 'created') {
    return (
      <Banner tone="ok" role="status" {...dismiss}>
        {t('desk.opened.created')}
      </Banner>
    );
  }
  const { unlocked } = opening;
  const isUnclean = unlocked.recoveredTransactions !== null;
  return (
    <Banner tone={isUnclean || unlocked.olderHeader || unlocked.interruptedImport ? 'warning' : 'note'} role="status" {...dismiss}>
      <p>
        {unlocked.lastChangeAt === null ? t('desk.opened.noChange') : t('desk.opened.lastChange', { when: relativeTime(unlocked.lastChangeAt, now, locale), count: unlocked.events })}{' '}
        <span className="muted">{t('desk.opened.check')}</span>
      </p>
      {unlocked.recoveredTransactions === null ? null : <p>{unlocked.recoveredTransactions === 0 ? t('desk.opened.unclean') : t('desk.opened.recovered', { count: unlocked.recoveredTransactions })}</p>}
      {unlocked.interruptedImport ? <p>{t('desk.opened.interruptedImport')}</p> : null}
      {unlocked.olderHeader ? <p>{t('desk.people.olderHeader')}</p> : null}
      {unlocked.usedRecoveryKey ? <p>{t('desk.opened.byRecovery')}</p> : null}
    </Banner>
  );
}
