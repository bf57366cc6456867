import type { ByteReader } from './byte-reader.ts';
import type { ImageSize } from './image-size.ts';
import { riffChunks, type RiffChunk } from './riff-chunks.ts';

const animationFlag = 0x02;

/** A key frame of VP8 (RFC 6386, section 9.1); the two highest bits of each side are a scale for showing and no part of it. */
function lossySize(reader: ByteReader, { start, end }: RiffChunk): ImageSize | undefined {
  const tag = reader.uint8(start);
  if (end - start < 10 || tag === undefined || (tag & 1) !== 0 || !reader.says(start + 3, '\x9d\x01\x2a')) return undefined;
  const width = reader.uint16(start + 6, 'little');
  const height = reader.uint16(start + 8, 'little');
  return width === undefined || height === undefined ? undefined : { width: width & 0x3fff, height: height & 0x3fff };
}

/** WebP lossless bitstream specification, section 3. */
function losslessSize(reader: ByteReader, { start, end }: RiffChunk): ImageSize | undefined {
  const bits = reader.uint32(start + 1, 'little');
  if (end - start < 5 || reader.uint8(start) !== 0x2f || bits === undefined || bits >>> 29 !== 0) return undefined;
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

const bitstreamSize = (reader: ByteReader, chunk: RiffChunk): ImageSize | undefined => (chunk.name === 'VP8 ' ? lossySize(reader, chunk) : chunk.name === 'VP8L' ? losslessSize(reader, chunk) : undefined);

/** The size of a WebP file's canvas (RFC 9649). Where a still picture states it twice, the two must agree. */
export function webpSize(reader: ByteReader): ImageSize | undefined {
  const [first, ...rest] = riffChunks(reader, 'WEBP');
  if (first?.name !== 'VP8X') return first && bitstreamSize(reader, first);
  const flags = reader.uint8(first.start);
  const width = reader.uint24(first.start + 4, 'little');
  const height = reader.uint24(first.start + 7, 'little');
  if (first.end - first.start < 10 || flags === undefined || width === undefined || height === undefined) return undefined;
  const canvas = { width: width + 1, height: height + 1 };
  if ((flags & animationFlag) !== 0) return canvas;
  const picture = rest.find(({ name }) => name === 'VP8 ' || name === 'VP8L');
  const size = picture && bitstreamSize(reader, picture);
  return size?.width === canvas.width && size.height === canvas.height ? canvas : undefined;
}
