// The intake key: one seed, one sub-seed per use (docs/formats/sealed-tip.md, "Intake key").
import { publicPoint } from './curve-point.ts';
import { derivedKey } from './derived-key.ts';
import { xWingKeyPair, type XWingKeyPair } from './x-wing.ts';

export interface IntakeKey {
  /** What tip forms seal to: 1216 bytes. */
  readonly publicKey: Uint8Array;
  readonly xWing: XWingKeyPair;
  readonly sealedBox: { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array };
  /** Secrets of the two age identities, 32 bytes each, not yet in age's text form. */
  readonly age: { readonly x25519Secret: Uint8Array; readonly hybridSecret: Uint8Array };
}

/** The same seed (32 random bytes) always gives the same key. Takes about 3 ms. Throws for any other length. */
export function intakeKeyFromSeed(seed: Uint8Array): IntakeKey {
  if (seed.length !== 32) throw new RangeError('an intake seed has 32 bytes');
  const xWing = xWingKeyPair(derivedKey(seed, 'tipkeep intake v1 x-wing'));
  const sealedBoxSecret = derivedKey(seed, 'tipkeep intake v1 sealed-box');
  return {
    publicKey: xWing.publicKey,
    xWing,
    sealedBox: { publicKey: publicPoint(sealedBoxSecret), secretKey: sealedBoxSecret },
    age: {
      x25519Secret: derivedKey(seed, 'tipkeep intake v1 age x25519'),
      hybridSecret: derivedKey(seed, 'tipkeep intake v1 age mlkem768x25519'),
    },
  };
}
