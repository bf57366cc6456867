import { shake256 } from '@noble/hashes/sha3.js';

/** Consecutive reads of SHAKE-256(label): randomness that anybody can repeat in any language. Vectors name the label. */
export function shakeRandom(label: string): (count: number) => Uint8Array {
  const stream = shake256.create().update(new TextEncoder().encode(label));
  return (count) => stream.xof(count);
}
