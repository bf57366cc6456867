import { hmacSha256 } from '#vault/crypto/hash.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';

/** Bytes that look random and are the same on every run with the same seed. */
export function countedRandom(seed: string): RandomBytes {
  let count = 0;
  return (size) => {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 32) {
      count += 1;
      bytes.set(hmacSha256(Buffer.from(seed), Buffer.from(String(count))).subarray(0, size - at), at);
    }
    return bytes;
  };
}
