import { hex, sha256 } from './hash.ts';

/** 80 bits, in groups of four hexadecimal digits. */
const [groups, groupDigits] = [5, 4];

/** SHA-256 of a receiver's key as it is written, in lower-case hexadecimal. */
export function receiverKeySha256(recipient: string): string {
  return hex(sha256(new TextEncoder().encode(recipient)));
}

/** What two people compare by voice: the first 80 bits of that, which the receiver can make with any tool (`printf %s age1… | sha256sum`). */
export function receiverKeyFingerprint(keySha256: string): string {
  return Array.from({ length: groups }, (_group, index) => keySha256.slice(index * groupDigits, (index + 1) * groupDigits)).join(' ');
}
