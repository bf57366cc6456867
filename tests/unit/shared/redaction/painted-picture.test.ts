import { describe, expect, it } from 'vitest';
import { lossySpreadPixels, marginPixels, PaintedPicture } from '#shared/redaction/painted-picture.ts';
import { noise } from '../../../support/planted/picture-dossier.ts';

const pixel = (picture: PaintedPicture, x: number, y: number): readonly number[] => Array.from(PaintedPicture.rgbOf(picture).subarray(3 * (y * picture.width + x), 3 * (y * picture.width + x) + 3));
const black = [0, 0, 0];
/** White everywhere, so that what is painted is seen. */
const white = (width: number, height: number, full = { fullWidth: width, fullHeight: height }) => ({ width, height, ...full, bytes: new Uint8Array(4 * width * height).fill(255) });
const painted = (picture: PaintedPicture): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number; readonly all: number } => {
  const at = Array.from({ length: picture.width * picture.height }, (_, index) => index).filter((index) => pixel(picture, index % picture.width, Math.floor(index / picture.width))[0] === 0);
  const [xs, ys] = [at.map((index) => index % picture.width), at.map((index) => Math.floor(index / picture.width))];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs) + 1, bottom: Math.max(...ys) + 1, all: at.length };
};

describe('a painted picture', () => {
  it('has the one colour in every pixel of a rectangle and of the margin around it, and keeps all others', () => {
    const raw = noise(60, 50, 3);
    const picture = PaintedPicture.paint(raw, [{ x: 20, y: 15, width: 10, height: 5 }], 0);
    for (let y = 0; y < 50; y += 1) {
      for (let x = 0; x < 60; x += 1) {
        const isInside = x >= 20 - marginPixels && x < 30 + marginPixels && y >= 15 - marginPixels && y < 20 + marginPixels;
        expect(pixel(picture, x, y)).toEqual(isInside ? black : Array.from(raw.bytes.subarray(4 * (y * 60 + x), 4 * (y * 60 + x) + 3)));
      }
    }
  });

  it('widens a rectangle outwards to whole pixels of what leaves, never inwards', () => {
    // 3.33 pixels of the original for each of the picture: 10 to 21 is 3 to 6.3, so 3 to 7.
    const picture = PaintedPicture.paint(white(300, 90, { fullWidth: 1000, fullHeight: 300 }), [{ x: 310, y: 110, width: 11, height: 1 }], 0);
    expect(painted(picture)).toMatchObject({ left: 93 - marginPixels, right: 97 + marginPixels, top: 33 - marginPixels, bottom: 34 + marginPixels });
  });

  it('paints what shares a block with the rectangle in a picture that was packed with loss', () => {
    const picture = PaintedPicture.paint(white(200, 200), [{ x: 100, y: 100, width: 1, height: 1 }], lossySpreadPixels);
    expect(painted(picture)).toMatchObject({ left: 100 - lossySpreadPixels - marginPixels, right: 101 + lossySpreadPixels + marginPixels });
  });

  it('paints what lies over an edge up to the edge, and nothing for what lies outside', () => {
    expect(painted(PaintedPicture.paint(white(40, 30), [{ x: 30, y: 20, width: 9999, height: 9999 }], 0))).toMatchObject({ left: 26, top: 16, right: 40, bottom: 30 });
    expect(painted(PaintedPicture.paint(white(40, 30), [{ x: 500, y: 500, width: 10, height: 10 }], 0)).all).toBe(0);
  });

  it('lays what can be seen through over white, so that what is hidden under it is gone', () => {
    const seenThrough = { ...white(1, 1), bytes: new Uint8Array([10, 20, 30, 0]) };
    expect(pixel(PaintedPicture.paint(seenThrough, [], 0), 0, 0)).toEqual([255, 255, 255]);
    expect(pixel(PaintedPicture.paint({ ...seenThrough, bytes: new Uint8Array([0, 0, 0, 128]) }, [], 0), 0, 0)).toEqual([127, 127, 127]);
  });

  it('is not made of pixels that are not as many as their size says', () => {
    expect(() => PaintedPicture.paint({ ...white(10, 10), bytes: new Uint8Array(399) }, [], 0)).toThrow(RangeError);
    expect(() => PaintedPicture.paint(white(0, 10), [], 0)).toThrow(RangeError);
  });

  it('cannot be handed over as an object that looks alike', () => {
    // @ts-expect-error Its pixels are a private field.
    expect(() => PaintedPicture.rgbOf({ width: 1, height: 1 })).toThrow(TypeError);
  });
});
