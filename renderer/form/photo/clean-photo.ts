import type { CleanedPhoto } from './cleaned-photo.ts';
import { loadImage } from './load-image.ts';
import { redraw } from './redraw.ts';
import { canStrip, stripPicture } from './strip-picture.ts';

/** Photos are read whole, one at a time; no phone's camera makes larger ones. */
const photoBytesAtMost = 64 * 1024 * 1024;

/** Blob parts are never shared memory here: they are views of what a file gave. */
const joined = (parts: readonly Uint8Array[], mediaType: string): Blob => new Blob(parts as Uint8Array<ArrayBuffer>[], { type: mediaType });

/**
 * Frees a photo from what it says besides its picture. From its pixels where the page may read them; otherwise, and for what moves or is too
 * large to decode, by leaving out every part that is not picture. Whatever the browser wrote itself is stripped as well, since some write Exif of their own.
 * Rejects only when the file cannot be read.
 */
export async function cleanPhoto(page: Document, file: Blob, mediaType: string, mayUsePixels: boolean): Promise<CleanedPhoto> {
  if (!mediaType.startsWith('image/')) return { outcome: 'as-it-is', reason: 'not-a-picture' };
  if (file.size > photoBytesAtMost) return { outcome: 'as-it-is', reason: 'too-large' };
  const stripped = stripPicture(new Uint8Array(await file.arrayBuffer()), mediaType);
  if (mayUsePixels && stripped?.isAnimated !== true) {
    const target = mediaType === 'image/png' || mediaType === 'image/gif' ? 'image/png' : 'image/jpeg';
    const redrawn = await redraw(page, file, target);
    const clean = redrawn && stripPicture(new Uint8Array(await redrawn.blob.arrayBuffer()), target);
    if (redrawn && clean) return { outcome: 'cleaned-from-pixels', blob: joined(clean.parts, target), mediaType: target, wasShrunk: redrawn.wasShrunk };
  }
  if (!canStrip(mediaType)) return { outcome: 'as-it-is', reason: 'unknown-format' };
  if (!stripped) return { outcome: 'as-it-is', reason: 'damaged' };
  const blob = joined(stripped.parts, mediaType);
  return (await loadImage(page, blob)) ? { outcome: 'cleaned-structurally', blob, mediaType } : { outcome: 'as-it-is', reason: 'damaged' };
}
