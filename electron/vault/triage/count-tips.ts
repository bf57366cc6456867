import type { Reply } from '#shared/contract/contract.ts';
import { assessWithinMs } from '#shared/domain/urgency.ts';
import type { Database } from '#vault/store/database.ts';
import { hasSecond, readByOne } from './second-reading.ts';

/** Numbers for the side bar at `now` (milliseconds since 1970). Danger, overdue and hinted (not assessed, and maybe urgent) leave out closed tips; open is all that is not closed. */
export function countTips(database: Database, now: number): Reply<'tips.counts'> {
  const counts = database.all('SELECT urgency, status, tips FROM tip_count').map((row) => ({ urgency: row['urgency'], status: row['status'], tips: Number(row['tips']) }));
  const sum = (wanted: (count: (typeof counts)[number]) => boolean): number => counts.filter(wanted).reduce((total, { tips }) => total + tips, 0);
  const one = (sql: string, parameters: readonly number[] = []): number => Number(database.get(sql, parameters)?.['items'] ?? 0);
  return {
    danger: sum(({ urgency, status }) => urgency === 'U1' && status !== 'closed'),
    second: hasSecond(database) ? one(`SELECT count(*) AS items FROM tip INDEXED BY tip_without_second WHERE ${readByOne}`) : 0,
    hinted: one("SELECT count(*) AS items FROM tip INDEXED BY tip_with_hint WHERE urgency = 'U0' AND hint IS NOT NULL AND status <> 'closed'"),
    overdue: one("SELECT count(*) AS items FROM tip WHERE urgency = 'U0' AND received_at < ? AND status <> 'closed'", [now - assessWithinMs]),
    new: sum(({ status }) => status === 'new'),
    open: sum(({ status }) => status !== 'closed'),
    closed: sum(({ status }) => status === 'closed'),
    all: sum(() => true),
    quarantine: one('SELECT count(*) AS items FROM quarantine'),
  };
}
