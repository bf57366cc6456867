import type { ByteReader } from './byte-reader.ts';
import type { ImageSize } from './image-size.ts';

/** Comments and application blocks before the first picture. */
const blocksAtMost = 10_000;

const colourTableBytes = (packed: number): number => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 0x07) + 1));

/** Skips an extension's data sub-blocks (GIF89a specification, section 15); undefined when they do not end. */
function afterSubBlocks(reader: ByteReader, from: number): number | undefined {
  let at = from;
  for (let count = 0; count < blocksAtMost; count++) {
    const size = reader.uint8(at);
    if (size === undefined) return undefined;
    at += 1 + size;
    if (size === 0) return at;
  }
  return undefined;
}

/** The size of a GIF file's canvas: its logical screen, made as large as the first picture needs, as Chromium's decoder does. */
export function gifSize(reader: ByteReader): ImageSize | undefined {
  if (!reader.says(0, 'GIF87a') && !reader.says(0, 'GIF89a')) return undefined;
  const screenWidth = reader.uint16(6, 'little');
  const screenHeight = reader.uint16(8, 'little');
  const packed = reader.uint8(10);
  if (screenWidth === undefined || screenHeight === undefined || packed === undefined) return undefined;
  let at = 13 + colourTableBytes(packed);
  for (let count = 0; count < blocksAtMost; count++) {
    const kind = reader.uint8(at);
    if (kind === 0x2c) {
      const [left, top, width, height] = [1, 3, 5, 7].map((offset) => reader.uint16(at + offset, 'little'));
      if (left === undefined || top === undefined || width === undefined || height === undefined || width === 0 || height === 0) return undefined;
      return { width: Math.max(screenWidth, left + width), height: Math.max(screenHeight, top + height) };
    }
    if (kind !== 0x21) return undefined;
    const next = afterSubBlocks(reader, at + 2);
    if (next === undefined) return undefined;
    at = next;
  }
  return undefined;
}
