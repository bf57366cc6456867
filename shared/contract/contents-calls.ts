import * as v from 'valibot';
import { contentKinds } from '../viewing/content-type.ts';
import { zipEntriesShown } from '../viewing/zip-directory.ts';
import { zipNameUnitsAtMost } from '../viewing/zip-name.ts';
import { count, id, text } from './schema.ts';

const kind = v.picklist(contentKinds);

const entry = v.strictObject({
  /** To be shown, never a path; any character may be in it. */
  name: text(zipNameUnitsAtMost),
  isFolder: v.boolean(),
  isLink: v.boolean(),
  /** Bytes unpacked and packed, as the archive claims. */
  sizeBytes: count,
  packedBytes: count,
  isEncrypted: v.boolean(),
  leadsOutside: v.boolean(),
});

/** What a file is, by its content alone. Nothing of it was unpacked, decoded or shown. */
const contents = v.strictObject({
  mediaType: text(200),
  kind,
  /** What other programs may take the same bytes for. */
  also: v.pipe(v.array(kind), v.maxLength(contentKinds.length)),
  /** An Office document that brings a program of its own. */
  hasMacros: v.boolean(),
  /** Of a ZIP archive, also one behind something else; null for everything else and for one whose directory cannot be read. */
  listing: v.nullable(
    v.strictObject({
      entries: v.pipe(v.array(entry), v.maxLength(zipEntriesShown)),
      totalEntries: count,
      isInconsistent: v.boolean(),
      isBomb: v.boolean(),
    }),
  ),
  /** It begins as a ZIP archive does, and has no directory that can be read. */
  isListingUnreadable: v.boolean(),
});
export type FileContents = v.InferOutput<typeof contents>;

export const contentsCalls = {
  /** A file that came with a tip. */
  'attachment.contents': { request: v.strictObject({ attachmentId: id }), reply: contents },
  /** A file that staff added. */
  'evidence.contents': { request: v.strictObject({ evidenceId: id }), reply: contents },
} as const;
