import type { Reply } from '#shared/contract/contract.ts';
import type { Database, SqlValue } from '#vault/store/database.ts';
import { assessWithin } from './assessment-time.ts';
import { inboxBands } from './inbox-bands.ts';
import { notAside } from './not-aside.ts';
import { countReadByOne, hasSecond } from './second-reading.ts';
import { countUnread } from './unread-tips.ts';

/** Not assessed, maybe urgent, and open. */
export const countHinted = `SELECT count(*) AS items FROM tip INDEXED BY tip_with_hint WHERE urgency = 'U0' AND hint IS NOT NULL AND status <> 'closed' AND ${notAside}`;

/**
 * Numbers for the side bar at `now` (milliseconds since 1970), as the member `self` sees them. What was set aside counts there and nowhere else. Danger,
 * overdue, unread and hinted (not assessed, and maybe urgent) leave out closed tips; open is all that is not closed.
 */
export function countTips(database: Database, now: number, self = ''): Reply<'tips.counts'> {
  const counts = database.all('SELECT urgency, status, tips FROM tip_count WHERE aside = 0').map((row) => ({ urgency: row['urgency'], status: row['status'], tips: Number(row['tips']) }));
  const sum = (wanted: (count: (typeof counts)[number]) => boolean): number => counts.filter(wanted).reduce((total, { tips }) => total + tips, 0);
  const one = (sql: string, parameters: readonly SqlValue[] = []): number => Number(database.get(sql, parameters)?.['items'] ?? 0);
  return {
    danger: sum(({ urgency, status }) => urgency === 'U1' && status !== 'closed'),
    second: hasSecond(database) ? one(countReadByOne) : 0,
    hinted: one(countHinted),
    overdue: inboxBands(now, assessWithin(database)).filter(({ overdue }) => overdue).reduce((total, { sql, parameters }) => total + one(`SELECT count(*) AS items FROM tip INDEXED BY tip_inbox WHERE ${sql}`, parameters), 0),
    unread: countUnread(database, self),
    new: sum(({ status }) => status === 'new'),
    open: sum(({ status }) => status !== 'closed'),
    closed: sum(({ status }) => status === 'closed'),
    all: sum(() => true),
    aside: one('SELECT coalesce(sum(tips), 0) AS items FROM tip_count WHERE aside = 1'),
    quarantine: one('SELECT count(*) AS items FROM quarantine'),
  };
}
