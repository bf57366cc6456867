import { ByteReader } from './byte-reader.ts';
import type { ByteSource } from './byte-source.ts';

/** Where the central directory of an archive lies, by the archive's own account, and how many entries it claims. */
export interface ZipEnd {
  readonly directoryAt: number;
  readonly directoryBytes: number;
  readonly entries: number;
}

const endBytes = 22;
const commentBytesAtMost = 65_535;
const locatorBytes = 20;
const wideEndBytes = 56;
/** How many bytes `hasZipEnd` wants of a file's end. */
export const zipTailBytes = endBytes + commentBytesAtMost;

/** The last end record of the tail whose comment fits into the file (APPNOTE 6.3.10, 4.3.16), as an offset in the tail. */
function endIn(tail: ByteReader): number | undefined {
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (tail.bytes[at] === 0x50 && tail.says(at, 'PK\x05\x06') && at + endBytes + (tail.uint16(at + 20, 'little') ?? 0) <= tail.length) return at;
  }
  return undefined;
}

/** Whether a file with this end can be read as a ZIP archive, whatever it begins with. */
export const hasZipEnd = (tail: Uint8Array): boolean => endIn(new ByteReader(tail)) !== undefined;

/**
 * Finds the central directory from the end of the file; undefined when there is none, it lies outside, or the archive is in several pieces.
 * It is taken to end where the end record begins, as readers of archives with something in front of them do. ZIP64 is read.
 */
export function findZipEnd(source: ByteSource): ZipEnd | undefined {
  const tailBytes = Math.min(source.length, zipTailBytes + locatorBytes);
  const tailAt = source.length - tailBytes;
  const bytes = source.read(tailAt, tailBytes);
  if (!bytes) return undefined;
  const tail = new ByteReader(bytes);
  const at = endIn(tail);
  if (at === undefined) return undefined;
  const [disk, directoryDisk, entriesHere, entries] = [4, 6, 8, 10].map((offset) => tail.uint16(at + offset, 'little'));
  const directoryBytes = tail.uint32(at + 12, 'little');
  const offset = tail.uint32(at + 16, 'little');
  if (directoryBytes === undefined || entries === undefined) return undefined;
  if (disk === 0xffff || entries === 0xffff || directoryBytes === 0xffff_ffff || offset === 0xffff_ffff) {
    const wide = findWideEnd(source, tail, at);
    if (wide) return wide;
  }
  if (disk !== 0 || directoryDisk !== 0 || entriesHere !== entries) return undefined;
  return within(tailAt + at, directoryBytes, entries);
}

/** The ZIP64 end record (APPNOTE 4.3.14 and 4.3.15). */
function findWideEnd(source: ByteSource, tail: ByteReader, at: number): ZipEnd | undefined {
  if (!tail.says(at - locatorBytes, 'PK\x06\x07')) return undefined;
  const recordAt = uint64(tail, at - locatorBytes + 8);
  const bytes = recordAt === undefined ? undefined : source.read(recordAt, wideEndBytes);
  if (recordAt === undefined || !bytes) return undefined;
  const record = new ByteReader(bytes);
  const [entriesHere, entries, directoryBytes] = [24, 32, 40].map((offset) => uint64(record, offset));
  const isWhole = record.says(0, 'PK\x06\x06') && record.uint32(16, 'little') === 0 && record.uint32(20, 'little') === 0;
  return isWhole && entries !== undefined && entriesHere === entries && directoryBytes !== undefined ? within(recordAt, directoryBytes, entries) : undefined;
}

function within(endAt: number, directoryBytes: number, entries: number): ZipEnd | undefined {
  return directoryBytes <= endAt ? { directoryAt: endAt - directoryBytes, directoryBytes, entries } : undefined;
}

/** Eight bytes as a number; undefined for one that a double does not hold exactly. */
export function uint64(reader: ByteReader, at: number): number | undefined {
  const low = reader.uint32(at, 'little');
  const high = reader.uint32(at + 4, 'little');
  return low === undefined || high === undefined || high > 0x1f_ffff ? undefined : high * 2 ** 32 + low;
}
