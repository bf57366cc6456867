import { crc32, deflateRawSync } from 'node:zlib';
import { bytesOf, uint16, uint32, uint64, utf8, type Part } from './bytes.ts';

/** One entry; what is given overrides what would be true. */
export interface Packed {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array;
  /** Stored as it is, not deflated. */
  readonly isStored?: boolean;
  readonly flags?: number;
  readonly claimedSize?: number;
  readonly claimedPacked?: number;
  /** Of the local header; where this entry says its bytes are. */
  readonly localAt?: number;
  readonly extra?: Uint8Array;
  /** Unix mode, such as 0o120777 for a link. */
  readonly mode?: number;
  readonly comment?: string;
}

export interface ZipParts {
  readonly before?: Part;
  readonly comment?: Part;
  readonly claimedEntries?: number;
  readonly claimedDirectoryBytes?: number;
  readonly claimedDirectoryAt?: number;
  readonly disk?: number;
  /** A ZIP64 end record in front of the end, which then says nothing itself. */
  readonly isWide?: boolean;
  readonly after?: Part;
}

const nameOf = ({ name }: Packed): Uint8Array => (typeof name === 'string' ? utf8(name) : name);

export function zip(entries: readonly Packed[], { before = '', comment = '', claimedEntries = entries.length, claimedDirectoryBytes, claimedDirectoryAt, disk = 0, isWide = false, after = '' }: ZipParts = {}): Uint8Array {
  const locals: Uint8Array[] = [bytesOf(before)];
  const directory: Uint8Array[] = [];
  let at = locals[0]!.length;
  for (const entry of entries) {
    const content = entry.content ?? new Uint8Array();
    const packed = entry.isStored === true ? content : new Uint8Array(deflateRawSync(content, { level: 9 }));
    const [name, extra, flags, method] = [nameOf(entry), entry.extra ?? new Uint8Array(), entry.flags ?? 0x0800, entry.isStored === true ? 0 : 8];
    const common = bytesOf(uint16(flags, 'little'), uint16(method, 'little'), new Uint8Array(4), uint32(crc32(content), 'little'), uint32(entry.claimedPacked ?? packed.length, 'little'), uint32(entry.claimedSize ?? content.length, 'little'), uint16(name.length, 'little'));
    const local = bytesOf('PK\x03\x04', uint16(20, 'little'), common, uint16(0, 'little'), name, packed);
    directory.push(
      bytesOf('PK\x01\x02', [20, 3], uint16(20, 'little'), common, uint16(extra.length, 'little'), uint16((entry.comment ?? '').length, 'little'), new Uint8Array(4), uint32((entry.mode ?? 0o100644) * 65_536, 'little'), uint32(entry.localAt ?? at, 'little'), name, extra, entry.comment ?? ''),
    );
    locals.push(local);
    at += local.length;
  }
  const list = bytesOf(...directory);
  const [listBytes, listAt] = [claimedDirectoryBytes ?? list.length, claimedDirectoryAt ?? at];
  const wide = isWide
    ? bytesOf('PK\x06\x06', uint64(44, 'little'), [45, 3, 45, 0], uint32(0, 'little'), uint32(0, 'little'), uint64(claimedEntries, 'little'), uint64(claimedEntries, 'little'), uint64(listBytes, 'little'), uint64(listAt, 'little'), 'PK\x06\x07', uint32(0, 'little'), uint64(at + list.length, 'little'), uint32(1, 'little'))
    : new Uint8Array();
  const shortCount = uint16(isWide ? 0xffff : Math.min(claimedEntries, 0xffff), 'little');
  const tail = bytesOf(comment);
  return bytesOf(...locals, list, wide, 'PK\x05\x06', uint16(disk, 'little'), uint16(disk, 'little'), shortCount, shortCount, uint32(isWide ? 0xffff_ffff : listBytes, 'little'), uint32(isWide ? 0xffff_ffff : listAt, 'little'), uint16(tail.length, 'little'), tail, after);
}
