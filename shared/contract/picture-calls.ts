import * as v from 'valibot';
import { pictureCaptionUnits, picturesAtMost, rectanglesAtMost, sourceSidePixels } from '../domain/picture-limits.ts';
import { count, id, listOf, text } from './schema.ts';
import { fileReference, pictureView } from './viewing-calls.ts';

const place = v.pipe(count, v.maxValue(sourceSidePixels));
const side = v.pipe(count, v.minValue(1), v.maxValue(sourceSidePixels));

/** In pixels of the whole picture as it is shown, turned as its orientation says. */
const rectangle = v.strictObject({ x: place, y: place, width: side, height: side });
/** All that is painted over. */
export const rectangles = listOf(rectangle, rectanglesAtMost);

const picture = v.strictObject({
  pictureId: id,
  tipId: id,
  tipNumber: count,
  file: fileReference,
  /** One line. */
  caption: text(pictureCaptionUnits),
  rectangles,
  /** Goes up with every change. */
  version: count,
  /** Somebody looked at it as it leaves; export waits for all of them. */
  reviewed: v.boolean(),
});
export type DossierPicture = v.InferOutput<typeof picture>;

/** Most files that are offered at once; the total counts the rest. */
export const offeredAtMost = 500;

const pictures = v.strictObject({
  /** In the order in which they stand in the dossier: by report, then as they were added. */
  pictures: listOf(picture, picturesAtMost),
  /** Files of the dossier's tips that may be pictures by what they call themselves, and are not in it yet. `fileName`: as staff's computer named it; a reporter's never travels. */
  offered: listOf(v.strictObject({ tipNumber: count, file: fileReference, fileName: v.nullable(text(255)), sizeBytes: count }), offeredAtMost),
  offeredTotal: count,
});
export type DossierPictures = v.InferOutput<typeof pictures>;

/** A hash of painted pixels, lower-case hexadecimal. */
const pixels = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const pictureCalls = {
  'dossier.pictures': { request: v.strictObject({ dossierId: id }), reply: pictures },
  /** Behind those of the same report. Once: a second time changes nothing. The codes of viewing for a file that is no picture by its content. */
  'dossier.addPicture': { request: v.strictObject({ dossierId: id, file: fileReference }), reply: pictures },
  /** All that is painted over, and the words under the picture. It has to be looked at again. `picture-changed`: it is not the version any more that this was drawn on. */
  'dossier.paint': { request: v.strictObject({ dossierId: id, pictureId: id, version: count, caption: text(pictureCaptionUnits), rectangles }), reply: pictures },
  'dossier.removePicture': { request: v.strictObject({ dossierId: id, pictureId: id }), reply: pictures },
  /** The very picture that would leave, made and read back; its pixels are fetched with `viewing.piece`. */
  'dossier.paintedPicture': { request: v.strictObject({ dossierId: id, pictureId: id, version: count }), reply: v.strictObject({ view: pictureView, pixels }) },
  /** Somebody looked at exactly these pixels and they may leave; null takes that back. `picture-changed`: painting it anew does not give them. */
  'dossier.pictureReviewed': { request: v.strictObject({ dossierId: id, pictureId: id, version: count, pixels: v.nullable(pixels) }), reply: pictures },
} as const;
