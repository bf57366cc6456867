import type { Database } from './database.ts';
import { clockTimeMs } from './events/hybrid-clock.ts';

/** How many of the newest transactions are looked at. A list of people must not walk a log of years, nor cost every change an index of its own. */
const transactionsAtMost = 20_000;

/** When each member last changed something, among the newest transactions. */
export function lastActivity(database: Database): ReadonlyMap<string, number> {
  const rows = database.all(
    `SELECT recent.member_id, max(event.clock) AS clock
     FROM (SELECT member_id, device_id, max(last_sequence) AS last_sequence FROM (SELECT member_id, device_id, last_sequence FROM event_signature ORDER BY rowid DESC LIMIT ${transactionsAtMost}) GROUP BY member_id, device_id) AS recent
     JOIN event ON event.device_id = recent.device_id AND event.sequence = recent.last_sequence
     GROUP BY recent.member_id`,
  );
  return new Map(rows.map((row) => [String(row['member_id']), clockTimeMs(String(row['clock']))]));
}
