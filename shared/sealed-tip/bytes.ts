// Joining bytes and turning text into bytes. Holds no format and no key.

/** Gives `count` bytes nobody can guess. Passed in, so that tests and vectors can repeat a sealing. */
export type RandomBytes = (count: number) => Uint8Array;

// Both exist in every browser and in Node; declared here because this area has neither DOM nor Node types.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Not constant-time: for public bytes only. */
export function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

/** Four bytes, big-endian. Throws when the number does not fit. */
export function encodeUint32(value: number): Uint8Array {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) throw new RangeError('not an unsigned 32-bit number');
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** The caller has checked that four bytes are there; fewer throw. */
export function decodeUint32(bytes: Uint8Array, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset);
}

/** Lone surrogates become U+FFFD, as the platform does it: check the text first where that matters. */
export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Strict UTF-8, a byte order mark kept as a character; undefined for anything that is not UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** For text whose surroundings do not matter: UTF-16 by its byte order mark, otherwise UTF-8 with U+FFFD for what is not. */
export function decodeTextLoosely(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label, { fatal: false, ignoreBOM: false }).decode(bytes);
}
