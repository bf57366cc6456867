import { custodyFaults, type CustodyFault } from '#shared/contract/custody-calls.ts';
import { ok, type Result } from '#shared/result.ts';
import { equalBytes, fromHex, hex } from '#vault/crypto/hash.ts';
import { verifySignature } from '#vault/crypto/signing.ts';
import { eventHash, payloadHash, transactionMessage } from '#vault/store/events/event-hash.ts';
import { readPayload, subjectOf, type EventDraft } from '#vault/store/events/event-types.ts';
import { custodyMessage, decodeCustodyRecord, type CustodyEvent, type CustodyRecord, type CustodyTransaction } from './custody-record.ts';

export interface CheckedRecord {
  readonly record: CustodyRecord;
  /** The events in the order of their clock, each with what it says where its payload is open. */
  readonly history: readonly { readonly event: CustodyEvent; readonly draft: EventDraft | undefined }[];
  /** What does not hold; empty when all does. */
  readonly faults: readonly CustodyFault[];
}

const utf8 = new TextEncoder();

/**
 * Reads a record from hostile bytes and checks it without the vault: every hash is computed anew, every signature is checked against the
 * keys that stand in the record. Whose keys these are is for people to compare; that no event was left out, only the vault can tell.
 */
export function readCustodyRecord(bytes: Uint8Array): Result<CheckedRecord, 'custody-unreadable' | 'custody-newer'> {
  const decoded = decodeCustodyRecord(bytes);
  if (!decoded.ok) return decoded;
  const record = decoded.value;
  const found = new Set<CustodyFault>();
  if (!signedBy(record, record.exportedBy, custodyMessage(record), record.signature)) found.add('record-signature');
  const history = record.events.map((event) => {
    if (hex(eventHash(recordOf(event))) !== event.eventHash) found.add('event-hash');
    const read = openedDraft(event);
    if (read === 'wrong') found.add('payload-hash');
    return { event, draft: read === 'wrong' ? undefined : read };
  });
  if (!chainHolds(record.events)) found.add('chain');
  if (!transactionsHold(record)) found.add('transaction-signature');
  if (!summaryHolds(record, history.map(({ draft }) => draft))) found.add('summary');
  return ok({ record, history, faults: custodyFaults.filter((fault) => found.has(fault)) });
}

function signedBy({ members }: CustodyRecord, memberId: string, message: Uint8Array, signature: string): boolean {
  return members.some((member) => member.memberId === memberId && verifySignature(bytes(member.publicKey), message, bytes(signature)));
}

function recordOf({ previous, payloadHash: hash, ...event }: CustodyEvent): Parameters<typeof eventHash>[0] {
  return { ...event, previous: bytes(previous), payloadHash: bytes(hash) };
}

/** What the event says; undefined where its payload is not in the record or of a type this program does not know. */
function openedDraft({ type, version, subject, opened, payloadHash: stated }: CustodyEvent): EventDraft | undefined | 'wrong' {
  if (opened === null) return undefined;
  const payload = utf8.encode(opened.payload);
  if (!equalBytes(payloadHash(bytes(opened.salt), payload), bytes(stated))) return 'wrong';
  try {
    const draft = readPayload(type, version, payload);
    return draft !== undefined && subjectOf(draft) !== subject ? 'wrong' : draft;
  } catch {
    return 'wrong';
  }
}

/** Clocks rise, each device's numbers do, and of two neighbours the later names the earlier. */
function chainHolds(events: readonly CustodyEvent[]): boolean {
  const last = new Map<string, CustodyEvent>();
  let clock = '';
  for (const event of events) {
    const before = last.get(event.deviceId);
    if (event.clock <= clock || (before !== undefined && event.sequence <= before.sequence)) return false;
    if (before?.sequence === event.sequence - 1 && before.eventHash !== event.previous) return false;
    last.set(event.deviceId, event);
    ({ clock } = event);
  }
  return true;
}

/** Every event is at its place under a signature of its own member, and no signature is of no use. */
function transactionsHold(record: CustodyRecord): boolean {
  const byId = new Map<string, CustodyTransaction>();
  for (const transaction of record.transactions) {
    if (byId.has(transaction.transactionId) || !transactionHolds(record, transaction)) return false;
    byId.set(transaction.transactionId, transaction);
  }
  const used = new Set<string>();
  for (const { transactionId, memberId, deviceId, sequence, eventHash: hash } of record.events) {
    const transaction = byId.get(transactionId);
    if (transaction?.memberId !== memberId || transaction.deviceId !== deviceId || transaction.eventHashes[sequence - transaction.firstSequence] !== hash) return false;
    used.add(transactionId);
  }
  return used.size === byId.size;
}

function transactionHolds(record: CustodyRecord, transaction: CustodyTransaction): boolean {
  const { memberId, firstSequence, lastSequence, eventHashes, signature } = transaction;
  if (eventHashes.length !== lastSequence - firstSequence + 1) return false;
  return signedBy(record, memberId, transactionMessage(transaction, eventHashes.map(bytes)), signature);
}

/** What the record says about its tip is what the tip's own events say, and no event is about something else. */
function summaryHolds({ tip, events }: CustodyRecord, drafts: readonly (EventDraft | undefined)[]): boolean {
  const received = drafts.filter((draft) => draft?.type === 'tip-received');
  const [arrival] = received;
  if (received.length !== 1 || arrival === undefined) return false;
  const { tipId, number, receivedAt, sealedSha256 } = arrival.payload;
  if (tipId !== tip.tipId || number !== tip.number || receivedAt !== tip.receivedAt || sealedSha256 !== tip.sealedSha256) return false;
  const items = drafts.flatMap((draft) => (draft?.type === 'quarantine-opened' && draft.payload.tipId === tipId ? [draft.payload.quarantineId] : []));
  return events.every(({ subject }) => subject === tipId || (subject !== null && items.includes(subject)));
}

/** Of a text that was read as hexadecimal already. */
function bytes(text: string): Uint8Array {
  return fromHex(text) ?? new Uint8Array(0);
}
