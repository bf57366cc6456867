import { loadImage } from './load-image.ts';
import { looksAlike } from './looks-alike.ts';

/** Four bytes each while decoding: 100 MB, which a cheap phone still has. Larger photos are stripped instead, which decodes nothing. */
const pixelsAtMost = 25_000_000;
/** On the longer side: writing on a wall stays readable, and every browser still has a canvas of that size (Safari on phones: 16.7 million pixels). */
export const sideAtMost = 4096;
const jpegQuality = 0.9;

export interface Redrawn {
  readonly blob: Blob;
  readonly wasShrunk: boolean;
}

/**
 * The picture drawn and written anew, so that nothing but its pixels is left; with the right side up, as the browser shows it. Undefined when it cannot
 * be read, is too large, or does not look like itself afterwards.
 */
export async function redraw(page: Document, photo: Blob, mediaType: 'image/jpeg' | 'image/png'): Promise<Redrawn | undefined> {
  const image = await loadImage(page, photo);
  if (!image || image.naturalWidth * image.naturalHeight > pixelsAtMost) return undefined;
  const scale = Math.min(1, sideAtMost / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = page.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  try {
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    if (mediaType === 'image/jpeg') {
      // JPEG has no transparency; what shows through is paper, not black.
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mediaType, jpegQuality));
    const again = blob?.type === mediaType ? await loadImage(page, blob) : undefined;
    return blob && again && looksAlike(page, image, again) ? { blob, wasShrunk: scale < 1 } : undefined;
  } finally {
    // Given back at once; waiting for the collector would keep every photo's pixels.
    canvas.width = 0;
    canvas.height = 0;
    image.removeAttribute('src');
  }
}
