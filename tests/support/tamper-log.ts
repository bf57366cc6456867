import type { Database } from '#vault/store/database.ts';

const eventColumns = ['previous', 'clock', 'member_id', 'type', 'version', 'subject', 'batch_id', 'payload_hash', 'transaction_id', 'event_hash', 'device_id', 'sequence'] as const;
export type Tampering = (typeof eventColumns)[number] | 'remove' | 'swap' | 'payload' | 'salt' | 'signature' | 'signer';
export const tamperings: readonly Tampering[] = [...eventColumns, 'remove', 'swap', 'payload', 'salt', 'signature', 'signer'];

/** Changes one thing, past the triggers, as somebody with the vault key but not the member's signing key could. */
export function tamper(database: Database, which: number, how: Tampering, byte: number): void {
  for (const table of ['event', 'event_payload', 'event_signature']) database.run(`DROP TRIGGER ${table}_never_changes`);
  const events = database.all('SELECT event_id, device_id, sequence, transaction_id FROM event ORDER BY rowid');
  // Not a device's last event: a whole transaction at the end can be cut off, which only the anchor tells.
  const inner = events.filter((one) => events.some((other) => other['device_id'] === one['device_id'] && Number(other['sequence']) > Number(one['sequence'])));
  const event = inner[which % inner.length]!;
  const id = event['event_id']!;
  const flipped = (table: string, column: string, key: string, value: string): void => {
    const stored = database.get(`SELECT ${column} AS value FROM ${table} WHERE ${key} = ?`, [value])?.['value'];
    if (!(stored instanceof Uint8Array)) return;
    const changed = stored.slice();
    changed[byte % changed.length]! ^= 1 << byte % 8;
    database.run(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`, [changed, value]);
  };
  const payloads = database.all('SELECT event_id FROM event_payload');
  const payload = String(payloads[which % payloads.length]!['event_id']);
  switch (how) {
    case 'previous':
    case 'payload_hash':
    case 'event_hash':
      flipped('event', how, 'event_id', String(id));
      break;
    case 'payload':
    case 'salt':
      flipped('event_payload', how, 'event_id', payload);
      break;
    case 'signature':
      flipped('event_signature', how, 'transaction_id', String(event['transaction_id']));
      break;
    case 'version':
    case 'sequence':
      database.run(`UPDATE event SET ${how} = ${how} + 1000000 WHERE event_id = ?`, [id]);
      break;
    case 'remove':
      database.run('DELETE FROM event_payload WHERE event_id = ?', [id]);
      database.run('DELETE FROM event WHERE event_id = ?', [id]);
      database.run('DELETE FROM event_signature WHERE transaction_id NOT IN (SELECT transaction_id FROM event)');
      break;
    case 'swap': {
      const other = database.get('SELECT event_id, sequence FROM event WHERE device_id = ? AND event_id <> ? LIMIT 1', [event['device_id']!, id]);
      if (!other) throw new Error('nothing to swap with');
      database.run('UPDATE event SET sequence = -1 WHERE event_id = ?', [other['event_id']!]);
      database.run('UPDATE event SET sequence = ? WHERE event_id = ?', [other['sequence']!, id]);
      database.run('UPDATE event SET sequence = ? WHERE event_id = ?', [event['sequence']!, other['event_id']!]);
      break;
    }
    case 'signer':
      database.run('UPDATE event_signature SET member_id = ? WHERE transaction_id = ?', ['e'.repeat(32), event['transaction_id']!]);
      break;
    case 'batch_id':
    case 'clock':
    case 'device_id':
    case 'member_id':
    case 'subject':
    case 'transaction_id':
    case 'type':
      database.run(`UPDATE event SET ${how} = ? WHERE event_id = ?`, ['e'.repeat(32), id]);
      break;
  }
}
