import { fail, ok, type Result } from '#shared/result.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { quarantineOrigins } from '#vault/store/commands/delete-tip.ts';
import { storedEventColumns, storedEventOf, type StoredEvent } from '#vault/store/events/stored-event.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { custodyMessage, type CustodyEvent, type CustodyRecord, type CustodyTransaction } from './custody-record.ts';

/**
 * Events whose payload may leave: times, sizes, hashes, ids, words of this program and names of outcomes. Staff's own words about a deletion, and what a later
 * version writes, stay here; the record then has the hash of the payload, so that the chain can be checked all the same.
 */
const openTypes: ReadonlySet<string> = new Set(['tip-quarantined', 'quarantine-opened', 'tip-received', 'urgency-set', 'status-set', 'language-set', 'dossier-exported', 'attachment-saved', 'retention-kept', 'custody-exported']);

/** The record of a tip's custody as of now, signed by whoever is signed in. No text of the tip is in it. */
export function makeCustodyRecord(context: VaultContext, tipId: string): Result<CustodyRecord, 'not-found'> {
  const { database, signer, now } = context;
  const tip = database.get('SELECT number, received_at, sealed_sha256 FROM tip WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  const events = [tipId, ...(quarantineOrigins(database).get(tipId) ?? [])].flatMap((subject) => eventsAbout(database, subject)).sort((one, other) => (one.clock < other.clock ? -1 : 1));
  const transactionIds = [...new Set(events.map(({ transactionId }) => transactionId))];
  const content = {
    exportedAt: now(),
    exportedBy: signer.memberId,
    tip: { tipId, number: Number(tip['number']), receivedAt: Number(tip['received_at']), sealedSha256: hexIn(tip, 'sealed_sha256') },
    members: membersOf(database, new Set([signer.memberId, ...events.map(({ memberId }) => memberId)])),
    events: events.map(shownEvent),
    transactions: transactionIds.map((transactionId) => transactionOf(database, transactionId)),
  };
  return ok({ ...content, signature: hex(signer.sign(custodyMessage(content))) });
}

function eventsAbout(database: Database, subject: string): readonly StoredEvent[] {
  return database.all(`SELECT ${storedEventColumns} FROM event LEFT JOIN event_payload USING (event_id) WHERE subject = ? ORDER BY clock`, [subject]).map(storedEventOf);
}

function shownEvent({ payload, hash, previous, payloadHash, ...event }: StoredEvent): CustodyEvent {
  const opened = payload !== undefined && openTypes.has(event.type) ? { salt: hex(payload.salt), payload: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(payload.bytes) } : null;
  return { ...event, previous: hex(previous), payloadHash: hex(payloadHash), eventHash: hex(hash), opened };
}

/** The signature, and the hashes of all events under it: those about other tips say nothing but that there were so many. */
function transactionOf(database: Database, transactionId: string): CustodyTransaction {
  const row = database.get('SELECT * FROM event_signature WHERE transaction_id = ?', [transactionId]);
  if (row === undefined) throw new Error('an event is under no signature');
  const hashes = database.all('SELECT event_hash FROM event WHERE transaction_id = ? ORDER BY sequence', [transactionId]);
  return {
    transactionId,
    memberId: String(row['member_id']),
    deviceId: String(row['device_id']),
    firstSequence: Number(row['first_sequence']),
    lastSequence: Number(row['last_sequence']),
    eventHashes: hashes.map((hash) => hexIn(hash, 'event_hash')),
    signature: hexIn(row, 'signature'),
  };
}

/** With every key they ever signed with: older entries are signed with older ones. */
function membersOf(database: Database, memberIds: ReadonlySet<string>): CustodyRecord['members'] {
  return database
    .all('SELECT member_id, name, member_key.public_key FROM member JOIN member_key USING (member_id) ORDER BY member_id, since, member_key.public_key')
    .filter((row) => memberIds.has(String(row['member_id'])))
    .map((row) => ({ memberId: String(row['member_id']), name: String(row['name']), publicKey: String(row['public_key']) }));
}

function hexIn(row: SqlRow, column: string): string {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`${column} is not bytes`);
  return hex(value);
}
