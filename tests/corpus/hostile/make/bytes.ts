/** Parts of files: bytes, or text of which each character is one byte. */
export type Part = Uint8Array | string | readonly number[];

export function bytesOf(...parts: readonly Part[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))));
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

type Order = 'big' | 'little';

function number(value: number, size: number, order: Order): Uint8Array {
  const bytes = Array.from({ length: size }, (_byte, index) => Math.floor(value / 256 ** index) % 256);
  return Uint8Array.from(order === 'big' ? bytes.reverse() : bytes);
}

export const uint16 = (value: number, order: Order): Uint8Array => number(value, 2, order);
export const uint24 = (value: number, order: Order): Uint8Array => number(value, 3, order);
export const uint32 = (value: number, order: Order): Uint8Array => number(value, 4, order);
export const uint64 = (value: number, order: Order): Uint8Array => number(value, 8, order);

/** A copy with other bytes at `at`. */
export function overwritten(bytes: Uint8Array, at: number, part: Part): Uint8Array {
  const copy = bytes.slice();
  copy.set(bytesOf(part), at);
  return copy;
}
