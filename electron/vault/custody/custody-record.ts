import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes, sha256 } from '#vault/crypto/hash.ts';
import { framed } from '#vault/store/events/event-hash.ts';
import { countShape, fields, hashShape, idShape, listOf, nullable, oneOf, signatureShape, textShape, type Shaped } from '#vault/store/events/payload-shape.ts';

/** docs/formats/custody.md has every field. */
const format = 'tipkeep-custody';
const version = 1;
/** A tip's record is a few kilobytes; one that took part in the largest imports a megabyte. */
export const maxCustodyBytes = 32 * 1024 * 1024;
const label = 'tipkeep custody 1';

const eventShape = fields({
  eventId: idShape,
  deviceId: idShape,
  sequence: countShape,
  previous: hashShape,
  clock: textShape,
  memberId: idShape,
  type: textShape,
  version: countShape,
  subject: nullable(textShape),
  batchId: nullable(idShape),
  payloadHash: hashShape,
  transactionId: idShape,
  eventHash: hashShape,
  /** null where the payload is not for others, or is gone. */
  opened: nullable(fields({ salt: hashShape, payload: textShape })),
});
const transactionShape = fields({
  transactionId: idShape,
  memberId: idShape,
  deviceId: idShape,
  firstSequence: countShape,
  lastSequence: countShape,
  eventHashes: listOf(hashShape),
  signature: signatureShape,
});
const memberShape = fields({ memberId: idShape, name: textShape, publicKey: hashShape });
const recordShape = fields({
  format: oneOf([format]),
  version: countShape,
  exportedAt: countShape,
  exportedBy: idShape,
  tip: fields({ tipId: idShape, number: countShape, receivedAt: countShape, sealedSha256: hashShape }),
  members: listOf(memberShape),
  events: listOf(eventShape),
  transactions: listOf(transactionShape),
  signature: signatureShape,
});

export type CustodyRecord = Omit<Shaped<typeof recordShape>, 'format' | 'version'>;
export type CustodyEvent = CustodyRecord['events'][number];
export type CustodyTransaction = CustodyRecord['transactions'][number];
export type UnsignedRecord = Omit<CustodyRecord, 'signature'>;

/** The one spelling of a record: JSON with fixed fields in a fixed order. */
export function encodeCustodyRecord(record: CustodyRecord): Uint8Array {
  return spelt({ ...contentOf(record), signature: record.signature });
}

/** What the signature of whoever saved the record is over. */
export function custodyMessage(record: UnsignedRecord): Uint8Array {
  return framed([label, sha256(spelt(contentOf(record)))]);
}

/** Reads the bytes of a record, and nothing else than what `encodeCustodyRecord` writes. Whether it is true, check-record.ts says. */
export function decodeCustodyRecord(bytes: Uint8Array): Result<CustodyRecord, 'custody-unreadable' | 'custody-newer'> {
  if (bytes.length > maxCustodyBytes) return fail('custody-unreadable');
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    if (isNewer(json)) return fail('custody-newer');
    const record = recordShape(json);
    if (record.version !== version || !equalBytes(encodeCustodyRecord(record), bytes)) return fail('custody-unreadable');
    return ok(record);
  } catch {
    // Not UTF-8, not JSON, or not of the shape: what exactly is of no use to anybody.
    return fail('custody-unreadable');
  }
}

function isNewer(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('format' in json) || !('version' in json)) return false;
  return json.format === format && Number.isSafeInteger(json.version) && Number(json.version) > version;
}

/** In the order of the format's page; lists keep theirs. */
function contentOf({ exportedAt, exportedBy, tip, members, events, transactions }: UnsignedRecord): object {
  return {
    format,
    version,
    exportedAt,
    exportedBy,
    tip: { tipId: tip.tipId, number: tip.number, receivedAt: tip.receivedAt, sealedSha256: tip.sealedSha256 },
    members: members.map(({ memberId, name, publicKey }) => ({ memberId, name, publicKey })),
    events: events.map((event) => ({
      eventId: event.eventId,
      deviceId: event.deviceId,
      sequence: event.sequence,
      previous: event.previous,
      clock: event.clock,
      memberId: event.memberId,
      type: event.type,
      version: event.version,
      subject: event.subject,
      batchId: event.batchId,
      payloadHash: event.payloadHash,
      transactionId: event.transactionId,
      eventHash: event.eventHash,
      opened: event.opened === null ? null : { salt: event.opened.salt, payload: event.opened.payload },
    })),
    transactions: transactions.map(({ transactionId, memberId, deviceId, firstSequence, lastSequence, eventHashes, signature }) => ({ transactionId, memberId, deviceId, firstSequence, lastSequence, eventHashes, signature })),
  };
}

function spelt(content: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`);
}
