// X-Wing (draft-connolly-cfrg-xwing-kem-10): X25519 and ML-KEM-768 as one key encapsulation.
// docs/formats/sealed-tip.md, "X-Wing", says what is stricter here than in the draft.
import { sha3_256, shake256 } from '@noble/hashes/sha3.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { joinBytes } from './bytes.ts';
import { agree, curvePointBytes, hasLowOrder, isCanonicalPoint, publicPoint } from './curve-point.ts';
import { plainPrimitives, type OpeningPrimitives } from './primitives.ts';

const mlKemPublicKeyBytes = 1184;
const mlKemCiphertextBytes = 1088;
const mlKemSeedBytes = 64;

export const xWingSizes = {
  seedBytes: 32,
  publicKeyBytes: mlKemPublicKeyBytes + curvePointBytes,
  encapsulationBytes: mlKemCiphertextBytes + curvePointBytes,
  /** Randomness of one encapsulation: 32 for ML-KEM, then 32 for the ephemeral X25519 key. */
  randomnessBytes: 64,
} as const;

/** The six bytes of the draft's XWingLabel: a small drawing of an X-wing. */
const label = Uint8Array.of(0x5c, 0x2e, 0x2f, 0x2f, 0x5e, 0x5c);

export interface XWingKeyPair {
  readonly publicKey: Uint8Array;
  readonly mlKemSecretKey: Uint8Array;
  readonly curveSecretKey: Uint8Array;
}

/** The draft's expandDecapsulationKey. */
export function xWingKeyPair(seed: Uint8Array): XWingKeyPair {
  if (seed.length !== xWingSizes.seedBytes) throw new RangeError('an X-Wing seed has 32 bytes');
  const expanded = shake256(seed, { dkLen: mlKemSeedBytes + curvePointBytes });
  const mlKem = ml_kem768.keygen(expanded.subarray(0, mlKemSeedBytes));
  const curveSecretKey = expanded.slice(mlKemSeedBytes);
  return {
    publicKey: joinBytes(mlKem.publicKey, publicPoint(curveSecretKey)),
    mlKemSecretKey: mlKem.secretKey,
    curveSecretKey,
  };
}

export interface Encapsulated {
  readonly encapsulation: Uint8Array;
  readonly sharedSecret: Uint8Array;
}

/**
 * A fresh shared secret for the holder of the key (the draft's EncapsulateDerand), or undefined when the public key is not one:
 * wrong length, ML-KEM part outside the modulus (FIPS 203 section 7.2), X25519 part not canonical or of low order.
 */
export function encapsulate(publicKey: Uint8Array, randomness: Uint8Array): Encapsulated | undefined {
  if (randomness.length !== xWingSizes.randomnessBytes) throw new RangeError('an encapsulation needs 64 random bytes');
  if (publicKey.length !== xWingSizes.publicKeyBytes) return undefined;
  const point = publicKey.subarray(mlKemPublicKeyBytes);
  if (!isCanonicalPoint(point)) return undefined;
  const ephemeral = randomness.subarray(32);
  const curveShared = agree(ephemeral, point);
  if (curveShared === undefined) return undefined;
  const mlKem = encapsulateMlKem(publicKey.subarray(0, mlKemPublicKeyBytes), randomness.subarray(0, 32));
  if (mlKem === undefined) return undefined;
  const ephemeralPoint = publicPoint(ephemeral);
  return {
    encapsulation: joinBytes(mlKem.cipherText, ephemeralPoint),
    sharedSecret: combine(mlKem.sharedSecret, curveShared, ephemeralPoint, point),
  };
}

/** Whether `encapsulate` would take it. Costs an ML-KEM encapsulation. */
export function isXWingPublicKey(publicKey: Uint8Array): boolean {
  return encapsulate(publicKey, new Uint8Array(xWingSizes.randomnessBytes)) !== undefined;
}

/** Whether the X25519 half has its one encoding and is not of low order; every ML-KEM ciphertext of the right length is canonical. */
export function isCanonicalEncapsulation(encapsulation: Uint8Array): boolean {
  const point = encapsulation.subarray(mlKemCiphertextBytes);
  return encapsulation.length === xWingSizes.encapsulationBytes && isCanonicalPoint(point) && !hasLowOrder(point);
}

/**
 * The shared secret of an encapsulation `isCanonicalEncapsulation` has passed; a foreign or damaged one gives a secret
 * nobody else has (ML-KEM's implicit rejection). Undefined when the X25519 secret is all zero.
 */
export function decapsulate(encapsulation: Uint8Array, keyPair: XWingKeyPair, primitives: OpeningPrimitives = plainPrimitives): Uint8Array | undefined {
  if (encapsulation.length !== xWingSizes.encapsulationBytes) throw new RangeError('an X-Wing encapsulation has 1120 bytes');
  const point = encapsulation.subarray(mlKemCiphertextBytes);
  const curveShared = primitives.agree(keyPair.curveSecretKey, point);
  if (curveShared === undefined) return undefined;
  const mlKemShared = primitives.decapsulateMlKem(encapsulation.subarray(0, mlKemCiphertextBytes), keyPair.mlKemSecretKey);
  return combine(mlKemShared, curveShared, point, keyPair.publicKey.subarray(mlKemPublicKeyBytes));
}

function combine(mlKemShared: Uint8Array, curveShared: Uint8Array, encapsulatedPoint: Uint8Array, publicKeyPoint: Uint8Array): Uint8Array {
  return sha3_256(joinBytes(mlKemShared, curveShared, encapsulatedPoint, publicKeyPoint, label));
}

function encapsulateMlKem(publicKey: Uint8Array, randomness: Uint8Array): { cipherText: Uint8Array; sharedSecret: Uint8Array } | undefined {
  try {
    return ml_kem768.encapsulate(publicKey, randomness);
  } catch {
    // Lengths are right, so the library's only objection left is the modulus check.
    return undefined;
  }
}
