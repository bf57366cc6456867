import { equalBytes, sha256 } from './hash.ts';

/** Also the domain: nothing else of the vault is hashed under these words. */
const label = new TextEncoder().encode('tipkeep commitment 1');

/** Random bytes of one salt. With fewer than 32 an opening might be searched for; with more nothing is gained over SHA-256. */
export const saltBytes = 32;

/**
 * SHA-256 over label, salt and the SHA-256 of what came, each behind its length as 32 bits, big-endian (docs/formats/commitments.md). Hiding: without the salt, 256 random bits, it tells
 * nothing of the file, in the random oracle model (Bellare and Rogaway 1993; Halevi and Micali 1996 for commitments from hashes). Binding: a second opening would be a collision of SHA-256.
 * Throws a RangeError for other lengths: they are ours, and an encoding with parts of any length would have to be looked at again.
 */
export function commitmentTo(salt: Uint8Array, receivedSha256: Uint8Array): Uint8Array {
  if (salt.length !== saltBytes || receivedSha256.length !== 32) throw new RangeError('a commitment is to 32 bytes under 32 bytes');
  return sha256(...[label, salt, receivedSha256].flatMap((part) => [lengthOf(part), part]));
}

/** Whether a commitment is to these bytes, by their SHA-256, under this salt. */
export function opensCommitment(commitment: Uint8Array, salt: Uint8Array, receivedSha256: Uint8Array): boolean {
  return equalBytes(commitment, commitmentTo(salt, receivedSha256));
}

function lengthOf(part: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, part.length);
  return bytes;
}
