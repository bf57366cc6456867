import { gcmTagBytes } from '../crypto/aes-gcm.ts';
import { chunkBytes, fileSaltBytes } from '../crypto/chunk-cipher.ts';
import { padmeLength } from '#shared/domain/padme.ts';

/** First bytes of every blob file: "TKBLOB", a zero, format 1. */
export const blobMagic = Uint8Array.of(0x54, 0x4b, 0x42, 0x4c, 0x4f, 0x42, 0, 1);
export const blobHeadBytes = blobMagic.length + fileSaltBytes;
/** Content begins with its own length: 8 bytes, big-endian. */
export const lengthFieldBytes = 8;
/** Larger content is refused before anything is written or read: the vault keeps at most 100 MB of anything it receives. */
export const maxBlobBytes = 2 ** 31;
/** Everything smaller looks this large. */
const leastPaddedBytes = 4096;

/** What a blob of `contentBytes` looks like on disk. */
export interface BlobLayout {
  /** Length field, content and zeros. */
  readonly paddedBytes: number;
  readonly chunks: number;
  readonly fileBytes: number;
}

export function blobLayout(contentBytes: number): BlobLayout {
  const paddedBytes = padmeLength(Math.max(leastPaddedBytes, lengthFieldBytes + contentBytes));
  const chunks = Math.ceil(paddedBytes / chunkBytes);
  return { paddedBytes, chunks, fileBytes: blobHeadBytes + paddedBytes + chunks * gcmTagBytes };
}

/** The largest file a blob can be. */
export const maxBlobFileBytes = blobLayout(maxBlobBytes).fileBytes;
