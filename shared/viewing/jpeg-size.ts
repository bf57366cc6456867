import type { ByteReader } from './byte-reader.ts';
import type { ImageSize } from './image-size.ts';
import { jpegSegments } from './jpeg-segments.ts';

/** Start of frame: baseline, extended and progressive, all with Huffman coding. */
const decodable = [0xc0, 0xc1, 0xc2];
/** Lossless, hierarchical and arithmetic frames, and the hierarchical start; browsers do not decode them. */
const others = [0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf, 0xde];

/** The size a JPEG file states in its frame header, as stored: turning by EXIF orientation comes later. A height left open (0, told after the picture) is refused. */
export function jpegSize(reader: ByteReader): ImageSize | undefined {
  for (const { marker, start, end } of jpegSegments(reader)) {
    if (others.includes(marker)) return undefined;
    if (!decodable.includes(marker)) continue;
    const components = reader.uint8(start + 5);
    const isKnown = reader.uint8(start) === 8 && components !== undefined && [1, 3, 4].includes(components) && end - start === 6 + 3 * components;
    const height = reader.uint16(start + 1, 'big');
    const width = reader.uint16(start + 3, 'big');
    return isKnown && width !== undefined && height !== undefined ? { width, height } : undefined;
  }
  return undefined;
}
