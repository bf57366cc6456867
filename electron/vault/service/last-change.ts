import type { Database } from '../store/database.ts';
import { clockTimeMs } from '../store/events/hybrid-clock.ts';
import { countEvents } from '../store/events/log-anchor.ts';

/** How many events the vault holds, and when the last was written (milliseconds since 1970); null for a vault without any. */
export function lastChange(database: Database): { readonly events: number; readonly lastChangeAt: number | null } {
  // The greatest clock alone is the end of an index; beside a count SQLite would walk the whole log for it.
  const clock = database.get('SELECT max(clock) AS last FROM event')?.['last'];
  return { events: countEvents(database), lastChangeAt: typeof clock === 'string' ? clockTimeMs(clock) : null };
}
