import { createCipheriv, createDecipheriv } from 'node:crypto';

export const gcmNonceBytes = 12;
export const gcmTagBytes = 16;

/** AES-256-GCM (NIST SP 800-38D): ciphertext, then the 16-byte tag. The caller never repeats a nonce under one key. */
export function sealGcm(key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array, associated: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: gcmTagBytes });
  cipher.setAAD(associated);
  const sealed = new Uint8Array(plaintext.length + gcmTagBytes);
  sealed.set(cipher.update(plaintext), 0);
  cipher.final();
  sealed.set(cipher.getAuthTag(), plaintext.length);
  return sealed;
}

/** The plaintext, or undefined when key, nonce, ciphertext or associated data are not the ones that were sealed. */
export function openGcm(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Uint8Array | undefined {
  if (sealed.length < gcmTagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: gcmTagBytes });
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(sealed.length - gcmTagBytes));
  const plaintext = decipher.update(sealed.subarray(0, sealed.length - gcmTagBytes));
  try {
    decipher.final();
  } catch {
    plaintext.fill(0);
    return undefined;
  }
  return new Uint8Array(plaintext.buffer, plaintext.byteOffset, plaintext.byteLength);
}
