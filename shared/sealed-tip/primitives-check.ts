// Holds another implementation of the primitives against the plain one. The tip form never has another, so this is apart.
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import nacl from 'tweetnacl';
import { curvePointBytes } from './curve-point.ts';
import { plainPrimitives, type OpeningPrimitives } from './primitives.ts';

/**
 * Whether another implementation gives, byte for byte, what the plain one gives: for what opens, for what was made for somebody
 * else, for what was altered, and for points whose secret is zero. A few fixed cases: this finds a library that is
 * broken on this machine, not a flaw somebody has planned. Never throws.
 */
export function givesTheSame(other: OpeningPrimitives): boolean {
  try {
    return cases().every(([name, ...parameters]) => same(run(plainPrimitives, name, parameters), run(other, name, parameters)));
  } catch {
    return false;
  }
}

type Case = readonly [name: keyof OpeningPrimitives, ...parameters: readonly Uint8Array[]];

function run(primitives: OpeningPrimitives, name: keyof OpeningPrimitives, [first, second, third]: readonly Uint8Array[]): Uint8Array | undefined {
  const none = new Uint8Array(0);
  return primitives[name](first ?? none, second ?? none, third ?? none);
}

function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function cases(): readonly Case[] {
  const scalar = drawn(1, 32);
  const keys = ml_kem768.keygen(drawn(2, 64));
  const { cipherText } = ml_kem768.encapsulate(keys.publicKey, drawn(3, 32));
  const nonce = drawn(4, 24);
  const key = drawn(5, 32);
  const points = [drawn(6, curvePointBytes), new Uint8Array(curvePointBytes)];
  // Around the cipher's blocks, and a whole small tip.
  const boxes = [1, 31, 32, 33, 64, 4096].map((size) => nacl.secretbox(drawn(size, size), nonce, key));
  return [
    ...points.map((point): Case => ['agree', scalar, point]),
    ['decapsulateMlKem', cipherText, keys.secretKey],
    ['decapsulateMlKem', flipped(cipherText, 500), keys.secretKey],
    ...boxes.flatMap((box): Case[] => [
      ['openSecretbox', box, nonce, key],
      ['openSecretbox', flipped(box, box.length - 1), nonce, key],
    ]),
    ['openSecretbox', new Uint8Array(15), nonce, key],
    ...[0, 55, 56, 64, 5000].map((size): Case => ['sha256', drawn(size, size)]),
  ];
}

/** Fixed bytes without a pattern that matters: a linear congruential generator's high bits. */
function drawn(seed: number, count: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

function flipped(bytes: Uint8Array, index: number): Uint8Array {
  const copy = bytes.slice();
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
}
