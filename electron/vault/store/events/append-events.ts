import { applyEvent } from './apply-event.ts';
import { canonicalJson } from './canonical-json.ts';
import { eventHash, noPrevious, payloadHash, transactionMessage, type EventRecord } from './event-hash.ts';
import { eventTypes, subjectOf, type EventDraft } from './event-types.ts';
import { newId, type VaultContext } from './vault-context.ts';

const saltBytes = 32;

/**
 * Writes events and what they change. Must run inside `database.transaction`; content the events refer to is in its tables
 * already. All events of one call carry one signature of the acting member, and `batchId` where it is given.
 */
export function appendEvents(context: VaultContext, drafts: readonly EventDraft[], batchId: string | null = null): void {
  if (drafts.length === 0) return;
  const { database, deviceId, signer } = context;
  const transactionId = newId(context.randomBytes);
  const head = database.get('SELECT sequence, event_hash FROM event WHERE device_id = ? ORDER BY sequence DESC LIMIT 1', [deviceId]);
  let sequence = Number(head?.['sequence'] ?? 0);
  let previous = head?.['event_hash'] instanceof Uint8Array ? head['event_hash'] : noPrevious;
  const firstSequence = sequence + 1;
  const hashes: Uint8Array[] = [];

  for (const draft of drafts) {
    sequence += 1;
    const version = eventTypes[draft.type].version;
    // Read back through the shape: what could not be replayed is never written.
    const payload = canonicalJson(eventTypes[draft.type].shape(draft.payload));
    const salt = context.randomBytes(saltBytes);
    const event: EventRecord = {
      eventId: newId(context.randomBytes),
      deviceId,
      sequence,
      previous,
      clock: context.clock.next(),
      memberId: signer.memberId,
      type: draft.type,
      version,
      subject: subjectOf(draft),
      batchId,
      payloadHash: payloadHash(salt, payload),
      transactionId,
    };
    const hash = eventHash(event);
    insertEvent(context, event, hash);
    database.run('INSERT INTO event_payload (event_id, salt, payload) VALUES (?, ?, ?)', [event.eventId, salt, payload]);
    applyEvent(database, draft);
    hashes.push(hash);
    previous = hash;
  }

  const transaction = { transactionId, memberId: signer.memberId, deviceId, firstSequence, lastSequence: sequence };
  database.run('INSERT INTO event_signature (transaction_id, member_id, device_id, first_sequence, last_sequence, signature) VALUES (?, ?, ?, ?, ?, ?)', [
    transactionId,
    signer.memberId,
    deviceId,
    firstSequence,
    sequence,
    signer.sign(transactionMessage(transaction, hashes)),
  ]);
}

function insertEvent({ database }: VaultContext, event: EventRecord, hash: Uint8Array): void {
  database.run(
    `INSERT INTO event (event_id, device_id, sequence, previous, clock, member_id, type, version, subject, batch_id, payload_hash, transaction_id, event_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [event.eventId, event.deviceId, event.sequence, event.previous, event.clock, event.memberId, event.type, event.version, event.subject, event.batchId, event.payloadHash, event.transactionId, hash],
  );
}
