// What hangs on the file key: wrapping it to a recipient, the header's MAC.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import nacl from 'tweetnacl';
import type { RandomBytes } from './bytes.ts';
import { derivedKey } from './derived-key.ts';
import type { Stanza } from './header.ts';
import { plainPrimitives, type OpeningPrimitives } from './primitives.ts';
import { decapsulate, encapsulate, xWingSizes, type XWingKeyPair } from './x-wing.ts';

/** The wrapping key is new for every stanza, so its one nonce may be fixed. */
const onlyNonce = new Uint8Array(24);

/** Undefined when the public key is not one; see `encapsulate`. */
export function wrapFileKey(fileKey: Uint8Array, publicKey: Uint8Array, randomBytes: RandomBytes): Stanza | undefined {
  const encapsulated = encapsulate(publicKey, randomBytes(xWingSizes.randomnessBytes));
  if (encapsulated === undefined) return undefined;
  const wrappingKey = derivedKey(encapsulated.sharedSecret, 'tipkeep sealed tip v1 wrap');
  return { encapsulation: encapsulated.encapsulation, wrappedFileKey: nacl.secretbox(fileKey, onlyNonce, wrappingKey) };
}

/** Undefined when the stanza is somebody else's, or damaged. The stanza comes from `decodeHeader`. */
export function unwrapFileKey(stanza: Stanza, keyPair: XWingKeyPair, primitives: OpeningPrimitives = plainPrimitives): Uint8Array | undefined {
  const sharedSecret = decapsulate(stanza.encapsulation, keyPair, primitives);
  if (sharedSecret === undefined) return undefined;
  const wrappingKey = derivedKey(sharedSecret, 'tipkeep sealed tip v1 wrap');
  return primitives.openSecretbox(stanza.wrappedFileKey, onlyNonce, wrappingKey);
}

/** HMAC-SHA-256 over the header up to its MAC: commits the header, and with it every stanza, to this one file key. */
export function headerMac(fileKey: Uint8Array, unauthenticatedHeader: Uint8Array): Uint8Array {
  return hmac(sha256, derivedKey(fileKey, 'tipkeep sealed tip v1 header'), unauthenticatedHeader);
}

export function macsAreEqual(one: Uint8Array, other: Uint8Array): boolean {
  return nacl.verify(one, other);
}
