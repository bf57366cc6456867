/** Bytes that need not lie in memory at once, such as a file in the vault. */
export interface ByteSource {
  readonly length: number;
  /** Exactly `count` bytes from `at`, or undefined when they are not there or cannot be read. The caller bounds `count`. */
  read(at: number, count: number): Uint8Array | undefined;
}

export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, read: (at, count) => (at >= 0 && count >= 0 && at + count <= bytes.length ? bytes.subarray(at, at + count) : undefined) };
}
