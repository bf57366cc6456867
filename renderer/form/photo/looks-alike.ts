/** Both pictures are compared at this size: what destroys a photo (a canvas that stays empty, random pixels) shows at any. */
const side = 16;
/** Mean difference of a colour, of 255. Compressing anew and shrinking stay under 10; an empty canvas or noise is over 60. */
const meanDifferenceAtMost = 30;

function smallPixels(page: Document, image: HTMLImageElement): Uint8ClampedArray | undefined {
  const canvas = page.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, side, side);
  return context.getImageData(0, 0, side, side).data;
}

/** Whether the second picture still shows what the first does. */
export function looksAlike(page: Document, one: HTMLImageElement, other: HTMLImageElement): boolean {
  const first = smallPixels(page, one);
  const second = smallPixels(page, other);
  if (!first || !second) return false;
  const difference = first.reduce((sum, value, at) => sum + Math.abs(value - (second[at] ?? 0)), 0);
  return difference / (side * side * 3) <= meanDifferenceAtMost;
}
