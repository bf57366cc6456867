// The one door to inflating what came from outside.
import { crc32, inflateRawSync } from 'node:zlib';

/** Exactly `sizeBytes` bytes (RFC 1951), never a byte more in memory; undefined for a stream that is damaged or gives another number. */
export function inflate(packed: Uint8Array, sizeBytes: number): Uint8Array | undefined {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, sizeBytes) });
    return bytes.length === sizeBytes ? new Uint8Array(bytes) : undefined;
  } catch {
    // Every error of zlib is one about these bytes.
    return undefined;
  }
}

export function checksum(bytes: Uint8Array): number {
  return crc32(bytes);
}
