import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import type { NotTaken } from './carried-item.ts';

/** What of a drop did not come along, and what to do about it. */
export function NotTakenBanner({ notTaken: { unreadable, tooMany, hasMore } }: { readonly notTaken: NotTaken }) {
  const { t } = useTranslation();
  if (unreadable + tooMany === 0 && !hasMore) return null;
  return (
    <Banner tone="warning" role="status">
      {unreadable === 0 ? null : <p>{t('desk.carriers.notTaken.unreadable', { count: unreadable })}</p>}
      {tooMany === 0 ? null : <p>{t('desk.carriers.notTaken.tooMany', { count: tooMany })}</p>}
      {hasMore ? <p>{t('desk.carriers.notTaken.more')}</p> : null}
    </Banner>
  );
}
