// The four functions that opening tips spends its time in, so that faster ones can be handed in where there are some.
import { sha256 } from '@noble/hashes/sha2.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import nacl from 'tweetnacl';
import { agree } from './curve-point.ts';

export interface OpeningPrimitives {
  /** X25519. Undefined when the shared secret is all zero. */
  readonly agree: (secretKey: Uint8Array, point: Uint8Array) => Uint8Array | undefined;
  /** ML-KEM-768 with the expanded key (2400 bytes). A ciphertext made for another key gives a secret that nobody else has. */
  readonly decapsulateMlKem: (ciphertext: Uint8Array, secretKey: Uint8Array) => Uint8Array;
  /** XSalsa20-Poly1305. Undefined when it does not open. */
  readonly openSecretbox: (box: Uint8Array, nonce: Uint8Array, key: Uint8Array) => Uint8Array | undefined;
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
}

/** Plain JavaScript, as in the tip form. What every other implementation is held against. */
export const plainPrimitives: OpeningPrimitives = {
  agree,
  decapsulateMlKem: (ciphertext, secretKey) => ml_kem768.decapsulate(ciphertext, secretKey),
  openSecretbox: (box, nonce, key) => nacl.secretbox.open(box, nonce, key) ?? undefined,
  sha256,
};
