import { gcmNonceBytes, gcmTagBytes, openGcm, sealGcm } from './aes-gcm.ts';
import { hkdfSha256 } from './hkdf.ts';
import type { RandomBytes } from './random.ts';
import { wipe } from './wipe.ts';

const saltBytes = 32;

/** What sealing adds: a salt before, a tag behind. */
export const sealedNoteBytes = saltBytes + gcmTagBytes;

/** What a note is for, and what it belongs to: a note opens for nothing else. */
export interface NoteBinding {
  /** ASCII. */
  readonly purpose: string;
  readonly boundTo: Uint8Array;
}

/**
 * A small file that is written whole: salt, ciphertext, tag. Every note has a key of its own, HKDF(key, salt,
 * "tipkeep/note/1/" || purpose), so that the nonce can be twelve zeros. `boundTo` is authenticated with it.
 */
export function sealNote(key: Uint8Array, { purpose, boundTo }: NoteBinding, plaintext: Uint8Array, randomBytes: RandomBytes): Uint8Array {
  const salt = randomBytes(saltBytes);
  const own = noteKey(key, salt, purpose);
  const sealed = sealGcm(own, new Uint8Array(gcmNonceBytes), plaintext, boundTo);
  wipe(own);
  return Buffer.concat([salt, sealed]);
}

/** undefined unless these are the bytes that were sealed under this key for this binding. */
export function openNote(key: Uint8Array, { purpose, boundTo }: NoteBinding, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < sealedNoteBytes) return undefined;
  const own = noteKey(key, sealed.subarray(0, saltBytes), purpose);
  const plaintext = openGcm(own, new Uint8Array(gcmNonceBytes), sealed.subarray(saltBytes), boundTo);
  wipe(own);
  return plaintext;
}

function noteKey(key: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  return hkdfSha256(key, salt, new TextEncoder().encode(`tipkeep/note/1/${purpose}`), 32);
}
