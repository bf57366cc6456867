import type { Rectangle } from '../domain/picture-limits.ts';

/** Pixels as a decoder gave them. */
export interface RawPicture {
  readonly width: number;
  readonly height: number;
  /** Of the whole picture from which these pixels were scaled down. */
  readonly fullWidth: number;
  readonly fullHeight: number;
  /** Red, green, blue, alpha; 4 x width x height. */
  readonly bytes: Uint8Array;
}

/**
 * Pixels around a rectangle that are painted too, of the picture that leaves. What scales a picture down mixes neighbours: in Chromium 156 a pixel told of what is at most one pixel away
 * (measured for 1:1 to 20:1, guarded by tests/e2e/desk/pictures.spec.ts); four leave room.
 */
export const marginPixels = 4;

/**
 * Pixels of the original around a rectangle that are painted too where it was packed with loss (JPEG, WebP): such pictures are kept in blocks of up to 16 pixels, and what is in a block tints all of
 * it; filters between blocks and enlarged colours reach up to four pixels further.
 */
export const lossySpreadPixels = 20;

/** Red, green, blue of what is painted: one colour, whatever the picture. */
const paint = [0, 0, 0] as const;
const whole = 255;

/**
 * A picture that may leave: pixels and nothing else, with solid rectangles in place of what is hidden. `paint` is the only way to one, so that whatever takes this type cannot be handed a picture
 * as it was received. Nothing is blurred and nothing laid over: the pixels under a rectangle are gone.
 */
export class PaintedPicture {
  readonly width: number;
  readonly height: number;
  readonly #rgb: Uint8Array;

  private constructor(width: number, height: number, rgb: Uint8Array) {
    this.width = width;
    this.height = height;
    this.#rgb = rgb;
  }

  /** Red, green, blue, row by row from the top; 3 x width x height. Throws a TypeError for an object that only looks like one. */
  static rgbOf(picture: PaintedPicture): Uint8Array {
    return picture.#rgb;
  }

  /**
   * Copies what is outside the rectangles, over white where it can be seen through, and paints the rest. A rectangle is widened by `spreadPixels` of the original, then to whole pixels, then by
   * `marginPixels`; never inwards. Throws a RangeError for pixels that are not as many as their size says.
   */
  static paint({ width, height, fullWidth, fullHeight, bytes }: RawPicture, rectangles: readonly Rectangle[], spreadPixels: number): PaintedPicture {
    if (width < 1 || height < 1 || bytes.length !== 4 * width * height) throw new RangeError('pixels that do not fit their size');
    const rgb = new Uint8Array(3 * width * height);
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      const alpha = bytes[4 * pixel + 3] ?? 0;
      for (let colour = 0; colour < 3; colour += 1) rgb[3 * pixel + colour] = Math.round(((bytes[4 * pixel + colour] ?? 0) * alpha + whole * (whole - alpha)) / whole);
    }
    for (const { x, y, width: wide, height: high } of rectangles) {
      const across = widened(x - spreadPixels, x + wide + spreadPixels, width, fullWidth);
      const down = widened(y - spreadPixels, y + high + spreadPixels, height, fullHeight);
      for (let row = down.from; row < down.to; row += 1) for (let at = across.from; at < across.to; at += 1) rgb.set(paint, 3 * (row * width + at));
    }
    return new PaintedPicture(width, height, rgb);
  }
}

/** Which pixels of a scaled side a stretch of the whole side touches, and the margin. */
function widened(start: number, end: number, scaled: number, full: number): { readonly from: number; readonly to: number } {
  const from = Math.floor((start * scaled) / full) - marginPixels;
  const to = Math.ceil((end * scaled) / full) + marginPixels;
  return { from: Math.max(0, from), to: Math.min(scaled, to) };
}
