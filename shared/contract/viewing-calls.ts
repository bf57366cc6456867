import * as v from 'valibot';
import { exifFactsAtMost, exifValueUnitsAtMost } from '../viewing/exif-fact.ts';
import { count, id, nothing, text } from './schema.ts';

/** A file of a tip: one that came with it, or one that staff added. */
export const fileReference = v.strictObject({ kind: v.picklist(['attachment', 'evidence']), id });
export type FileReference = v.InferOutput<typeof fileReference>;

const fact = v.strictObject({ name: text(100), value: text(exifValueUnitsAtMost), kind: v.picklist(['place', 'time', 'device', 'other']) });

/** What can be shown of a file, found by its content and not by its name. */
const shows = v.variant('kind', [
  v.strictObject({ kind: v.literal('picture'), type: v.picklist(['png', 'jpeg', 'webp', 'gif']), width: count, height: count, facts: v.pipe(v.array(fact), v.maxLength(exifFactsAtMost)) }),
  /** `seconds`: as the file itself says, where it does. */
  v.strictObject({ kind: v.literal('sound'), type: v.picklist(['wav', 'ogg', 'mp3', 'aac', 'm4a', 'webm']), seconds: v.nullable(v.number()) }),
  v.strictObject({ kind: v.literal('nothing'), code: v.picklist(['image-unreadable', 'image-too-large', 'sound-too-long', 'file-too-large-to-show', 'not-shown']) }),
]);

const look = v.strictObject({ mediaType: text(200), sizeBytes: count, sha256: text(64), fileName: v.nullable(text(255)), shows });
export type FileLook = v.InferOutput<typeof look>;

const side = v.pipe(count, v.minValue(1), v.maxValue(32_767));
const region = v.strictObject({ x: v.pipe(count, v.maxValue(32_767)), y: v.pipe(count, v.maxValue(32_767)), width: side, height: side });

/** Raw pixels or samples that wait in the vault and are fetched in pieces of at most a megabyte. A later one takes the place of an earlier one. */
export const pictureView = v.strictObject({ kind: v.literal('picture'), viewId: id, pieces: count, sizeBytes: count, width: count, height: count, fullWidth: count, fullHeight: count });
const view = v.variant('kind', [
  pictureView,
  v.strictObject({ kind: v.literal('sound'), viewId: id, pieces: count, sizeBytes: count, samples: count, rateHz: count }),
]);
export type FileView = v.InferOutput<typeof view>;

export const viewingCalls = {
  /** Type by content, size, hash, what a picture says of place and time. Decodes nothing. */
  'viewing.look': { request: v.strictObject({ file: fileReference }), reply: look },
  /** Decodes in a disposable window. `region`: a part of a picture, in its pixels as shown; null for the whole. */
  'viewing.decode': { request: v.strictObject({ file: fileReference, region: v.nullable(region) }), reply: view },
  'viewing.piece': { request: v.strictObject({ viewId: id, index: count }), reply: v.strictObject({ bytes: v.instance(Uint8Array) }) },
  /** Stops what is being decoded and forgets what was. */
  'viewing.close': { request: nothing, reply: nothing },
} as const;
