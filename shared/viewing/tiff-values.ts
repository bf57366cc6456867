import type { ByteOrder, ByteReader } from './byte-reader.ts';
import type { TiffEntry } from './tiff-entries.ts';

/** A fraction as it was written; a denominator of 0 stays one. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** No tag of ours has more. */
const numbersAtMost = 16;
const textBytesAtMost = 4096;

declare const TextDecoder: new (label: string, options?: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** Whole numbers of an entry (byte, short, long, and signed ones), at most sixteen; empty for other types. */
export function wholeNumbers(reader: ByteReader, order: ByteOrder, entry: TiffEntry): readonly number[] {
  const read: Readonly<Record<number, (index: number) => number | undefined>> = {
    1: (index) => reader.uint8(entry.at + index),
    3: (index) => reader.uint16(entry.at + 2 * index, order),
    4: (index) => reader.uint32(entry.at + 4 * index, order),
    9: (index) => reader.int32(entry.at + 4 * index, order),
  };
  return firstNumbers(entry, read[entry.type]);
}

/** Fractions of an entry (rational and signed rational), at most sixteen; empty for other types. */
export function fractions(reader: ByteReader, order: ByteOrder, entry: TiffEntry): readonly Fraction[] {
  const isSigned = entry.type === 10;
  if (entry.type !== 5 && !isSigned) return [];
  const number = (at: number): number | undefined => (isSigned ? reader.int32(at, order) : reader.uint32(at, order));
  return firstNumbers(entry, (index) => {
    const numerator = number(entry.at + 8 * index);
    const denominator = number(entry.at + 8 * index + 4);
    return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
  });
}

function firstNumbers<T>(entry: TiffEntry, read: ((index: number) => T | undefined) | undefined): readonly T[] {
  const found: T[] = [];
  for (let index = 0; read && index < Math.min(entry.count, numbersAtMost); index++) {
    const value = read(index);
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** A text entry: UTF-8 (Exif 3.0, and what phones write under ASCII), with U+FFFD for what is not. Not cleaned. */
export function writtenText(reader: ByteReader, entry: TiffEntry): string {
  return new TextDecoder('utf-8').decode(reader.bytes.subarray(entry.at, entry.at + Math.min(entry.byteCount, textBytesAtMost)));
}

/** What Windows writes into its own tags: UTF-16, little-endian. Not cleaned. */
export function windowsText(reader: ByteReader, entry: TiffEntry): string {
  return new TextDecoder('utf-16le').decode(reader.bytes.subarray(entry.at, entry.at + Math.min(entry.byteCount, textBytesAtMost)));
}

/** A text behind eight bytes that name its encoding (Exif 2.32, table 9): ASCII, UNICODE (UTF-16 in the file's order), or not told, taken as UTF-8. JIS stays unread. Not cleaned. */
export function encodedText(reader: ByteReader, order: ByteOrder, entry: TiffEntry): string {
  const code = reader.latin1(entry.at, Math.min(8, entry.byteCount));
  if (entry.byteCount <= 8 || code.startsWith('JIS')) return '';
  const label = code.startsWith('UNICODE') ? (order === 'little' ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(label).decode(reader.bytes.subarray(entry.at + 8, entry.at + Math.min(entry.byteCount, textBytesAtMost)));
}
