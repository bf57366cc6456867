import { sha256 } from '#vault/crypto/hash.ts';

export const savedSearchSaltBytes = 32;

/** SHA-256 over the salt, the name, a line feed and the words (UTF-8). Neither holds a line feed; the salt goes with them, so that nobody can try words on what is left in the log. */
export function savedSearchSha256(salt: Uint8Array, name: string, typed: string): Uint8Array {
  const words = new TextEncoder().encode(`${name}\n${typed}`);
  const all = new Uint8Array(salt.length + words.length);
  all.set(salt);
  all.set(words, salt.length);
  return sha256(all);
}
