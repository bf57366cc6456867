import { fail, ok, type Result } from '../result.ts';
import { ByteReader } from './byte-reader.ts';
import { bytesInMemory, type ByteSource } from './byte-source.ts';
import { findZipEnd, uint64 } from './zip-end.ts';
import { leadsOutside, zipName } from './zip-name.ts';

export interface ZipEntry {
  /** To be shown, never to be used as a path; any character may be in it. At most `zipNameUnitsAtMost` UTF-16 units. */
  readonly name: string;
  readonly isFolder: boolean;
  /** A symbolic link by its Unix mode. */
  readonly isLink: boolean;
  /** Bytes unpacked and packed, as the archive claims. */
  readonly sizeBytes: number;
  readonly packedBytes: number;
  readonly isEncrypted: boolean;
  /** Its name would lead an unpacker out of the folder it unpacks into. */
  readonly leadsOutside: boolean;
}

export interface ZipListing {
  /** In the order of the directory, at most `zipEntriesShown`. */
  readonly entries: readonly ZipEntry[];
  /** How many there are: counted where all were read, otherwise as the archive claims. */
  readonly totalEntries: number;
  /** The archive claims another number than it has, or its list breaks off. */
  readonly isInconsistent: boolean;
  /** Some entry grows more than a hundredfold, or two share their bytes: what unpackers are broken with. */
  readonly isBomb: boolean;
}

export const zipEntriesShown = 1000;
/** Bytes of the directory that are looked at: a thousand entries with names of a thousand bytes. */
const directoryBytesAtMost = 1024 * 1024;
/** Deflate reaches 1032 at most; documents and photographs stay far below 100. */
const ratioAtMost = 100;
const entryBytes = 46;

/**
 * Lists an archive by its central directory. Nothing is unpacked and no entry is looked into. `archive-unreadable`: no directory, one outside
 * the file, one that does not begin with an entry, or an archive in several pieces. Reads at most 1.1 MB, whatever the archive claims.
 */
export function zipDirectory(archive: Uint8Array | ByteSource): Result<ZipListing, 'archive-unreadable'> {
  const source = archive instanceof Uint8Array ? bytesInMemory(archive) : archive;
  const end = findZipEnd(source);
  const bytes = end && source.read(end.directoryAt, Math.min(end.directoryBytes, directoryBytesAtMost));
  if (!end || !bytes) return fail('archive-unreadable');
  const reader = new ByteReader(bytes);
  const entries: (ZipEntry & { readonly localAt: number })[] = [];
  let at = 0;
  let isBroken = false;
  while (entries.length < zipEntriesShown && at < reader.length) {
    const entry = entryAt(reader, at);
    if (!entry) {
      // Where only a part was read, an entry may be cut by us.
      isBroken = end.directoryBytes <= directoryBytesAtMost;
      break;
    }
    entries.push(entry.value);
    at += entry.byteCount;
  }
  if (isBroken && entries.length === 0) return fail('archive-unreadable');
  const isWhole = !isBroken && at === end.directoryBytes;
  return ok({
    entries: entries.map(({ localAt: _localAt, ...entry }) => entry),
    totalEntries: isWhole ? entries.length : Math.max(end.entries, entries.length),
    isInconsistent: isBroken || (isWhole && entries.length !== end.entries),
    isBomb: isBomb(entries),
  });
}

function isBomb(entries: readonly (ZipEntry & { readonly localAt: number })[]): boolean {
  const packed = entries.filter(({ packedBytes }) => packedBytes > 0).sort((a, b) => a.localAt - b.localAt);
  const overlaps = packed.some((entry, index) => entry.localAt + entry.packedBytes > (packed[index + 1]?.localAt ?? Number.POSITIVE_INFINITY));
  return overlaps || entries.some(({ sizeBytes, packedBytes }) => sizeBytes > ratioAtMost * Math.max(1, packedBytes));
}

/** One file header of the directory (APPNOTE 6.3.10, 4.3.12). */
function entryAt(reader: ByteReader, at: number): { readonly value: ZipEntry & { readonly localAt: number }; readonly byteCount: number } | undefined {
  if (!reader.says(at, 'PK\x01\x02') || !reader.has(at, entryBytes)) return undefined;
  const short = (offset: number): number => reader.uint16(at + offset, 'little') ?? 0;
  const long = (offset: number): number => reader.uint32(at + offset, 'little') ?? 0;
  const [nameBytes, extraBytes, commentBytes] = [short(28), short(30), short(32)];
  const byteCount = entryBytes + nameBytes + extraBytes + commentBytes;
  if (!reader.has(at, byteCount)) return undefined;
  const name = zipName(reader.bytes.subarray(at + entryBytes, at + entryBytes + nameBytes));
  const wide = wideSizes(new ByteReader(reader.bytes.subarray(at + entryBytes + nameBytes, at + entryBytes + nameBytes + extraBytes)), [long(24), long(20), long(42)]);
  const [sizeBytes = 0, packedBytes = 0, localAt = 0] = wide;
  const madeOnUnix = short(4) >> 8 === 3;
  return {
    byteCount,
    value: {
      name,
      isFolder: /[\\/]$/.test(name),
      isLink: madeOnUnix && (long(38) >>> 28) === 0xa,
      sizeBytes,
      packedBytes,
      isEncrypted: (short(8) & 1) === 1,
      leadsOutside: leadsOutside(name),
      localAt,
    },
  };
}

/** Sizes and place, from the ZIP64 extra field where the entry says 0xffffffff (APPNOTE 4.5.3); what it leaves out stays what the entry says. */
function wideSizes(extra: ByteReader, narrow: readonly number[]): readonly number[] {
  for (let at = 0; extra.has(at, 4); at += 4 + (extra.uint16(at + 2, 'little') ?? 0)) {
    if (extra.uint16(at, 'little') !== 1) continue;
    let next = at + 4;
    const end = next + (extra.uint16(at + 2, 'little') ?? 0);
    return narrow.map((value) => {
      if (value !== 0xffff_ffff || next + 8 > end) return value;
      const wide = uint64(extra, next) ?? value;
      next += 8;
      return wide;
    });
  }
  return narrow;
}
