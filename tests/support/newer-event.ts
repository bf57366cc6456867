import { eventHash, payloadHash, transactionMessage, type EventRecord } from '#vault/store/events/event-hash.ts';
import { newId, type VaultContext } from '#vault/store/events/vault-context.ts';

/** What a Tipkeep to come might write about a tip: a type that nobody knows yet, or a later version of one that is known. Hashed, chained and signed like any other. */
export function appendNewerEvent(context: VaultContext, subject: string, type = 'tip-dreamt-of (invented)', version = 1): void {
  const { database, deviceId, signer } = context;
  database.transaction(() => {
    const head = database.get('SELECT sequence, event_hash FROM event WHERE device_id = ? ORDER BY sequence DESC LIMIT 1', [deviceId]);
    const previous = head?.['event_hash'];
    if (!(previous instanceof Uint8Array)) throw new Error('a log that has not begun');
    const sequence = Number(head?.['sequence']) + 1;
    const payload = new TextEncoder().encode(JSON.stringify({ tipId: subject, unheardOf: true }));
    const salt = context.randomBytes(32);
    const transactionId = newId(context.randomBytes);
    const event: EventRecord = { eventId: newId(context.randomBytes), deviceId, sequence, previous, clock: context.clock.next(), memberId: signer.memberId, type, version, subject, batchId: null, payloadHash: payloadHash(salt, payload), transactionId };
    const hash = eventHash(event);
    database.run(
      `INSERT INTO event (event_id, device_id, sequence, previous, clock, member_id, type, version, subject, batch_id, payload_hash, transaction_id, event_hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [event.eventId, deviceId, sequence, previous, event.clock, event.memberId, type, version, subject, null, event.payloadHash, transactionId, hash],
    );
    database.run('INSERT INTO event_payload (event_id, salt, payload) VALUES (?, ?, ?)', [event.eventId, salt, payload]);
    const signature = signer.sign(transactionMessage({ transactionId, memberId: signer.memberId, deviceId, firstSequence: sequence, lastSequence: sequence }, [hash]));
    database.run('INSERT INTO event_signature (transaction_id, member_id, device_id, first_sequence, last_sequence, signature) VALUES (?, ?, ?, ?, ?, ?)', [transactionId, signer.memberId, deviceId, sequence, sequence, signature]);
  });
}
