import * as v from 'valibot';
import { documentFormats } from '../domain/dossier-format.ts';
import { printedLanguages } from '../domain/printed-language.ts';
import { presetNames } from '../redaction/presets.ts';
import { compared, dossierBlock, exported, leavingWithoutTips, sealing } from './dossier-calls.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';

export const estimatesAtMost = 10;
export const estimateUnits = 400;

/** Its headings, notes, facts and tables are the same few in every briefing; only the estimates can be more or less. */
const blocksAtMost = 80 + estimatesAtMost;

/** `bad-request`: a period that ends before it begins, or of more than three years. */
const asked = {
  /** Whole months of UTC, both included, as 2031-03. */
  period: v.strictObject({ from: text(7), until: text(7) }),
  preset: v.picklist(presetNames),
  language: v.picklist(printedLanguages),
  /** Empty: the word for a briefing. */
  title: text(200),
  /** Of others, as staff typed them, each with its source. */
  estimates: listOf(text(estimateUnits), estimatesAtMost),
} as const;

/** Earlier briefings that one is laid beside; files with the same counts are one. */
export const laidBesideAtMost = 24;

/** Months of which it is said how many counts follow. */
export const toldMonthsAtMost = 12;

const together = v.strictObject({
  /** Counts from 1 to 10 that whoever has this briefing and those of before can compute, and could not from those of before. */
  smallCounts: count,
  /** Of which months they are, in order: the first. */
  told: listOf(v.strictObject({ from: text(7), until: text(7), smallCounts: count }), toldMonthsAtMost),
  /** Those that share months with it, and those that share months with them, the nearest and the newest first. `others`: so many more files have the same counts. */
  files: listOf(v.strictObject({ disclosureId: id, disclosedAt: timeMs, receiver: text(200), from: text(7), until: text(7), others: count }), laidBesideAtMost),
  /** Further ones that it was not laid beside. */
  leftOut: count,
  /** Files that share months with it and of which it is not kept what they showed. */
  notKept: count,
  /** Of all that was laid together: `briefing.export` takes it as what somebody looked at. */
  digest: text(64),
});
export type BriefingTogether = v.InferOutput<typeof together>;

export const briefingCalls = {
  /** As it would leave: the same blocks that the writers get. */
  'briefing.preview': { request: v.strictObject(asked), reply: v.strictObject({ blocks: listOf(dossierBlock, blocksAtMost) }) },
  /** What it tells together with those that left before under presets that hide small counts. */
  'briefing.together': { request: v.strictObject(asked), reply: together },
  /** How many could approve a briefing that leaves; `override`: nobody could, and a reason is enough. */
  'briefing.approvers': { request: nothing, reply: v.strictObject({ approvers: count, override: v.nullable(v.literal('nobody-else')) }) },
  /** `receiver-needed`: it leaves the office and nobody is named. `briefings-tell-together`: together with earlier ones it tells small counts, and nobody says that they know. `briefing-changed`: what is counted is not what it was when the file was begun. A wrong passphrase of a colleague leaves `handle` good, as with dossiers. */
  'briefing.export': { request: v.strictObject({ ...asked, format: v.picklist(documentFormats), handle, leaving: v.nullable(leavingWithoutTips), sealing, compared }), reply: exported },
} as const;
