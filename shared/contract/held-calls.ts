import * as v from 'valibot';
import { chosenAtMost } from '../domain/chosen-tips.ts';
import { presetNames } from '../redaction/presets.ts';
import { toldFieldNames } from '../domain/told-fields.ts';
import { redactionsAtMost } from './dossier-calls.ts';
import { askedCard } from './emergency-card-calls.ts';
import { count, id, listOf, text, timeMs } from './schema.ts';

/** Earlier files that are named, and of one report compared word by word; totals count the rest. */
export const earlierAtMost = 50;
export const comparedAtMost = 3;
/** Runs of one difference: a text that alternates more often is read as a whole. */
export const runsAtMost = 2000;
/** Of one run: words and what stands instead in turn, and words that are the same with their middle left out. */
const partsAtMost = 3 * (2 * redactionsAtMost + 1);

const heldFile = v.strictObject({ disclosureId: id, disclosedAt: timeMs, kind: v.picklist(['dossier', 'card', 'compound-dossier']), title: text(300) });

const run = v.strictObject({
  kind: v.picklist(['same', 'added', 'gone']),
  /** Words as they stand, and what stands instead of a passage; the middle of a long run that is the same is left out (`left-out`). */
  parts: listOf(v.strictObject({ kind: v.picklist(['kept', 'placeholder', 'left-out']), text: v.string() }), partsAtMost),
});
export type HeldRun = v.InferOutput<typeof run>;

const fieldDifference = v.strictObject({
  field: v.picklist(toldFieldNames),
  /** `new`: only in this dossier; `held`: only in what they hold. */
  state: v.picklist(['same', 'new', 'held', 'differs']),
  wordsAdded: count,
  wordsGone: count,
  /** Places where something is shown now that was hidden then, and the other way round: that they know already. */
  shownNow: count,
  knownAlready: count,
  isCoarse: v.boolean(),
  runs: listOf(run, runsAtMost),
});
export type HeldDifference = v.InferOutput<typeof fieldDifference>;

const report = v.strictObject({
  /** As it stands in this dossier, from 1. */
  position: count,
  tipId: id,
  tipNumber: count,
  /** What no earlier file told of it. */
  firstTime: listOf(v.picklist(toldFieldNames), toldFieldNames.length),
  /** The newest of them; undefined fields: what was in it is not kept. */
  earlier: listOf(v.strictObject({ ...heldFile.entries, isKept: v.boolean(), differences: listOf(fieldDifference, toldFieldNames.length * 2) }), comparedAtMost),
  earlierTotal: count,
});
export type HeldReportComparison = v.InferOutput<typeof report>;

/** What a receiver holds already, held against a dossier as it would leave to them. */
const comparison = v.strictObject({
  /** Something of a report that they hold differs, or is not known any more: somebody has to say that they compared it. */
  mustCompare: v.boolean(),
  /** Of all that was compared, also what is not shown: `dossier.export` and `compoundDossier.export` take it as what somebody looked at. */
  digest: text(64),
  /** Newest first: everything of theirs that has one of these reports. */
  files: listOf(heldFile, earlierAtMost),
  filesTotal: count,
  reports: listOf(report, chosenAtMost),
  /** Reports that they hold about somebody of whom a report of this dossier tells. */
  samePerson: listOf(v.strictObject({ position: count, individual: count, heldTipNumber: v.nullable(count), disclosedAt: timeMs }), earlierAtMost),
  samePersonTotal: count,
});
export type HeldComparison = v.InferOutput<typeof comparison>;

export const heldCalls = {
  /** What the receiver holds of the reports in this dossier and what would be new to them. `dossier-absent`, `not-found`: no such receiver. */
  'dossier.compare': { request: v.strictObject({ dossierId: id, preset: v.strictObject({ name: v.picklist(presetNames), isReasoned: v.boolean() }), receiverId: id }), reply: comparison },
  /** The same of a dossier about a compound: of the statements that it would tell of each report. `not-found`: no such compound, or no such receiver. */
  'compoundDossier.compare': { request: v.strictObject({ compoundId: id, preset: v.picklist(presetNames), isReasoned: v.boolean(), receiverId: id }), reply: comparison },
  /** The same of an emergency card. It is shown and never waited for: whoever is in danger now cannot wait for it. `not-urgent`; `not-found`: no such tip, or no such receiver. */
  'card.compare': { request: v.strictObject({ tipId: id, card: askedCard, receiverId: id }), reply: comparison },
} as const;
