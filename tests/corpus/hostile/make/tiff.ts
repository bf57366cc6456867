import { bytesOf, uint16, uint32, utf8 } from './bytes.ts';

export type Order = 'big' | 'little';

/** An entry of a directory: `value` is its bytes, placed behind the directory when they are more than four. `at` overrides the place, `count` the number of values. */
export interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Uint8Array;
  readonly at?: number;
}

export const textEntry = (tag: number, text: string, type = 2): Entry => ({ tag, type, count: utf8(text).length + 1, value: bytesOf(utf8(text), [0]) });
export const bytesEntry = (tag: number, value: Uint8Array, type = 7): Entry => ({ tag, type, count: value.length, value });
export const shortEntry = (order: Order, tag: number, value: number): Entry => ({ tag, type: 3, count: 1, value: uint16(value, order) });
export const longEntry = (order: Order, tag: number, value: number): Entry => ({ tag, type: 4, count: 1, value: uint32(value, order) });
export const fractionEntry = (order: Order, tag: number, ...fractions: readonly (readonly [number, number])[]): Entry => ({ tag, type: 5, count: fractions.length, value: bytesOf(...fractions.flatMap(([top, bottom]) => [uint32(top, order), uint32(bottom, order)])) });

/** A directory that lies at `at` in its block, its long values behind it. */
export function directory(order: Order, at: number, entries: readonly Entry[], next = 0): Uint8Array {
  const parts: Uint8Array[] = [];
  let free = at + 2 + 12 * entries.length + 4;
  const table = entries.map(({ tag, type, count, value, at: place }) => {
    const start = bytesOf(uint16(tag, order), uint16(type, order), uint32(count, order));
    if (place !== undefined) return bytesOf(start, uint32(place, order));
    if (value.length <= 4) return bytesOf(start, value, new Uint8Array(4 - value.length));
    parts.push(value);
    free += value.length;
    return bytesOf(start, uint32(free - value.length, order));
  });
  return bytesOf(uint16(entries.length, order), ...table, uint32(next, order), ...parts);
}

export const tiffStart = (order: Order, first = 8): Uint8Array => bytesOf(order === 'little' ? 'II' : 'MM', uint16(42, order), uint32(first, order));

/** A whole Exif block: the picture's directory, with an Exif and a GPS directory behind it where they are given. */
export function exifBlock(order: Order, picture: readonly Entry[], exif: readonly Entry[] = [], gps: readonly Entry[] = []): Uint8Array {
  const pointers = (exifAt: number, gpsAt: number): readonly Entry[] => [...(exif.length > 0 ? [longEntry(order, 0x8769, exifAt)] : []), ...(gps.length > 0 ? [longEntry(order, 0x8825, gpsAt)] : [])];
  const size = directory(order, 8, [...picture, ...pointers(0, 0)]).length;
  const exifDirectory = exif.length > 0 ? directory(order, 8 + size, exif) : new Uint8Array();
  const gpsAt = 8 + size + exifDirectory.length;
  return bytesOf(tiffStart(order), directory(order, 8, [...picture, ...pointers(8 + size, gpsAt)]), exifDirectory, gps.length > 0 ? directory(order, gpsAt, gps) : []);
}

/** An invented place, in degrees, minutes and seconds: the sea near 0, 0. */
export const seaNearNull = (order: Order): readonly Entry[] => [
  textEntry(1, 'S'),
  fractionEntry(order, 2, [0, 1], [30, 1], [1800, 100]),
  textEntry(3, 'E'),
  fractionEntry(order, 4, [1, 1], [15, 1], [0, 1]),
  bytesEntry(5, new Uint8Array([1]), 1),
  fractionEntry(order, 6, [25, 2]),
  fractionEntry(order, 7, [10, 1], [20, 1], [30, 1]),
  textEntry(29, '2031:02:03'),
];
