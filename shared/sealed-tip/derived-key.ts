import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeText } from './bytes.ts';

/** HKDF-SHA-256 (RFC 5869), empty salt, 32 bytes. Every label in use is listed here, so that no two uses share one. */
export type KeyLabel =
  | 'tipkeep intake v1 x-wing'
  | 'tipkeep intake v1 sealed-box'
  | 'tipkeep intake v1 age x25519'
  | 'tipkeep intake v1 age mlkem768x25519'
  | 'tipkeep sealed tip v1 wrap'
  | 'tipkeep sealed tip v1 header'
  | 'tipkeep sealed tip v1 payload'
  | 'tipkeep receipt v1 id'
  | 'tipkeep receipt v1 reply';

export function derivedKey(secret: Uint8Array, label: KeyLabel): Uint8Array {
  return hkdf(sha256, secret, undefined, encodeText(label), 32);
}
