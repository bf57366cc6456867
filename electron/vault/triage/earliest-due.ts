import type { Database } from '#vault/store/database.ts';
import { assessWithin } from './assessment-time.ts';

/** When the first thing is due in an open tip: a date that staff set, or the time by which an unassessed one is to be assessed. Milliseconds since 1970; null: nothing is. */
export function earliestDue(database: Database): number | null {
  const open = "status <> 'closed' AND set_aside IS NULL";
  const first = (column: 'due_at' | 'received_at', where: string): readonly number[] => {
    const at = database.get(`SELECT min(${column}) AS first FROM tip WHERE ${open} AND ${where}`)?.['first'];
    return at === null || at === undefined ? [] : [Number(at)];
  };
  const times = [...first('due_at', 'due_at IS NOT NULL'), ...first('received_at', "urgency = 'U0'").map((receivedAt) => receivedAt + assessWithin(database))];
  return times.length === 0 ? null : Math.min(...times);
}
