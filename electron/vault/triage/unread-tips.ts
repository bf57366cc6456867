import type { Database } from '#vault/store/database.ts';
import { textIn } from './tip-row.ts';

/** Of these tips those that a member has not opened. */
export function unreadAmong(database: Database, memberId: string, tipIds: readonly string[]): ReadonlySet<string> {
  const rows = database.all(`SELECT tip_id FROM tip_unopened WHERE member_id = ? AND tip_id IN (${tipIds.map(() => '?').join(', ')})`, [memberId, ...tipIds]);
  return new Set(rows.map((row) => textIn(row, 'tip_id')));
}

/** Up to so many the tips themselves are looked at; the way along the index costs the same for one as for all. */
const fewAtMost = 2000;

/** Told from indexes alone: a member may have left a hundred thousand unopened, and reading a row for each took two seconds where this takes a fifth of one. */
export const manyUnread = `SELECT count(*) AS tips FROM tip_unopened CROSS JOIN tip USING (tip_id)
  WHERE member_id = ? AND tip.rowid IN (SELECT rowid FROM tip INDEXED BY tip_inbox WHERE status <> 'closed' AND set_aside IS NULL)`;
const fewUnread = "SELECT count(*) AS tips FROM tip_unopened CROSS JOIN tip USING (tip_id) WHERE member_id = ? AND status <> 'closed' AND set_aside IS NULL";

/** Open tips, none of them set aside, that a member has not opened. */
export function countUnread(database: Database, memberId: string): number {
  const count = (sql: string): number => Number(database.get(sql, [memberId])?.['tips'] ?? 0);
  const isFew = count(`SELECT count(*) AS tips FROM (SELECT 1 FROM tip_unopened WHERE member_id = ? LIMIT ${fewAtMost + 1})`) <= fewAtMost;
  return count(isFew ? fewUnread : manyUnread);
}
