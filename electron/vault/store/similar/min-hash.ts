// MinHash (Broder 1997) with locality-sensitive banding (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4).
import { mixed } from './shingles.ts';

const hashes = 64;
/** 16 bands of 4: two texts of which half the shingles are common meet in a band with 64 %, of which 70 % are with 99 %. */
const bandValues = 4;
export const signatureBytes = hashes * 4;
const seeds = Uint32Array.from({ length: hashes * 2 }, (_, index) => mixed(Math.imul(index + 1, 0x9e3779b9)) | 1);

/** For each of 64 orders of all shingles the first one that the text has: as many values agree between two texts as shingles do. */
export function signatureOf(shingles: ReadonlySet<number>): Uint32Array {
  const signature = new Uint32Array(hashes).fill(0xffff_ffff);
  for (const shingle of shingles) {
    for (let index = 0; index < hashes; index += 1) {
      let value = Math.imul(shingle ^ (seeds[index * 2] ?? 0), seeds[index * 2 + 1] ?? 1);
      value = (value ^ (value >>> 15)) >>> 0;
      if (value < (signature[index] ?? 0)) signature[index] = value;
    }
  }
  return signature;
}

/** Sixteen numbers below 2^36: texts that share one are looked at. */
export function bandsOf(signature: Uint32Array): readonly number[] {
  return Array.from({ length: hashes / bandValues }, (_, band) => {
    let hash = band;
    for (let offset = 0; offset < bandValues; offset += 1) hash = mixed(Math.imul(hash, 31) ^ (signature[band * bandValues + offset] ?? 0));
    return band * 2 ** 32 + hash;
  });
}

/** How many of the 64 values agree. */
export function agreement(one: Uint32Array, other: Uint32Array): number {
  let same = 0;
  for (let index = 0; index < hashes; index += 1) if (one[index] === other[index]) same += 1;
  return same;
}

/** Little-endian, 256 bytes. */
export function encodeSignature(signature: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(signatureBytes);
  const view = new DataView(bytes.buffer);
  signature.forEach((value, index) => view.setUint32(index * 4, value, true));
  return bytes;
}

export function decodeSignature(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: hashes }, (_, index) => view.getUint32(index * 4, true));
}
