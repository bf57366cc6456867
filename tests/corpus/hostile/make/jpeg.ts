import { bytesOf, uint16, type Part } from './bytes.ts';

export function jpegSegment(marker: number, ...data: readonly Part[]): Uint8Array {
  const content = bytesOf(...data);
  return bytesOf([0xff, marker], uint16(content.length + 2, 'big'), content);
}

export const jpegFrame = (width: number, height: number, marker = 0xc0): Uint8Array => jpegSegment(marker, [8], uint16(height, 'big'), uint16(width, 'big'), [1, 1, 0x11, 0]);

const quantisation = jpegSegment(0xdb, [0], new Uint8Array(64).fill(1));
/** One code a table: "no difference" and "end of block", one bit each. */
const huffman = bytesOf(jpegSegment(0xc4, [0x00, 1], new Uint8Array(15), [0]), jpegSegment(0xc4, [0x10, 1], new Uint8Array(15), [0]));
const scanHeader = jpegSegment(0xda, [1, 1, 0x00, 0, 63, 0]);

/** A grey picture that decodes; `extra` goes in front. */
export function jpeg(width: number, height: number, ...extra: readonly Part[]): Uint8Array {
  const bits = 2 * Math.ceil(width / 8) * Math.ceil(height / 8);
  const data = new Uint8Array(Math.ceil(bits / 8));
  // The rest of the last byte is ones (ITU-T T.81, F.1.2.3).
  if (bits % 8 !== 0) data[data.length - 1] = 0xff >> bits % 8;
  return bytesOf([0xff, 0xd8], ...extra, quantisation, jpegFrame(width, height), huffman, scanHeader, data, [0xff, 0xd9]);
}

/** A frame of another size, or kind, than the few data behind it fill. */
export function lyingJpeg(width: number, height: number, marker = 0xc0, ...extra: readonly Part[]): Uint8Array {
  return bytesOf([0xff, 0xd8], ...extra, quantisation, jpegFrame(width, height, marker), huffman, scanHeader, [0x3f, 0xff, 0xd9]);
}

export const exifSegment = (block: Uint8Array): Uint8Array => jpegSegment(0xe1, 'Exif\0\0', block);
export const xmpSegment = (packet: Part): Uint8Array => jpegSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', packet);
