// TIFF directories as cameras write them into Exif (TIFF 6.0, section 2; Exif 2.32, section 4.6), in either order of bytes.

export type Value =
  | { readonly ascii: string }
  | { readonly short: number }
  | { readonly rationals: readonly (readonly [number, number])[] }
  | { readonly undefined: Uint8Array }
  | { readonly directory: Directory }
  /** Bytes placed elsewhere, named by where they are. */
  | { readonly placed: Uint8Array }
  | { readonly long: number };

export type Directory = ReadonlyMap<number, Value>;

interface Encoded {
  readonly type: number;
  readonly count: number;
  readonly data: Uint8Array;
}

/** The first directory, and a second one after it, which is where cameras put the thumbnail. */
export function tiff(directories: readonly Directory[], isLittle: boolean): Uint8Array {
  const bytes: number[] = [];
  const put16 = (at: number, value: number) => {
    bytes.splice(at, 2, ...(isLittle ? [value & 255, value >> 8] : [value >> 8, value & 255]));
  };
  const split32 = (value: number): readonly number[] => {
    const big = [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
    return isLittle ? big.toReversed() : big;
  };
  const put32 = (at: number, value: number) => {
    bytes.splice(at, 4, ...split32(value));
  };
  const append = (data: Iterable<number>): number => {
    const at = bytes.length;
    bytes.push(...data);
    if (bytes.length % 2 === 1) bytes.push(0);
    return at;
  };
  const encode = (value: Value): Encoded => {
    if ('ascii' in value) return { type: 2, count: value.ascii.length + 1, data: Uint8Array.from(`${value.ascii}\0`, (character) => character.charCodeAt(0)) };
    if ('short' in value) return { type: 3, count: 1, data: Uint8Array.from(isLittle ? [value.short & 255, value.short >> 8] : [value.short >> 8, value.short & 255]) };
    if ('long' in value) return { type: 4, count: 1, data: Uint8Array.from(split32(value.long)) };
    if ('rationals' in value) return { type: 5, count: value.rationals.length, data: Uint8Array.from(value.rationals.flat().flatMap((number) => [...split32(number)])) };
    if ('undefined' in value) return { type: 7, count: value.undefined.length, data: value.undefined };
    return { type: 4, count: 1, data: Uint8Array.from(split32('placed' in value ? append(value.placed) : write(value.directory))) };
  };
  const write = (directory: Directory): number => {
    const entries = [...directory].sort(([one], [other]) => one - other);
    const at = append(new Uint8Array(2 + 12 * entries.length + 4));
    put16(at, entries.length);
    entries.forEach(([tag, value], index) => {
      const entry = at + 2 + 12 * index;
      const { type, count, data } = encode(value);
      put16(entry, tag);
      put16(entry + 2, type);
      put32(entry + 4, count);
      if (data.length <= 4) bytes.splice(entry + 8, data.length, ...data);
      else put32(entry + 8, append(data));
    });
    return at;
  };
  append([...(isLittle ? [0x49, 0x49, 42, 0] : [0x4d, 0x4d, 0, 42]), 0, 0, 0, 0]);
  let pointer = 4;
  for (const directory of directories) {
    const at = write(directory);
    put32(pointer, at);
    pointer = at + 2 + 12 * directory.size;
  }
  return Uint8Array.from(bytes);
}
