/** Sides of the pattern: enough pixels that a browser which changes a few of them cannot miss. */
const side = 32;

/**
 * Whether a page gets back from a canvas what it drew there. Tor Browser and Firefox with `resistFingerprinting` answer with random pixels, others
 * with pixels that are a little off, so that nobody is recognised by how their device draws; a photo that went through such a canvas would be noise.
 */
export function canReadPixels(page: Document): boolean {
  const canvas = page.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  const colourOf = (index: number): readonly [number, number, number] => [(index * 37) % 256, (index * 91 + 13) % 256, (index * 151 + 7) % 256];
  for (let index = 0; index < side * side; index += 1) {
    context.fillStyle = `rgb(${colourOf(index).join()})`;
    context.fillRect(index % side, Math.floor(index / side), 1, 1);
  }
  try {
    const { data } = context.getImageData(0, 0, side, side);
    return data.every((value, at) => value === (at % 4 === 3 ? 255 : colourOf(at >> 2)[at % 4]));
  } catch {
    return false;
  }
}
