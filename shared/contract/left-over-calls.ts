import * as v from 'valibot';
import { presetNames } from '../redaction/presets.ts';
import { count, id, listOf, text } from './schema.ts';

/** Places that are shown; the total counts the rest. */
export const leftOverAtMost = 20;
/** Of a passage, and of what stands around it, in UTF-16 units; a longer one is cut. */
export const leftOverUnits = 200;

const range = { textId: id, start: count, end: count };

const place = v.strictObject({
  /** As it stands where it was hidden. */
  passage: text(leftOverUnits),
  /** The decision that hides it, and in which tip. */
  redactionId: id,
  tipNumber: count,
  /** `title`, `report 3`, as a finding of the leak gate says it. */
  location: text(60),
  /** What the file would say there. */
  before: text(leftOverUnits),
  within: text(leftOverUnits),
  after: text(leftOverUnits),
  /** Where that stands in an original; null: in the title or in what staff wrote. */
  standsAt: v.nullable(v.strictObject(range)),
});
export type LeftOverPlace = v.InferOutput<typeof place>;

export const leftOverCalls = {
  /** Where something hidden still stands in a dossier as it would leave under a preset, and which decision hides it: what the leak gate, which says only where, would refuse. `dossier-absent`. */
  'dossier.leftOver': {
    request: v.strictObject({ dossierId: id, preset: v.strictObject({ name: v.picklist(presetNames), isReasoned: v.boolean() }) }),
    reply: v.strictObject({ places: listOf(place, leftOverAtMost), total: count }),
  },
} as const;
