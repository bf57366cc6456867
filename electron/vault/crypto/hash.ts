import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** SHA-256 (FIPS 180-4) of all parts, one after the other: 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/** SHA-256 of bytes that come piece by piece; ends with `digest`. */
export function sha256InPieces(): { readonly take: (piece: Uint8Array) => void; readonly digest: () => Uint8Array } {
  const hash = createHash('sha256');
  return { take: (piece) => void hash.update(piece), digest: () => new Uint8Array(hash.digest()) };
}

/** HMAC-SHA-256 (RFC 2104) of all parts, one after the other: 32 bytes. */
export function hmacSha256(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return new Uint8Array(mac.digest());
}

/** Compares without telling by its duration where two values differ; lengths are no secret. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

/** The bytes of a lower-case hexadecimal text, or undefined when it is anything else. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return undefined;
  return new Uint8Array(Buffer.from(text, 'hex'));
}
