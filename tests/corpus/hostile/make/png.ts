import { crc32, deflateSync } from 'node:zlib';
import { bytesOf, uint32, type Part } from './bytes.ts';

export const pngStart = '\x89PNG\r\n\x1a\n';

export function pngChunk(type: string, ...data: readonly Part[]): Uint8Array {
  const content = bytesOf(...data);
  const named = bytesOf(type, content);
  return bytesOf(uint32(content.length, 'big'), named, uint32(crc32(named), 'big'));
}

export const pngHeader = (width: number, height: number, depth = 8, colour = 0, interlace = 0): Uint8Array => pngChunk('IHDR', uint32(width, 'big'), uint32(height, 'big'), [depth, colour, 0, 0, interlace]);

/** A grey picture that decodes; `extra` goes between the header and the data. */
export function png(width: number, height: number, ...extra: readonly Part[]): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  return bytesOf(pngStart, pngHeader(width, height), ...extra, pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND'));
}

/** A picture whose header says another size than its few data fill. */
export function lyingPng(width: number, height: number, ...extra: readonly Part[]): Uint8Array {
  return bytesOf(pngStart, pngHeader(width, height), ...extra, pngChunk('IDAT', deflateSync(new Uint8Array(64))), pngChunk('IEND'));
}

/** A bomb: true to its header, one bit a pixel, all of it one run. Takes about a thousandth of `width * height / 8` bytes. */
export function pngBomb(width: number, height: number): Uint8Array {
  const rows = new Uint8Array((Math.ceil(width / 8) + 1) * height);
  return bytesOf(pngStart, pngHeader(width, height, 1, 0), pngChunk('IDAT', deflateSync(rows, { level: 9 })), pngChunk('IEND'));
}
