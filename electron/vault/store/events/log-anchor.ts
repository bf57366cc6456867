import { sha256 } from '#vault/crypto/hash.ts';
import type { Database, LogAnchor } from '../database.ts';
import { framed } from './event-hash.ts';

const label = 'tipkeep chain heads 1';

/** What a clean lock writes down: the number of events, and one hash over the last event of every device, in order of device id. */
export function logAnchor(database: Database): LogAnchor {
  const eventCount = countEvents(database);
  return { eventCount, chainHead: chainHeadAfter(database, eventCount) };
}

export function countEvents(database: Database): number {
  return Number(database.get('SELECT count(*) AS events FROM event')?.['events']);
}

/**
 * The hash as it was when the log had `eventCount` events. Rows of the log are only ever added, and SQLite numbers a new row
 * above all others: the first so many by rowid are the ones that were there.
 */
export function chainHeadAfter(database: Database, eventCount: number): Uint8Array {
  if (eventCount === 0) return new Uint8Array(32);
  // SQLite takes the other columns from the row that has the maximum.
  const heads = database.all(
    `SELECT device_id, max(sequence), event_hash FROM (SELECT device_id, sequence, event_hash FROM event ORDER BY rowid LIMIT ?)
     GROUP BY device_id ORDER BY device_id`,
    [eventCount],
  );
  const parts = heads.flatMap((head) => [String(head['device_id']), head['event_hash'] instanceof Uint8Array ? head['event_hash'] : null]);
  return sha256(framed([label, ...parts]));
}
