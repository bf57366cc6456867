import { gcmNonceBytes, gcmTagBytes, openGcm, sealGcm } from './aes-gcm.ts';
import { hkdfSha256 } from './hkdf.ts';

/** Plaintext in a chunk; only the last one may hold less. */
export const chunkBytes = 65_536;
export const sealedChunkBytes = chunkBytes + gcmTagBytes;
export const fileSaltBytes = 32;

const nothing = new Uint8Array(0);

/** The key of one file: HKDF(blob key, salt = the file's 32 random bytes, info = "tipkeep/blob/1"). Never used for another file, so counting nonces is safe. */
export function fileKey(blobKey: Uint8Array, salt: Uint8Array): Uint8Array {
  return hkdfSha256(blobKey, salt, new TextEncoder().encode('tipkeep/blob/1'), 32);
}

/** STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) laid out as age does: 11 bytes of counter, big-endian, then 1 for the last chunk. */
function chunkNonce(index: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(gcmNonceBytes);
  nonce.writeUIntBE(index, 5, 6);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

/** One chunk, at most 64 KiB, sealed for its place. */
export function sealChunk(key: Uint8Array, index: number, last: boolean, plaintext: Uint8Array): Uint8Array {
  if (plaintext.length > chunkBytes) throw new Error('a chunk is at most 64 KiB');
  return sealGcm(key, chunkNonce(index, last), plaintext, nothing);
}

/** undefined unless these are the bytes that were sealed for this very place. */
export function openChunk(key: Uint8Array, index: number, last: boolean, sealed: Uint8Array): Uint8Array | undefined {
  return openGcm(key, chunkNonce(index, last), sealed, nothing);
}
