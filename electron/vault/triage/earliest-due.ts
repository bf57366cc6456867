import { actWithinMs } from '#shared/domain/response-time.ts';
import type { Database } from '#vault/store/database.ts';
import { assessWithin } from './assessment-time.ts';
import { notActed } from './inbox-bands.ts';

/** When the first thing is due in an open tip: a date that staff set, or the time by which it is to be assessed or acted on. Milliseconds since 1970; null: nothing is. */
export function earliestDue(database: Database): number | null {
  const first = (column: 'due_at' | 'received_at', where: string, plusMs = 0): readonly number[] => {
    const at = database.get(`SELECT min(${column}) AS first FROM tip WHERE status <> 'closed' AND set_aside IS NULL AND ${where}`)?.['first'];
    return at === null || at === undefined ? [] : [Number(at) + plusMs];
  };
  const times = [
    ...first('due_at', 'due_at IS NOT NULL'),
    ...first('received_at', "urgency = 'U0'", assessWithin(database)),
    ...(['U1', 'U2', 'U3'] as const).flatMap((urgency) => first('received_at', `urgency = '${urgency}' AND ${notActed}`, actWithinMs[urgency])),
  ];
  return times.length === 0 ? null : Math.min(...times);
}
