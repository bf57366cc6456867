// The list of a zip archive, from its end (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). Unpacks nothing.
import { fail, ok, type Result } from '#shared/result.ts';
import type { UnreadContainer } from './container-entry.ts';
import { containerLimits } from './container-limits.ts';

export interface ZipEntry {
  /** As the archive has it: to be shown, never to be used as a path. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; others are not unpacked. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  /** Where its packed bytes begin. */
  readonly dataStart: number;
}

const endRecordBytes = 22;
const entryBytes = 46;
const localBytes = 30;
const commentBytes = 0xffff;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** In a field whose real value stands elsewhere (Zip64, APPNOTE 4.4.1.4): only archives beyond 4 GiB or 65,534 entries need that, and no such file is read. */
const elsewhere = 0xffff_ffff;
const countElsewhere = 0xffff;
const encryptedFlags = 0x0001 | 0x0040 | 0x2000;
/** The method that stands for AES encryption. */
const aesMethod = 99;

/**
 * Every entry, in the order of the list. `container-damaged` when the list, a local header or the packed bytes lie outside the file, do not fit
 * together or overlap; `container-limits` for more entries than are read; `container-unsupported` for archives in several volumes and Zip64 lists.
 */
export function centralDirectory(zip: Uint8Array): Result<readonly ZipEntry[], UnreadContainer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endRecord(view);
  if (end === undefined) return fail('container-damaged');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const isOneVolume = view.getUint16(end + 4, true) === 0 && view.getUint16(end + 6, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!isOneVolume || count === countElsewhere || size === elsewhere || start === elsewhere) return fail('container-unsupported');
  if (count > containerLimits.zipEntries) return fail('container-limits');
  if (start + size > end) return fail('container-damaged');
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const read = entryAt(zip, view, at, { listStart: start, listEnd: start + size });
    if (read === undefined) return fail('container-damaged');
    entries.push(read.entry);
    at = read.next;
  }
  return overlaps(entries) ? fail('container-damaged') : ok(entries);
}

/** The record whose comment ends with the file. Looked for from the end, over the longest comment there can be. */
function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - endRecordBytes;
  for (let at = last; at >= Math.max(0, last - commentBytes); at -= 1) {
    if (view.getUint32(at, true) === endSignature && at + endRecordBytes + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

function entryAt(zip: Uint8Array, view: DataView, at: number, { listStart, listEnd }: { readonly listStart: number; readonly listEnd: number }): { readonly entry: ZipEntry; readonly next: number } | undefined {
  if (at + entryBytes > listEnd || view.getUint32(at, true) !== entrySignature) return undefined;
  const [nameBytes, extraBytes, noteBytes] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
  const next = at + entryBytes + nameBytes + extraBytes + noteBytes;
  const local = view.getUint32(at + 42, true);
  if (next > listEnd || local + localBytes > listStart || view.getUint32(local, true) !== localSignature) return undefined;
  const dataStart = local + localBytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packedBytes = view.getUint32(at + 20, true);
  if (dataStart + packedBytes > listStart) return undefined;
  const method = view.getUint16(at + 10, true);
  const name = new TextDecoder('utf-8').decode(zip.subarray(at + entryBytes, at + entryBytes + nameBytes));
  const isEncrypted = (view.getUint16(at + 8, true) & encryptedFlags) !== 0 || method === aesMethod;
  return { entry: { name, isEncrypted, method, crc32: view.getUint32(at + 16, true), packedBytes, sizeBytes: view.getUint32(at + 24, true), dataStart }, next };
}

/** Bombs that unpack far beyond any ratio let many entries share the same packed bytes (Fifield, WOOT 2019). */
function overlaps(entries: readonly ZipEntry[]): boolean {
  const ranges = entries.filter(({ packedBytes }) => packedBytes > 0).sort((one, other) => one.dataStart - other.dataStart);
  return ranges.some(({ dataStart }, index) => {
    const before = ranges[index - 1];
    return before !== undefined && before.dataStart + before.packedBytes > dataStart;
  });
}
