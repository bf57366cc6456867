import { crc32 } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import { fail, ok, type Result } from '#shared/result.ts';

/**
 * Archives in which nothing is packed (APPNOTE.TXT 6.3.10, method 0), so that the gate sees every byte, and whose entries have no time but
 * the first one that the format knows. The same parts give the same bytes on every computer.
 */
export interface PlainPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Local time, as the format has it: 1 January 1980, 00:00, wherever the computer is. */
const firstTime = (): Date => new Date(1980, 0, 1);

export function writePlainZip(parts: readonly PlainPart[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, bytes } of parts) files[name] = bytes;
  return zipSync(files, { level: 0, mtime: firstTime() });
}

const signatures = { local: 0x04034b50, listed: 0x02014b50, end: 0x06054b50 } as const;
/** MS-DOS date of 1 January 1980; the time is 0. */
const firstDay = 0x21;
const localBytes = 30;
const listedBytes = 46;
const endBytes = 22;
const version = 20;

/**
 * Reads such an archive and no other: entries one behind the other from the first byte, each stored, its length and checksum true, without flags, times, extra fields and comments; then the list
 * with the very same, then the end, then nothing. `not-plain` for anything else, so that there is no place in which something could stand besides the parts.
 */
export function readPlainZip(zip: Uint8Array): Result<readonly PlainPart[], 'not-plain'> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const parts: (PlainPart & { readonly at: number })[] = [];
  let at = 0;
  for (let part = localEntry(zip, view, at); part !== undefined; part = localEntry(zip, view, at)) {
    parts.push({ ...part, at });
    at += localBytes + part.name.length + part.bytes.length;
  }
  const listAt = at;
  for (const part of parts) {
    if (!isListed(zip, view, at, part)) return fail('not-plain');
    at += listedBytes + part.name.length;
  }
  const fields = [signatures.end & 0xffff, signatures.end >>> 16, 0, 0, parts.length, parts.length, (at - listAt) & 0xffff, (at - listAt) >>> 16, listAt & 0xffff, listAt >>> 16, 0];
  const isEnd = zip.length === at + endBytes && fields.every((field, index) => view.getUint16(at + index * 2, true) === field);
  return isEnd ? ok(parts.map(({ name, bytes }) => ({ name, bytes }))) : fail('not-plain');
}

/** Version needed, flags, method, time, day: as they are in local entries and in the list. */
function isPlain(view: DataView, at: number): boolean {
  return [version, 0, 0, 0, firstDay].every((field, index) => view.getUint16(at + index * 2, true) === field);
}

/** undefined where no such entry begins. */
function localEntry(zip: Uint8Array, view: DataView, at: number): PlainPart | undefined {
  if (at + localBytes > zip.length || view.getUint32(at, true) !== signatures.local || !isPlain(view, at + 4)) return undefined;
  const sizeBytes = view.getUint32(at + 22, true);
  const nameBytes = view.getUint16(at + 26, true);
  const start = at + localBytes + nameBytes;
  if (view.getUint32(at + 18, true) !== sizeBytes || view.getUint16(at + 28, true) !== 0 || start + sizeBytes > zip.length) return undefined;
  const name = new TextDecoder('latin1').decode(zip.subarray(at + localBytes, start));
  const bytes = zip.subarray(start, start + sizeBytes);
  return /^[\x20-\x7e]+$/u.test(name) && crc32(bytes) === view.getUint32(at + 14, true) ? { name, bytes } : undefined;
}

function isListed(zip: Uint8Array, view: DataView, at: number, part: PlainPart & { readonly at: number }): boolean {
  if (at + listedBytes + part.name.length > zip.length || view.getUint32(at, true) !== signatures.listed) return false;
  if (view.getUint16(at + 4, true) !== version || !isPlain(view, at + 6)) return false;
  const numbers = [crc32(part.bytes), part.bytes.length, part.bytes.length];
  // Length of the name; extra field, comment, disk, inner attributes; outer attributes; where the entry stands.
  const rest = [part.name.length, 0, 0, 0, 0, 0, 0, part.at & 0xffff, part.at >>> 16];
  const name = new TextDecoder('latin1').decode(zip.subarray(at + listedBytes, at + listedBytes + part.name.length));
  return numbers.every((field, index) => view.getUint32(at + 16 + index * 4, true) === field) && rest.every((field, index) => view.getUint16(at + 28 + index * 2, true) === field) && name === part.name;
}
