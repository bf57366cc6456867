import { sha256 } from '#vault/crypto/hash.ts';

/** Everything of an event but its hash; the columns of the table `event`. */
export interface EventRecord {
  readonly eventId: string;
  readonly deviceId: string;
  /** 1, 2, 3 on each device. */
  readonly sequence: number;
  /** The hash of this device's event before; 32 zero bytes for its first. */
  readonly previous: Uint8Array;
  readonly clock: string;
  readonly memberId: string;
  readonly type: string;
  readonly version: number;
  readonly subject: string | null;
  readonly batchId: string | null;
  /** SHA-256(salt || payload). */
  readonly payloadHash: Uint8Array;
  readonly transactionId: string;
}

/** What a member signs: the hashes of the events of one transaction, in order. */
export interface TransactionRecord {
  readonly transactionId: string;
  readonly memberId: string;
  readonly deviceId: string;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

const eventLabel = 'tipkeep event 1';
const transactionLabel = 'tipkeep transaction 1';
/** A length no part can have stands for null. */
const nullLength = 0xffffffff;

/** The `previous` of a device's first event. */
export const noPrevious: Uint8Array = new Uint8Array(32);

/** SHA-256 over label and fields in the order of EventRecord, each as big-endian 32-bit length and bytes. */
export function eventHash(event: EventRecord): Uint8Array {
  return sha256(
    framed([
      eventLabel,
      event.eventId,
      event.deviceId,
      String(event.sequence),
      event.previous,
      event.clock,
      event.memberId,
      event.type,
      String(event.version),
      event.subject,
      event.batchId,
      event.payloadHash,
      event.transactionId,
    ]),
  );
}

/** The message under a transaction's Ed25519 signature, framed like an event. */
export function transactionMessage(transaction: TransactionRecord, eventHashes: readonly Uint8Array[]): Uint8Array {
  return framed([
    transactionLabel,
    transaction.transactionId,
    transaction.memberId,
    transaction.deviceId,
    String(transaction.firstSequence),
    String(transaction.lastSequence),
    ...eventHashes,
  ]);
}

/** SHA-256(salt || payload): says nothing about the payload once the salt is gone. */
export function payloadHash(salt: Uint8Array, payload: Uint8Array): Uint8Array {
  return sha256(salt, payload);
}

/** Length-framed, so that no two lists of parts give the same bytes. */
export function framed(parts: readonly (string | Uint8Array | null)[]): Uint8Array {
  const encoder = new TextEncoder();
  const encoded = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const bytes = new Uint8Array(encoded.reduce((sum, part) => sum + 4 + (part?.length ?? 0), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of encoded) {
    view.setUint32(at, part?.length ?? nullLength);
    at += 4;
    if (part) {
      bytes.set(part, at);
      at += part.length;
    }
  }
  return bytes;
}
