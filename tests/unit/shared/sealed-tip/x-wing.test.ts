import { ml_kem768_x25519 } from '@noble/post-quantum/hybrid.js';
import { describe, expect, it } from 'vitest';
import { decapsulate, encapsulate, isXWingPublicKey, xWingKeyPair, xWingSizes } from '#shared/sealed-tip/x-wing.ts';
import { shakeRandom } from '../../../support/shake-random.ts';

describe('X-Wing', () => {
  it('agrees with an implementation on another X25519 in key, encapsulation and secret', () => {
    const random = shakeRandom('x-wing');
    for (let run = 0; run < 10; run += 1) {
      const seed = random(32);
      const randomness = random(64);
      const pair = xWingKeyPair(seed);
      const theirs = ml_kem768_x25519.keygen(seed);
      expect(pair.publicKey).toEqual(theirs.publicKey);
      const encapsulated = encapsulate(pair.publicKey, randomness)!;
      expect(encapsulated).toEqual({ encapsulation: ml_kem768_x25519.encapsulate(theirs.publicKey, randomness).cipherText, sharedSecret: ml_kem768_x25519.decapsulate(encapsulated.encapsulation, theirs.secretKey) });
      expect(decapsulate(encapsulated.encapsulation, pair)).toEqual(encapsulated.sharedSecret);
    }
  });

  it('tells public keys from other bytes', () => {
    const { publicKey } = xWingKeyPair(new Uint8Array(32));
    expect(isXWingPublicKey(publicKey)).toBe(true);
    expect(isXWingPublicKey(new Uint8Array())).toBe(false);
    expect(isXWingPublicKey(new Uint8Array(xWingSizes.publicKeyBytes).fill(0xff))).toBe(false);
    const topBitSet = publicKey.slice();
    topBitSet[topBitSet.length - 1]! |= 0x80;
    expect(isXWingPublicKey(topBitSet)).toBe(false);
  });
});
