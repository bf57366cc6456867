import * as v from 'valibot';
import { handOverNoteUnits, handOverReasons, handOverTipsAtMost } from '../domain/hand-over.ts';
import { urgencies } from '../domain/urgency.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

const reason = v.picklist(handOverReasons);
/** How many tips there were for each reason, in the order of the reasons; a reason without any is left out. */
const totals = listOf(v.strictObject({ reason, tips: count }), handOverReasons.length);
const note = text(handOverNoteUnits);

const handOver = v.strictObject({
  handOverId: id,
  /** Who went, what they are called now; empty for the recovery words. */
  by: text(200),
  isOwn: v.boolean(),
  endedAt: timeMs,
  /** Texts that were begun and not finished then. */
  drafts: count,
  note: v.string(),
  taken: v.nullable(v.strictObject({ by: text(200), at: timeMs })),
  totals,
  /** Those that were named and are not deleted, in the words of now. */
  tips: v.pipe(v.array(v.strictObject({ tipId: id, number: count, urgency: v.picklist(urgencies), reason, excerpt: text(400), due: v.nullable(v.strictObject({ at: timeMs, note: text(400) })) })), v.maxLength(handOverTipsAtMost * handOverReasons.length)),
});
export type HandOver = v.InferOutput<typeof handOver>;

/** Handing over to whoever comes next. */
export const shiftCalls = {
  /** What would be handed over now. `draft`: what the caller began to write for it. */
  'shift.preview': { request: nothing, reply: v.strictObject({ totals, drafts: count, draft: note }) },
  'shift.keepDraft': { request: v.strictObject({ note }), reply: nothing },
  'shift.end': { request: v.strictObject({ note }), reply: v.strictObject({ handOverId: id }) },
  /** Newest first. `waiting`: how many nobody has taken, the caller's own left out. */
  'shift.list': { request: v.strictObject({ onlyWaiting: v.boolean(), offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(20)) }), reply: v.strictObject({ total: count, waiting: count, handOvers: listOf(handOver, 20) }) },
  /** Whoever takes one over has read it; never one's own. */
  'shift.take': { request: v.strictObject({ handOverId: id }), reply: nothing },
} as const;
