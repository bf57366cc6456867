import type { Rectangle } from '#shared/domain/picture-limits.ts';

/** All in pixels of the whole picture as it is shown. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Smaller ones could not be seen or taken hold of. */
const smallestSide = 4;

const between = (value: number, least: number, most: number): number => Math.min(Math.max(Math.round(value), least), Math.max(least, most));

/** The rectangle in whole pixels, not smaller than can be seen and not over an edge. */
export function fitted({ x, y, width, height }: Rectangle, whole: Extent): Rectangle {
  const [wide, high] = [between(width, Math.min(smallestSide, whole.width), whole.width), between(height, Math.min(smallestSide, whole.height), whole.height)];
  return { x: between(x, 0, whole.width - wide), y: between(y, 0, whole.height - high), width: wide, height: high };
}

/** Between two corners, whichever was first. */
export function spanned(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }, whole: Extent): Rectangle {
  return fitted({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }, whole);
}

/** A new one in the middle of what is seen, large enough to be found. */
export function fresh(seen: Rectangle, whole: Extent): Rectangle {
  const [width, height] = [seen.width / 4, seen.height / 6];
  return fitted({ x: seen.x + (seen.width - width) / 2, y: seen.y + (seen.height - height) / 2, width, height }, whole);
}

const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** One pixel, or a hundredth of the longer side. */
const stepOf = (whole: Extent, isFine: boolean): number => (isFine ? 1 : Math.max(1, Math.round(Math.max(whole.width, whole.height) / 100)));

/** What an arrow key makes of it: moved, or with Shift its right or lower edge; one pixel with Control. undefined for other keys. */
export function byKey(rectangle: Rectangle, { key, shiftKey, ctrlKey }: { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean }, whole: Extent): Rectangle | undefined {
  const direction = directions[key];
  if (direction === undefined) return undefined;
  const [x, y] = [direction[0] * stepOf(whole, ctrlKey), direction[1] * stepOf(whole, ctrlKey)];
  if (!shiftKey) return fitted({ ...rectangle, x: rectangle.x + x, y: rectangle.y + y }, whole);
  // Its upper left corner stays where it is: at an edge it grows no further.
  const [wide, high] = [Math.min(rectangle.width + x, whole.width - rectangle.x), Math.min(rectangle.height + y, whole.height - rectangle.y)];
  return fitted({ ...rectangle, width: wide, height: high }, whole);
}
