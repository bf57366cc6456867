// Looks for needles in bytes, and in whatever streams inside them can be inflated.
import { brotliDecompressSync, constants, inflateRawSync } from 'node:zlib';
import type { Needle } from './needles.ts';

/** A stream inside a stream inside a stream is looked into, and no further. */
const deepest = 3;
/** What one stream may become: more is not what a desk writes. */
const inflatedAtMost = 64 * 1024 * 1024;

/** The needles that are in the bytes, or in a stream in them: each as "name (encoding[, in a stream])". */
export function hitsIn(bytes: Buffer, needles: readonly Needle[], inflates = true): readonly string[] {
  return [...new Set(hitsAt(bytes, needles, '', inflates ? 0 : deepest))];
}

function hitsAt(bytes: Buffer, needles: readonly Needle[], place: string, depth: number): readonly string[] {
  const own = needles.filter((needle) => bytes.includes(needle.bytes)).map(({ name, encoding }) => `${name} (${encoding}${place})`);
  if (depth === deepest) return own;
  return [...own, ...streamsIn(bytes).flatMap(({ kind, content }) => hitsAt(content, needles, `${place}, in ${kind}`, depth + 1))];
}

interface Stream {
  readonly kind: string;
  readonly content: Buffer;
}

/**
 * Every stream whose beginning can be told: gzip, zlib and the entries of a ZIP file by their marks, wherever they are; raw deflate and
 * brotli, which have none, at the beginning. Snappy and LZ4 need nothing: they write a text plainly where it comes first.
 */
export function streamsIn(bytes: Buffer): readonly Stream[] {
  const found: Stream[] = [];
  const take = (kind: string, content: Buffer | undefined): void => {
    if (content !== undefined && content.length > 0) found.push({ kind, content });
  };
  for (const at of placesOf(bytes, gzipMark)) take('gzip', inflated(bytes.subarray(at + gzipHeaderBytes(bytes, at))));
  for (const at of placesOf(bytes, zipMark)) {
    if (at + 30 <= bytes.length) take('zip', inflated(bytes.subarray(at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28))));
  }
  for (const mark of zlibMarks) for (const at of placesOf(bytes, mark)) take('zlib', inflated(bytes.subarray(at + 2)));
  take('deflate', inflated(bytes));
  take('brotli', fromBrotli(bytes));
  return found;
}

const gzipMark = Buffer.from([0x1f, 0x8b, 0x08]);
const zipMark = Buffer.from('PK\x03\x04', 'latin1');
/** A window of 32 KiB, at each of the four levels. */
const zlibMarks = [0x01, 0x5e, 0x9c, 0xda].map((second) => Buffer.from([0x78, second]));

function placesOf(bytes: Buffer, mark: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) places.push(at);
  return places;
}

/** RFC 1952: what lies before the stream itself. */
function gzipHeaderBytes(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0;
  let end = at + 10;
  if ((flags & 4) !== 0 && end + 2 <= bytes.length) end += 2 + bytes.readUInt16LE(end);
  for (const flag of [8, 16]) if ((flags & flag) !== 0) end = bytes.indexOf(0, end) + 1 || bytes.length;
  return end - at + ((flags & 2) !== 0 ? 2 : 0);
}

/** Also of a stream that is cut off. Its checksum is not looked at: a leak with a wrong one is a leak. */
function inflated(bytes: Buffer): Buffer | undefined {
  try {
    return inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: inflatedAtMost });
  } catch {
    return undefined;
  }
}

function fromBrotli(bytes: Buffer): Buffer | undefined {
  try {
    return brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: inflatedAtMost });
  } catch {
    return undefined;
  }
}
