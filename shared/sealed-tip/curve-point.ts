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

/** Whether a point has low order: any clamped scalar then gives zero. */
export function hasLowOrder(point: Uint8Array): boolean {
  return agree(new Uint8Array(curvePointBytes).fill(1), point) === undefined;
}
