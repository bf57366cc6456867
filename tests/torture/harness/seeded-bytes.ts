import { createCipheriv, createHash } from 'node:crypto';
import type { RandomBytes } from '#vault/crypto/random.ts';

/**
 * Bytes that a seed replays, an own stream for every length asked for: one nonce more or less, as after a refused write, then
 * changes no id that is drawn later, and two runs stay comparable. AES-128-CTR; for tests only.
 */
export function seededBytes(seed: string): RandomBytes {
  const streams = new Map<number, (count: number) => Uint8Array>();
  const streamOf = (length: number): ((count: number) => Uint8Array) => {
    const digest = createHash('sha256').update(`${seed}/${length}`).digest();
    const cipher = createCipheriv('aes-128-ctr', digest.subarray(0, 16), digest.subarray(16));
    return (count) => new Uint8Array(cipher.update(new Uint8Array(count)));
  };
  return (count) => {
    const stream = streams.get(count) ?? streamOf(count);
    streams.set(count, stream);
    return stream(count);
  };
}
