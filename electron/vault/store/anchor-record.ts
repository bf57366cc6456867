import { tagSumBytes } from '#vault/crypto/tag-sum.ts';
import type { LogAnchor } from './database.ts';
import { walHeaderBytes } from './wal-frames.ts';

/** What the anchor says about the other two files. Layout: docs/formats/vault.md. */
export interface AnchorRecord {
  /** Grows by one with every record; the valid slot with the higher one counts. */
  readonly counter: number;
  /** A WAL generation is running. Otherwise the database file alone is complete. */
  readonly live: boolean;
  /** Number of the WAL generation, never used twice in one vault. */
  readonly generation: number;
  /** Transactions in the database file when the generation began. */
  readonly base: number;
  /** Transactions known to be durable. Fewer found means that the WAL was cut, emptied or lost. */
  readonly atLeast: number;
  /** Pages of the database file and the sum over their tags, both as they were when the generation began. */
  readonly pages: number;
  readonly tagSum: Uint8Array;
  /** SQLite's WAL header of the generation. It is kept here so that it cannot be lost or torn on its own. */
  readonly walHeader: Uint8Array;
  readonly log: LogAnchor;
}

const formatVersion = 1;
const liveFlag = 1;
const chainHeadBytes = 32;
const at = { version: 0, flags: 4, counter: 8, generation: 16, base: 24, atLeast: 32, pages: 40, zero: 44, tagSum: 48, walHeader: 64, eventCount: 96, chainHead: 104 };

export const anchorRecordBytes = at.chainHead + chainHeadBytes;

export function encodeAnchor(record: AnchorRecord): Buffer {
  const bytes = Buffer.alloc(anchorRecordBytes);
  bytes.writeUInt32LE(formatVersion, at.version);
  bytes.writeUInt32LE(record.live ? liveFlag : 0, at.flags);
  bytes.writeBigUInt64LE(BigInt(record.counter), at.counter);
  bytes.writeBigUInt64LE(BigInt(record.generation), at.generation);
  bytes.writeBigUInt64LE(BigInt(record.base), at.base);
  bytes.writeBigUInt64LE(BigInt(record.atLeast), at.atLeast);
  bytes.writeUInt32LE(record.pages, at.pages);
  bytes.set(record.tagSum, at.tagSum);
  bytes.set(record.walHeader, at.walHeader);
  bytes.writeBigUInt64LE(BigInt(record.log.eventCount), at.eventCount);
  bytes.set(record.log.chainHead, at.chainHead);
  return bytes;
}

/** undefined for anything this version would not have written. */
export function decodeAnchor(bytes: Buffer): AnchorRecord | undefined {
  if (bytes.length !== anchorRecordBytes || bytes.readUInt32LE(at.version) !== formatVersion) return undefined;
  const flags = bytes.readUInt32LE(at.flags);
  if (flags > liveFlag || bytes.readUInt32LE(at.zero) !== 0) return undefined;
  const count = (position: number): number => Number(bytes.readBigUInt64LE(position));
  const part = (position: number, length: number): Uint8Array => new Uint8Array(bytes.subarray(position, position + length));
  const record: AnchorRecord = {
    counter: count(at.counter),
    live: flags === liveFlag,
    generation: count(at.generation),
    base: count(at.base),
    atLeast: count(at.atLeast),
    pages: bytes.readUInt32LE(at.pages),
    tagSum: part(at.tagSum, tagSumBytes),
    walHeader: part(at.walHeader, walHeaderBytes),
    log: { eventCount: count(at.eventCount), chainHead: part(at.chainHead, chainHeadBytes) },
  };
  const counts = [record.counter, record.generation, record.base, record.atLeast, record.log.eventCount];
  return counts.every(Number.isSafeInteger) && record.atLeast >= record.base ? record : undefined;
}

/** The anchor of a vault that holds one page and no event. */
export function firstAnchor(tagSum: Uint8Array): AnchorRecord {
  return {
    counter: 0, live: false, generation: 0, base: 0, atLeast: 0, pages: 1, tagSum, walHeader: new Uint8Array(walHeaderBytes),
    log: { eventCount: 0, chainHead: new Uint8Array(chainHeadBytes) },
  };
}
