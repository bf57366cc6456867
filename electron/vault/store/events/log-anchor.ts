import { sha256 } from '#vault/crypto/hash.ts';
import type { Database, LogAnchor, SqlRow } from '../database.ts';
import { framed } from './event-hash.ts';

const label = 'tipkeep chain heads 1';

/** What a clean lock writes down: the number of events, and one hash over the last event of every device, in order of device id. */
export function logAnchor(database: Database): LogAnchor {
  return { eventCount: countEvents(database), chainHead: hashOfHeads(currentHeads(database)) };
}

/**
 * How many events the log has, by one step to its last row. Rows of the log are only ever added, never changed and never
 * removed, and SQLite numbers them from 1 without a gap: the last number is the count. "Verify" counts them (verify-log.ts).
 */
export function countEvents(database: Database): number {
  return Number(database.get('SELECT coalesce(max(rowid), 0) AS events FROM event')?.['events']);
}

/**
 * The hash as it was when the log had `eventCount` events. Rows of the log are only ever added, and SQLite numbers a new row
 * above all others: the first so many by rowid are the ones that were there. Walks them all, which only an unclean end asks for.
 */
export function chainHeadAfter(database: Database, eventCount: number): Uint8Array {
  // SQLite takes the other columns from the row that has the maximum.
  return hashOfHeads(
    database.all(
      `SELECT device_id, max(sequence), event_hash FROM (SELECT device_id, sequence, event_hash FROM event ORDER BY rowid LIMIT ?)
       GROUP BY device_id ORDER BY device_id`,
      [eventCount],
    ),
  );
}

/** The last event of every device, in order of device id, by a step into the index for each: a log of any length costs the same. */
function currentHeads(database: Database): readonly SqlRow[] {
  const heads: SqlRow[] = [];
  for (let device = ''; ; ) {
    const head = database.get('SELECT device_id, event_hash FROM event WHERE device_id = (SELECT min(device_id) FROM event WHERE device_id > ?) ORDER BY sequence DESC LIMIT 1', [device]);
    if (head === undefined) return heads;
    heads.push(head);
    device = String(head['device_id']);
  }
}

function hashOfHeads(heads: readonly SqlRow[]): Uint8Array {
  if (heads.length === 0) return new Uint8Array(32);
  return sha256(framed([label, ...heads.flatMap((head) => [String(head['device_id']), head['event_hash'] instanceof Uint8Array ? head['event_hash'] : null])]));
}
