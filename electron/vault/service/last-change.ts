import type { Database } from '../store/database.ts';
import { clockTimeMs } from '../store/events/hybrid-clock.ts';

/** How many events the vault holds, and when the last was written (milliseconds since 1970); null for a vault without any. */
export function lastChange(database: Database): { readonly events: number; readonly lastChangeAt: number | null } {
  const row = database.get('SELECT max(clock) AS last, count(*) AS events FROM event');
  const clock = row?.['last'];
  return { events: Number(row?.['events']), lastChangeAt: typeof clock === 'string' ? clockTimeMs(clock) : null };
}
