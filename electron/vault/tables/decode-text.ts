import type { TableEncoding } from '#shared/domain/register-table.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TableEncoding;
  /** The bytes do not say it, and fit more than one. */
  readonly isGuessed: boolean;
}

const lookedAtBytes = 4096;

/**
 * The text of a file. What says itself is believed: a byte order mark, or bytes that are valid UTF-8, which no other text of some length is by chance. UTF-16 without a mark is
 * told by its empty bytes. Everything else is an encoding of one region or another; it is read as Windows-1252, and said to be a guess. `wanted`: what a person says it is.
 */
export function decodeText(bytes: Uint8Array, wanted: TableEncoding | null): DecodedText {
  const read = (encoding: TableEncoding, isGuessed: boolean): DecodedText => ({ text: new TextDecoder(encoding).decode(bytes), encoding, isGuessed });
  if (wanted !== null) return read(wanted, false);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read('utf-16le', false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return read('utf-16be', false);
  const wide = wideByEmptyBytes(bytes);
  if (wide !== undefined) return read(wide, true);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', isGuessed: false };
  } catch {
    return read('windows-1252', true);
  }
}

/** Separators, digits and line ends have an empty byte each: in little-endian order the second of two. */
function wideByEmptyBytes(bytes: Uint8Array): TableEncoding | undefined {
  const looked = bytes.subarray(0, lookedAtBytes);
  let first = 0;
  let second = 0;
  for (let at = 0; at < looked.length; at += 1) {
    if (looked[at] !== 0) continue;
    if (at % 2 === 0) first += 1;
    else second += 1;
  }
  const some = Math.max(2, looked.length / 50);
  if (second >= some && first === 0) return 'utf-16le';
  if (first >= some && second === 0) return 'utf-16be';
  return undefined;
}
