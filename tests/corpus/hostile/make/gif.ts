import { bytesOf, uint16, type Part } from './bytes.ts';

const colours = [0, 0, 0, 255, 255, 255];

/** Sub-blocks of at most 255 bytes, and the end. */
export function gifSubBlocks(data: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += 255) blocks.push(bytesOf([Math.min(255, data.length - at)], data.subarray(at, at + 255)));
  return bytesOf(...blocks, [0]);
}

export const gifStart = (width: number, height: number, version = '89a'): Uint8Array => bytesOf(`GIF${version}`, uint16(width, 'little'), uint16(height, 'little'), [0x80, 0, 0], colours);

/** One picture of the first colour: a clear code before every second pixel keeps codes at three bits. */
export function gifPicture(left: number, top: number, width: number, height: number, pixels = width * height): Uint8Array {
  const codes: number[] = [];
  for (let pixel = 0; pixel < pixels; pixel++) codes.push(...(pixel % 2 === 0 ? [4, 0] : [0]));
  codes.push(5);
  const data = new Uint8Array(Math.ceil((codes.length * 3) / 8));
  codes.forEach((code, index) => {
    for (let bit = 0; bit < 3; bit++) if ((code >> bit) & 1) data[(index * 3 + bit) >> 3]! |= 1 << ((index * 3 + bit) & 7);
  });
  return bytesOf([0x2c], ...[left, top, width, height].map((value) => uint16(value, 'little')), [0, 2], gifSubBlocks(data));
}

/** A picture that decodes; `extra` goes in front of it. */
export const gif = (width: number, height: number, ...extra: readonly Part[]): Uint8Array => bytesOf(gifStart(width, height), ...extra, gifPicture(0, 0, width, height), ';');
