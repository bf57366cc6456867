import type { PaintedPicture } from '#shared/redaction/painted-picture.ts';
import type { PictureBlock } from '#shared/redaction/picture-block.ts';
import { seenOf } from './picture-hash.ts';

/** The pictures of a dossier by the hash of their pixels, beside the blocks that name them so. */
export type PaintedPictures = ReadonlyMap<string, PaintedPicture>;

export function byHash(pictures: readonly PaintedPicture[]): PaintedPictures {
  return new Map(pictures.map((picture) => [seenOf(picture).sha256, picture]));
}

/** Throws for a picture that was not painted for this dossier: a fault of who makes files. */
export function pictureOf(pictures: PaintedPictures, { sha256 }: PictureBlock): PaintedPicture {
  const picture = pictures.get(sha256);
  if (picture === undefined) throw new RangeError('a picture of the dossier is not there');
  return picture;
}

/** Room for a picture on the printed page, in millimetres: A4 between its margins, and under half a page's words. */
const room = { width: 170, height: 180 } as const;
/** A picture that is smaller than its room is drawn with so many pixels an inch. */
const pixelsPerInch = 144;
const inchMm = 25.4;

/** How large a picture is drawn, in millimetres; its shape stays. */
export function drawnSizeMm(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(inchMm / pixelsPerInch, room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}
