import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { dateAndTime, relativeTime } from '#ui/time.ts';
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
  const isBehind = unlocked.clockBehindMs !== null;
  const lastChange = (at: number): string => (isBehind ? t('desk.opened.lastChangeOn', { when: dateAndTime(at, locale), count: unlocked.events }) : t('desk.opened.lastChange', { when: relativeTime(at, now, locale), count: unlocked.events }));
  return (
    <Banner tone={isBehind || isUnclean || unlocked.olderHeader || unlocked.interruptedImport ? 'warning' : 'note'} role={isBehind ? 'alert' : 'status'} {...dismiss}>
      {unlocked.clockBehindMs === null || unlocked.lastChangeAt === null ? null : (
        <>
          <p>
            <b>{t('desk.opened.clockBehind', { now: dateAndTime(unlocked.lastChangeAt - unlocked.clockBehindMs, locale), last: dateAndTime(unlocked.lastChangeAt, locale) })}</b>
          </p>
          <p>{t('desk.opened.clockBehindMeans')}</p>
        </>
      )}
      <p>
        {unlocked.lastChangeAt === null ? t('desk.opened.noChange') : lastChange(unlocked.lastChangeAt)}{' '}
        <span className="muted">{t('desk.opened.check')}</span>
      </p>
      {unlocked.recoveredTransactions === null ? null : <p>{unlocked.recoveredTransactions === 0 ? t('desk.opened.unclean') : t('desk.opened.recovered', { count: unlocked.recoveredTransactions })}</p>}
      {unlocked.interruptedImport ? <p>{t('desk.opened.interruptedImport')}</p> : null}
      {unlocked.olderHeader ? <p>{t('desk.people.olderHeader')}</p> : null}
      {unlocked.usedRecoveryKey ? <p>{t('desk.opened.byRecovery')}</p> : null}
    </Banner>
  );
}
