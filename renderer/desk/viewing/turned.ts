import type { Region } from '#shared/viewing/decode-limits.ts';

/** How often a quarter to the right. */
export type Quarters = 0 | 1 | 2 | 3;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const turnBy = (quarters: Quarters, by: 1 | -1): Quarters => ((quarters + by + 4) % 4) as Quarters;

/** The size of a picture after turning. */
export function turnedSize({ width, height }: Size, quarters: Quarters): Size {
  return quarters % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** Where a part of a picture of this size comes to lie when the picture is turned. */
export function turnedRegion({ x, y, width, height }: Region, whole: Size, quarters: Quarters): Region {
  switch (quarters) {
    case 0:
      return { x, y, width, height };
    case 1:
      return { x: whole.height - y - height, y: x, width: height, height: width };
    case 2:
      return { x: whole.width - x - width, y: whole.height - y - height, width, height };
    case 3:
      return { x: y, y: whole.width - x - width, width: height, height: width };
  }
}

/** The part of the picture itself that is seen as `region` once it is turned: turns it back. */
export function turnedBack(region: Region, whole: Size, quarters: Quarters): Region {
  return turnedRegion(region, turnedSize(whole, quarters), ((4 - quarters) % 4) as Quarters);
}

/** Red, green, blue and alpha of a picture, turned. */
export function turnedPixels(bytes: Uint8Array, { width, height }: Size, quarters: Quarters): Uint8ClampedArray<ArrayBuffer> {
  const turned = new Uint8ClampedArray(bytes.length);
  if (quarters === 0) {
    turned.set(bytes);
    return turned;
  }
  const from = new Uint32Array(bytes.slice().buffer);
  const to = new Uint32Array(turned.buffer);
  const across = turnedSize({ width, height }, quarters).width;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [toX, toY] = quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      to[toY * across + toX] = from[y * width + x] ?? 0;
    }
  }
  return turned;
}
