// What staff hand to partners who seal with other tools, and the secrets that belong to it, as text.
import { bytesToHex } from '@noble/hashes/utils.js';
import { publicPoint } from './curve-point.ts';
import { encodeBech32 } from './foreign-bech32.ts';
import type { IntakeKey } from './intake-key.ts';
import { xWingKeyPair } from './x-wing.ts';

/** `age1…`, 62 characters, for every age. Does not withstand a later quantum computer. */
export function ageRecipient(key: IntakeKey): string {
  return encodeBech32('age', publicPoint(key.age.x25519Secret));
}

/** `age1pq1…`, about 2,000 characters, for age 1.3 and newer: X-Wing inside HPKE. age never mixes it with the other kind in one file. */
export function ageHybridRecipient(key: IntakeKey): string {
  return encodeBech32('age1pq', xWingKeyPair(key.age.hybridSecret).publicKey);
}

/** 64 hex digits: the X25519 public key for libsodium's `crypto_box_seal`. */
export function sealedBoxPublicKey(key: IntakeKey): string {
  return bytesToHex(key.sealedBox.publicKey);
}

/** Secret: `AGE-SECRET-KEY-1…`. */
export function ageIdentity(key: IntakeKey): string {
  return encodeBech32('age-secret-key-', key.age.x25519Secret).toUpperCase();
}

/** Secret: `AGE-SECRET-KEY-PQ-1…`. */
export function ageHybridIdentity(key: IntakeKey): string {
  return encodeBech32('age-secret-key-pq-', key.age.hybridSecret).toUpperCase();
}
