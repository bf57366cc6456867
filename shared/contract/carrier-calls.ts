import * as v from 'valibot';
import { carriedLimits } from '../domain/carried.ts';
import { importPreview } from './intake-calls.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';

const armourId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const parts = v.pipe(count, v.minValue(2), v.maxValue(9999));

/** Of so many missing parts the numbers are shown; the counts cover all. */
export const missingPartsShownAtMost = 50;
/** So many incomplete tips are kept: more than a person can ask reporters about. What comes beyond goes to quarantine as a text. */
export const partSetsAtMost = 1000;

/** A tip of which only some numbered parts have come. */
const partSet = v.strictObject({
  armourId,
  parts,
  kept: count,
  /** The first 50 numbers that have not come. Empty: all came, and they make no tip that was taken in. */
  missing: listOf(count, missingPartsShownAtMost),
  sizeBytes: count,
  firstAt: timeMs,
  lastAt: timeMs,
});
export type PartSetView = v.InferOutput<typeof partSet>;

/** `watching`, or why not: `absent`: the folder is not there now. `unreadable`: it is not a folder that can be read. `too-large`: more than 50,000 entries. `role`: whoever has the vault open may not import. */
const dropFolder = v.strictObject({
  folder: v.nullable(text(32_768)),
  wipes: v.boolean(),
  state: v.nullable(v.picklist(['watching', 'absent', 'unreadable', 'too-large', 'role'])),
});
export type DropFolderView = v.InferOutput<typeof dropFolder>;

/** What was done with files of the drop folder. `kept`: wiping was asked for and did not succeed, or could not be allowed. */
export const dropFolderTaken = v.strictObject({ opened: count, duplicates: count, deleted: count, quarantined: count, parts: count, wiped: count, notWiped: count });
export type DropFolderTaken = v.InferOutput<typeof dropFolderTaken>;

export const carrierCalls = {
  /** Files without a path, dropped or pasted: lets go of those before, and takes these piece by piece. */
  'carry.begin': { request: nothing, reply: v.strictObject({ carryId: id }) },
  /**
   * The next piece: files in the order of `position` from 0, each from `offset` 0 on. `too-large`: the file or all of them together are over
   * the limits; nothing of it is kept, and the next one takes its position.
   */
  'carry.chunk': {
    request: v.strictObject({
      carryId: id,
      position: v.pipe(count, v.maxValue(carriedLimits.files - 1)),
      name: text(carriedLimits.nameUnits),
      sizeBytes: count,
      offset: count,
      bytes: v.pipe(
        v.instance(Uint8Array),
        v.check((bytes) => bytes.length <= carriedLimits.chunkBytes),
      ),
    }),
    reply: nothing,
  },
  /** As `import.preview`, of what has come whole. */
  'carry.preview': { request: v.strictObject({ carryId: id }), reply: importPreview },

  'parts.list': { request: nothing, reply: v.strictObject({ sets: listOf(partSet, partSetsAtMost) }) },
  /** Gives up what has come of a tip. */
  'parts.discard': { request: v.strictObject({ armourId, parts }), reply: nothing },

  /** Tries everything in quarantine again with today's keys. Sends `import.progress`. `import.cancel` stops it; what has opened by then stays. */
  'quarantine.retryAll': { request: nothing, reply: v.strictObject({ opened: count, still: count, notReached: count }) },

  'dropFolder.get': { request: nothing, reply: dropFolder },
  /** From now on the folder of the dialog is watched while the vault is open. */
  'dropFolder.choose': { request: v.strictObject({ handle, wipes: v.boolean() }), reply: dropFolder },
  /** Whether files are wiped once they are safe in the vault. */
  'dropFolder.setWipes': { request: v.strictObject({ wipes: v.boolean() }), reply: dropFolder },
  'dropFolder.stop': { request: nothing, reply: dropFolder },
} as const;
