import * as v from 'valibot';
import { tellingWays, toldLanguages } from '../domain/telling-way.ts';
import { tipLimits } from '../domain/tip-content.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

/** A tip that staff are writing down. Kept in the vault, not in the log; empty texts are not given. */
const draftFields = {
  /** null: not chosen yet. */
  way: v.nullable(v.picklist(tellingWays)),
  /** When it was said, milliseconds since 1970; null: not known. */
  saidAt: v.nullable(timeMs),
  language: v.picklist(toldLanguages),
  narrative: text(tipLimits.narrativeUnits),
  place: text(tipLimits.placeUnits),
  when: text(tipLimits.whenUnits),
  /** How the person may be reached without harm. */
  safeContact: text(tipLimits.safeContactUnits),
};
const draft = v.strictObject(draftFields);
export type WrittenDraft = v.InferOutput<typeof draft>;

/** Most tips that are being written down at once. */
export const writtenDraftsAtMost = 200;

export const writingCalls = {
  /** The latest first. */
  'writing.drafts': { request: nothing, reply: v.strictObject({ drafts: listOf(v.strictObject({ draftId: id, keptAt: timeMs, excerpt: text(200) }), writtenDraftsAtMost) }) },
  'writing.draft': { request: v.strictObject({ draftId: id }), reply: draft },
  /** Without an id a new draft begins. */
  'writing.keep': { request: v.strictObject({ draftId: v.nullable(id), draft }), reply: v.strictObject({ draftId: id, keptAt: timeMs }) },
  'writing.discard': { request: v.strictObject({ draftId: id }), reply: nothing },
  /** The draft becomes a tip, marked as written down by whoever is signed in, and is a draft no more. */
  'writing.finish': { request: v.strictObject({ draftId: id }), reply: v.strictObject({ tipId: id, number: count }) },
} as const;
