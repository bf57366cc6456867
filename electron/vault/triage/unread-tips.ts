import { statuses } from '#shared/domain/status.ts';
import type { Database } from '#vault/store/database.ts';
import { numbersOf } from '#vault/store/search/numbers-of.ts';
import { inStates, tipStates } from '#vault/store/tip-states.ts';

/** Of tips by their `number` those that a member has not opened. */
export function unreadAmong(database: Database, memberId: string, numbers: readonly number[]): ReadonlySet<number> {
  return new Set(numbersOf(database, { sql: 'SELECT number FROM tip_unopened WHERE member_id = ? AND number IN (SELECT value FROM json_each(?))', parameters: [memberId, JSON.stringify(numbers)] }));
}

/** All tips that a member has not opened, by their `number`, lowest first. */
export function unreadOf(database: Database, memberId: string): readonly number[] {
  return numbersOf(database, { sql: 'SELECT number FROM tip_unopened WHERE member_id = ?', parameters: [memberId] });
}

/** Open tips, none of them set aside, that a member has not opened. */
export function countUnread(database: Database, memberId: string): number {
  return inStates(tipStates(database), unreadOf(database, memberId), { statuses: statuses.filter((status) => status !== 'closed'), urgencies: [], isAside: false }).length;
}
