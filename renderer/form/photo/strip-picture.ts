import { stripGif } from './strip-gif.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';
import type { Stripped } from './stripped.ts';

const strippers: ReadonlyMap<string, (bytes: Uint8Array) => Stripped | undefined> = new Map([
  ['image/jpeg', stripJpeg],
  ['image/png', stripPng],
  ['image/webp', stripWebp],
  ['image/gif', stripGif],
]);

/** Whether pictures of this type can be stripped at all. */
export const canStrip = (mediaType: string): boolean => strippers.has(mediaType);

/** Undefined for other types and for bytes that are not a whole picture of this one. Throws for nothing that the bytes hold. */
export function stripPicture(bytes: Uint8Array, mediaType: string): Stripped | undefined {
  return strippers.get(mediaType)?.(bytes);
}
