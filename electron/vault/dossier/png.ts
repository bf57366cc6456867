import { crc32, deflateSync } from 'node:zlib';
import { PaintedPicture } from '#shared/redaction/painted-picture.ts';

/** What a PNG begins with (ISO/IEC 15948, 5.2). */
export const pngSignature: Uint8Array = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits of red, green and blue; deflate, the five filters, not interlaced (11.2.2). */
export const pngKind: Uint8Array = new Uint8Array([8, 2, 0, 0, 0]);
const paeth = 4;

/**
 * A painted picture as a PNG: header, one piece of data, end, and no other chunk, so that there is no place for a time, a device, a name, a thumbnail or words. The same pixels give the same bytes.
 * Every row is filtered by Paeth's predictor, which packs photographs well.
 */
export function encodePng(picture: PaintedPicture): Uint8Array {
  const { width, height } = picture;
  const rgb = PaintedPicture.rgbOf(picture);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(pngKind, 8);
  return new Uint8Array(Buffer.concat([pngSignature, chunk('IHDR', header), chunk('IDAT', deflateSync(filtered(width, height, rgb))), chunk('IEND', new Uint8Array())]));
}

function filtered(width: number, height: number, rgb: Uint8Array): Uint8Array {
  const rowBytes = 3 * width;
  const rows = new Uint8Array(height * (1 + rowBytes));
  for (let row = 0; row < height; row += 1) {
    const to = row * (1 + rowBytes);
    const from = row * rowBytes;
    rows[to] = paeth;
    for (let at = 0; at < rowBytes; at += 1) {
      const left = at < 3 ? 0 : (rgb[from + at - 3] ?? 0);
      const up = row === 0 ? 0 : (rgb[from - rowBytes + at] ?? 0);
      const corner = at < 3 || row === 0 ? 0 : (rgb[from - rowBytes + at - 3] ?? 0);
      rows[to + 1 + at] = (rgb[from + at] ?? 0) - predicted(left, up, corner);
    }
  }
  return rows;
}

/** Whichever neighbour is nearest to left + up - corner, in this order (9.4). */
function predicted(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
