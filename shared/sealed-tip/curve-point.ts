// X25519 by tweetnacl, with the checks RFC 7748 leaves to its callers. The only place that multiplies on the curve.
import nacl from 'tweetnacl';

export const curvePointBytes = 32;

/** Whether 32 bytes are the one encoding of a u-coordinate: below 2^255 - 19, top bit clear. Public values only, so not constant-time. */
export function isCanonicalPoint(point: Uint8Array): boolean {
  const last = point[31];
  const first = point[0];
  if (point.length !== curvePointBytes || last === undefined || first === undefined || last > 0x7f) return false;
  return !(last === 0x7f && first >= 0xed && point.subarray(1, 31).every((byte) => byte === 0xff));
}

/**
 * The X25519 shared secret, or undefined when it is all zero. It is all zero exactly for points of low order
 * (RFC 7748 section 6.1); tweetnacl accepts those.
 */
export function agree(secretKey: Uint8Array, point: Uint8Array): Uint8Array | undefined {
  const shared = nacl.scalarMult(secretKey, point);
  let any = 0;
  for (const byte of shared) any |= byte;
  return any === 0 ? undefined : shared;
}

export function publicPoint(secretKey: Uint8Array): Uint8Array {
  return nacl.scalarMult.base(secretKey);
}

/** The canonical encodings of all points of low order, on the curve and on its twist: 0, 1, the two of order 8, and 2^255 - 20. */
const lowOrderPoints: readonly Uint8Array[] = [
  new Uint8Array(curvePointBytes),
  new Uint8Array(curvePointBytes).fill(1, 0, 1),
  Uint8Array.of(0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00),
  Uint8Array.of(0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef, 0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f, 0x11, 0x57),
  Uint8Array.of(0xec, ...new Uint8Array(30).fill(0xff), 0x7f),
];

/** Whether a canonical point has low order: any clamped scalar then gives zero. A list, since multiplying would double what opening a header costs. */
export function hasLowOrder(point: Uint8Array): boolean {
  return lowOrderPoints.some((low) => low.every((byte, index) => byte === point[index]));
}
