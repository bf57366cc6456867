import { fromHex, hex } from '../crypto/hash.ts';

/** A blob of a generation: its name and how large its file is. */
export interface ListedBlob {
  readonly name: string;
  readonly fileBytes: number;
}

const nameBytes = 16;
const entryBytes = nameBytes + 8;
/** More blobs than this are not believed: 48 MB of list. */
const maxBlobs = 2_000_000;
export const maxBlobListBytes = maxBlobs * entryBytes;

/** Each blob as 16 bytes of name and 8 of size (big-endian), in rising order of names. */
export function encodeBlobList(blobs: readonly ListedBlob[]): Uint8Array {
  const bytes = Buffer.alloc(blobs.length * entryBytes);
  for (const [index, { name, fileBytes }] of [...blobs].sort((one, other) => (one.name < other.name ? -1 : 1)).entries()) {
    bytes.set(fromHex(name) ?? new Uint8Array(0), index * entryBytes);
    bytes.writeBigUInt64BE(BigInt(fileBytes), index * entryBytes + nameBytes);
  }
  return bytes;
}

/** undefined for anything that is not a list in the one encoding. */
export function decodeBlobList(bytes: Uint8Array): readonly ListedBlob[] | undefined {
  if (bytes.length % entryBytes !== 0 || bytes.length > maxBlobListBytes) return undefined;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blobs: ListedBlob[] = [];
  for (let at = 0; at < view.length; at += entryBytes) {
    const name = hex(view.subarray(at, at + nameBytes));
    const size = view.readBigUInt64BE(at + nameBytes);
    const before = blobs.at(-1);
    if (size > BigInt(Number.MAX_SAFE_INTEGER) || (before !== undefined && before.name >= name)) return undefined;
    blobs.push({ name, fileBytes: Number(size) });
  }
  return blobs;
}
