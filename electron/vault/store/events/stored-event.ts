import type { SqlRow } from '../database.ts';
import type { EventRecord } from './event-hash.ts';

/** The columns of a whole event, its payload included where that still exists. */
export const storedEventColumns = `event.event_id, event.device_id, event.sequence, event.previous, event.clock, event.member_id, event.type, event.version, event.subject,
  event.batch_id, event.payload_hash, event.transaction_id, event.event_hash, event_payload.salt, event_payload.payload`;

export interface StoredEvent extends EventRecord {
  readonly hash: Uint8Array;
  /** undefined once it was deleted. */
  readonly payload: { readonly salt: Uint8Array; readonly bytes: Uint8Array } | undefined;
}

/** An event as the table has it, not yet checked against anything. Throws when a column has another type than the schema gives it. */
export function storedEventOf(row: SqlRow): StoredEvent {
  return {
    eventId: text(row, 'event_id'),
    deviceId: text(row, 'device_id'),
    sequence: Number(row['sequence']),
    previous: bytes(row, 'previous'),
    clock: text(row, 'clock'),
    memberId: text(row, 'member_id'),
    type: text(row, 'type'),
    version: Number(row['version']),
    subject: row['subject'] === null ? null : text(row, 'subject'),
    batchId: row['batch_id'] === null ? null : text(row, 'batch_id'),
    payloadHash: bytes(row, 'payload_hash'),
    transactionId: text(row, 'transaction_id'),
    hash: bytes(row, 'event_hash'),
    payload: row['payload'] instanceof Uint8Array ? { salt: bytes(row, 'salt'), bytes: row['payload'] } : undefined,
  };
}

function text(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`${column} is not a text`);
  return value;
}

function bytes(row: SqlRow, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`${column} is not bytes`);
  return value;
}
