import { clockOf } from '#shared/domain/response-time.ts';
import { statuses } from '#shared/domain/status.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import type { Database } from '#vault/store/database.ts';
import { assessWithin } from './assessment-time.ts';

/** When the first thing is due in an open tip: a date that staff set, or the time by which it is to be assessed or acted on. Milliseconds since 1970; null: nothing is. */
export function earliestDue(database: Database): number | null {
  const open = "status <> 'closed' AND set_aside IS NULL";
  const first = (column: 'due_at' | 'received_at', where: string): readonly number[] => {
    const at = database.get(`SELECT min(${column}) AS first FROM tip WHERE ${open} AND ${where}`)?.['first'];
    return at === null || at === undefined ? [] : [Number(at)];
  };
  const clocks = urgencies.flatMap((urgency) => statuses.flatMap((status) => first('received_at', `urgency = '${urgency}' AND status = '${status}'`).flatMap((receivedAt) => clockOf({ urgency, status, receivedAt, isAside: false }, assessWithin(database))?.by ?? [])));
  const times = [...first('due_at', 'due_at IS NOT NULL'), ...clocks];
  return times.length === 0 ? null : Math.min(...times);
}
