import { bytesOf, uint24, uint32, type Part } from './bytes.ts';

export function riffChunk(name: string, ...data: readonly Part[]): Uint8Array {
  const content = bytesOf(...data);
  return bytesOf(name, uint32(content.length, 'little'), content, content.length % 2 === 1 ? [0] : []);
}

export function webp(...chunks: readonly Part[]): Uint8Array {
  const content = bytesOf(...chunks);
  return bytesOf('RIFF', uint32(content.length + 4, 'little'), 'WEBP', content);
}

/** One transparent pixel, lossless: the smallest that Chromium decodes. */
const losslessPixel = Buffer.from('LwAAABAHEBERiIj+Bw==', 'base64');
/** One pixel, lossy. */
const lossyPixel = Buffer.from('MAEAnQEqAQABAA7A/iWkAANwAAAAAA==', 'base64');

export const lossless = (width = 1, height = 1): Uint8Array => {
  const bits = (width - 1) | ((height - 1) << 14) | (1 << 28);
  return riffChunk('VP8L', [0x2f], uint32(bits >>> 0, 'little'), losslessPixel.subarray(5));
};

export const lossy = (width = 1, height = 1): Uint8Array => riffChunk('VP8 ', lossyPixel.subarray(0, 6), [width & 255, width >> 8, height & 255, height >> 8], lossyPixel.subarray(10));

export const extended = (flags: number, width: number, height: number): Uint8Array => riffChunk('VP8X', [flags, 0, 0, 0], uint24(width - 1, 'little'), uint24(height - 1, 'little'));
