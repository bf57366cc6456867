import { PaintedPicture } from '#shared/redaction/painted-picture.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';

/** A painted picture by its content. */
export interface SeenPicture {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/** SHA-256 over the width and the height (four bytes each, the largest first) and the pixels: the same however they are packed, so that a file that packs them otherwise still has the same picture. */
export function pixelHash(width: number, height: number, rgb: Uint8Array): string {
  const bytes = Buffer.alloc(8 + rgb.length);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set(rgb, 8);
  return hex(sha256(bytes));
}

export function seenOf(picture: PaintedPicture): SeenPicture {
  const { width, height } = picture;
  return { sha256: pixelHash(width, height, PaintedPicture.rgbOf(picture)), width, height };
}
