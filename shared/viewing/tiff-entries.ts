import type { ByteOrder, ByteReader } from './byte-reader.ts';

/** One entry of an image file directory, its value's bytes found and inside the block. */
export interface TiffEntry {
  readonly tag: number;
  readonly type: number;
  /** How many values of `type`. */
  readonly count: number;
  /** Where the values lie, in bytes from the start of the block. */
  readonly at: number;
  readonly byteCount: number;
}

/** Bytes of one value of each type (TIFF 6.0, section 2); types 129 is UTF-8 (Exif 3.0). */
const typeBytes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1 };

/** Cameras write some dozens. */
const entriesAtMost = 512;

/** The byte order and first directory of a TIFF block; undefined when it is none. */
export function tiffHeader(reader: ByteReader): { readonly order: ByteOrder; readonly firstDirectory: number } | undefined {
  const order: ByteOrder | undefined = reader.says(0, 'II') ? 'little' : reader.says(0, 'MM') ? 'big' : undefined;
  if (!order || reader.uint16(2, order) !== 42) return undefined;
  const firstDirectory = reader.uint32(4, order);
  return firstDirectory === undefined ? undefined : { order, firstDirectory };
}

/** The entries of the directory at `at` whose values lie inside the block, and where the next directory begins (0: none, or not told). At most 512 entries are looked at. */
export function tiffDirectory(reader: ByteReader, order: ByteOrder, at: number): { readonly entries: readonly TiffEntry[]; readonly next: number } {
  const told = reader.uint16(at, order) ?? 0;
  const entries: TiffEntry[] = [];
  for (let index = 0; index < Math.min(told, entriesAtMost); index++) {
    const entry = entryAt(reader, order, at + 2 + 12 * index);
    if (entry) entries.push(entry);
  }
  return { entries, next: reader.uint32(at + 2 + 12 * told, order) ?? 0 };
}

function entryAt(reader: ByteReader, order: ByteOrder, at: number): TiffEntry | undefined {
  const tag = reader.uint16(at, order);
  const type = reader.uint16(at + 2, order);
  const count = reader.uint32(at + 4, order);
  const offset = reader.uint32(at + 8, order);
  if (tag === undefined || type === undefined || count === undefined || offset === undefined) return undefined;
  const byteCount = count * (typeBytes[type] ?? 0);
  const from = byteCount <= 4 ? at + 8 : offset;
  return byteCount > 0 && reader.has(from, byteCount) ? { tag, type, count, at: from, byteCount } : undefined;
}
