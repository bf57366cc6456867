import type { ByteReader } from './byte-reader.ts';

/** One chunk of a PNG file. `start` and `end` bound its data, without length, type and checksum. */
export interface PngChunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export const pngSignature = '\x89PNG\r\n\x1a\n';

/** Picture data is cut into chunks of 8 KiB by some writers: 100 MB of it are some twelve thousand. */
const chunksAtMost = 20_000;

/**
 * The chunks of a PNG file (PNG specification, third edition, section 5), in order. Stops without a word at whatever is not one. Checksums are
 * not looked at: the decoder does. Every step goes forward.
 */
export function* pngChunks(reader: ByteReader): Generator<PngChunk> {
  if (!reader.says(0, pngSignature)) return;
  let at = pngSignature.length;
  for (let count = 0; count < chunksAtMost; count++) {
    const length = reader.uint32(at, 'big');
    const type = reader.latin1(at + 4, 4);
    if (length === undefined || !/^[A-Za-z]{4}$/.test(type) || !reader.has(at + 8, length)) return;
    yield { type, start: at + 8, end: at + 8 + length };
    at += 12 + length;
    if (type === 'IEND') return;
  }
}
