import * as v from 'valibot';
import { presetNames } from '../redaction/presets.ts';
import { count, id, listOf, text } from './schema.ts';

/** Places that are shown; the total counts the rest. */
export const leftOverAtMost = 20;
/** Of a passage, and of what stands around it, in UTF-16 units; a longer one is cut. */
export const leftOverUnits = 200;

const place = v.strictObject({
  /** As it stands where it was hidden, in the tip of this number. */
  passage: text(leftOverUnits),
  hiddenIn: count,
  /** Where it stands open: in the tip of this number, with the words around it. */
  standsIn: count,
  textId: id,
  start: count,
  end: count,
  before: text(leftOverUnits),
  within: text(leftOverUnits),
  after: text(leftOverUnits),
});
export type LeftOverPlace = v.InferOutput<typeof place>;

export const leftOverCalls = {
  /** Where something that is hidden stands open in a text that readers of a preset get, and in which tip it was hidden: the usual reason why the leak gate, which says only where in the file, refuses one. A later call stops an earlier one (`cancelled`). `dossier-absent`. */
  'dossier.leftOver': {
    request: v.strictObject({ dossierId: id, preset: v.strictObject({ name: v.picklist(presetNames), isReasoned: v.boolean() }) }),
    reply: v.strictObject({ places: listOf(place, leftOverAtMost), total: count }),
  },
} as const;
