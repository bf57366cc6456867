import { sha256 } from '#vault/crypto/hash.ts';
import type { Database, LogAnchor } from '../database.ts';
import { framed } from './event-hash.ts';

const label = 'tipkeep chain heads 1';

/** What a clean lock writes down: the number of events, and one hash over the last event of every device, in order of device id. */
export function logAnchor(database: Database): LogAnchor {
  const eventCount = Number(database.get('SELECT count(*) AS events FROM event')?.['events']);
  if (eventCount === 0) return { eventCount, chainHead: new Uint8Array(32) };
  // SQLite takes the other columns from the row that has the maximum.
  const heads = database.all('SELECT device_id, max(sequence), event_hash FROM event GROUP BY device_id ORDER BY device_id');
  const parts = heads.flatMap((head) => [String(head['device_id']), head['event_hash'] instanceof Uint8Array ? head['event_hash'] : null]);
  return { eventCount, chainHead: sha256(framed([label, ...parts])) };
}
