import type { ByteReader } from './byte-reader.ts';
import type { ImageSize } from './image-size.ts';
import { pngChunks } from './png-chunks.ts';

/** Depths that each colour type allows (PNG specification, third edition, table 11.1). */
const depths: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

/** The size a PNG file states in its first chunk, which must be a header that the specification allows. Of an animation, the first picture has the same. */
export function pngSize(reader: ByteReader): ImageSize | undefined {
  const [header] = pngChunks(reader);
  if (header?.type !== 'IHDR' || header.end - header.start !== 13) return undefined;
  const width = reader.uint32(header.start, 'big');
  const height = reader.uint32(header.start + 4, 'big');
  const allowed = depths[reader.uint8(header.start + 9) ?? -1];
  const isKnown = allowed?.includes(reader.uint8(header.start + 8) ?? -1) === true && reader.uint8(header.start + 10) === 0 && reader.uint8(header.start + 11) === 0 && (reader.uint8(header.start + 12) ?? 2) <= 1;
  return isKnown && width !== undefined && height !== undefined ? { width, height } : undefined;
}
