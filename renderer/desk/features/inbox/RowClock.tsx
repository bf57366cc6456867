import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipRow } from '#shared/contract/tip-calls.ts';
import { duration } from '#ui/time.ts';

/** What is due in a tip of the list, in as few words as can be; nothing once it was done. */
export function RowClock({ row, now }: { readonly row: TipRow; readonly now: number }) {
  const { t, locale } = useTranslation();
  const { urgency, dueBy, overdue } = row;
  if (dueBy === null) return null;
  if (urgency === 'U1') return <span className="overdue">{t('desk.inbox.actNow', { time: duration(now - dueBy, locale) })}</span>;
  if (overdue) return <span className="overdue">{t('desk.inbox.overdueBy', { time: duration(now - dueBy, locale) })}</span>;
  return dueBy > now ? <span>{t(urgency === 'U0' ? 'desk.inbox.assessIn' : 'desk.inbox.actIn', { time: duration(dueBy - now, locale) })}</span> : null;
}
