import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** What the archive says, where that is not what is true. */
  readonly claims?: { readonly sizeBytes?: number; readonly packedBytes?: number; readonly crc32?: number; readonly localOffset?: number };
}

/** A zip archive byte by byte (APPNOTE.TXT 6.3.10), honest but for `claims`. */
export function zipOf(files: readonly ZipFile[], end: { readonly count?: number; readonly listStart?: number; readonly comment?: string } = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, method = 8, flags = 0x0800, claims = {} } of files) {
    const packed = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes);
    const nameBytes = Buffer.from(name, 'utf8');
    const checksum = claims.crc32 ?? crc32(bytes);
    const packedBytes = claims.packedBytes ?? packed.length;
    const sizeBytes = claims.sizeBytes ?? bytes.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(checksum, 14);
    local.writeUInt32LE(packedBytes, 18);
    local.writeUInt32LE(sizeBytes, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(checksum, 16);
    entry.writeUInt32LE(packedBytes, 20);
    entry.writeUInt32LE(sizeBytes, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE(claims.localOffset ?? offset, 42);
    pieces.push(local, nameBytes, packed);
    list.push(entry, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const comment = Buffer.from(end.comment ?? '', 'latin1');
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(end.count ?? files.length, 8);
  record.writeUInt16LE(end.count ?? files.length, 10);
  record.writeUInt32LE(directory.length, 12);
  record.writeUInt32LE(end.listStart ?? offset, 16);
  record.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...pieces, directory, record, comment]));
}
