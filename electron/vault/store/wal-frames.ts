import { sealBytes } from '#vault/crypto/page-cipher.ts';
import { tagSumBytes } from '#vault/crypto/tag-sum.ts';
import { pageBytes, usableBytes } from './page-layout.ts';

/** SQLite's WAL (https://www.sqlite.org/fileformat2.html#the_write_ahead_log): a header, then frames of header and page. */
export const walHeaderBytes = 32;
export const frameHeaderBytes = 24;
export const frameBytes = frameHeaderBytes + pageBytes;

/**
 * A frame is sealed whole within its own length, because the page's reserved bytes make room:
 * frame header 24, page 4040, commit number 8, old contribution 16, zero 4, then tag and nonce.
 */
export const sealedFrameBytes = frameBytes - sealBytes;
/** Frame header and the used part of the page: what SQLite wrote. */
export const writtenBytes = frameHeaderBytes + usableBytes;
const commitNumberAt = writtenBytes;
const contributionAt = commitNumberAt + 8;
const contributionEnd = contributionAt + tagSumBytes;

const pageNumberAt = 0;
const sizeAfterCommitAt = 4;
const frameChecksumAt = 16;
const headerChecksumAt = 24;

/** Running checksum of SQLite's WAL: two 32-bit words. */
export type WalChecksum = readonly [number, number];

/** The checksum that stands in a WAL header and that its first frame goes on from. */
export function headerChecksum(header: Buffer): WalChecksum {
  return [header.readUInt32BE(headerChecksumAt), header.readUInt32BE(headerChecksumAt + 4)];
}

function extend([first, second]: WalChecksum, bytes: Buffer, from: number, to: number): WalChecksum {
  let one = first;
  let two = second;
  for (let at = from; at < to; at += 8) {
    one = (one + bytes.readUInt32LE(at) + two) >>> 0;
    two = (two + bytes.readUInt32LE(at + 4) + one) >>> 0;
  }
  return [one, two];
}

const zeroTail = Buffer.alloc(pageBytes - usableBytes);

/** SQLite's checksum after this frame, in the little-endian form WebAssembly uses (magic 0x377f0682). */
export function checksumAfter(frame: Buffer, before: WalChecksum): WalChecksum {
  const head = extend(before, frame, 0, 8);
  const body = extend(head, frame, frameHeaderBytes, writtenBytes);
  return extend(body, zeroTail, 0, zeroTail.length);
}

/** Whether the frame carries the checksum that SQLite's recovery will compute for it. */
export function carriesChecksum(frame: Buffer, [first, second]: WalChecksum): boolean {
  return frame.readUInt32BE(frameChecksumAt) === first && frame.readUInt32BE(frameChecksumAt + 4) === second;
}

/** The page a frame holds, counted from 0. SQLite counts from 1. */
export function pageOf(frame: Buffer): number {
  return frame.readUInt32BE(pageNumberAt) - 1;
}

/** Whether the frame ends a transaction. */
export function isCommit(frame: Buffer): boolean {
  return frame.readUInt32BE(sizeAfterCommitAt) !== 0;
}

/** The number of the transaction a frame belongs to; all before it were durable when the frame was written. */
export function commitNumber(frame: Buffer): number {
  return Number(frame.readBigUInt64LE(commitNumberAt));
}

/** What the page added to the tag sum when the generation began; zero for a page the file did not have yet. */
export function oldContribution(frame: Buffer): Buffer {
  return frame.subarray(contributionAt, contributionEnd);
}

/** Fills in what a frame carries beyond SQLite's own content. */
export function label(frame: Buffer, commit: number, contribution: Uint8Array): void {
  frame.writeBigUInt64LE(BigInt(commit), commitNumberAt);
  frame.set(contribution, contributionAt);
  frame.fill(0, contributionEnd, sealedFrameBytes);
}

/** Where in the WAL a byte is: frames count from 1, the header is frame 0. */
export interface WalPlace {
  readonly frame: number;
  /** Offset within the frame, or within the header. */
  readonly at: number;
}

export function placeOf(position: number): WalPlace {
  if (position < walHeaderBytes) return { frame: 0, at: position };
  const beyond = position - walHeaderBytes;
  return { frame: Math.floor(beyond / frameBytes) + 1, at: beyond % frameBytes };
}

/** Where a frame lies in the sealed file, which has no header: the anchor holds it. */
export function framePosition(frame: number): number {
  return (frame - 1) * frameBytes;
}
