import * as v from 'valibot';
import { setAsideReasons, setAsideUnits } from '../domain/set-aside.ts';
import { statuses } from '../domain/status.ts';
import { manyChangeKinds, recentBatchesAtMost } from '../domain/many-change.ts';
import { count, id, listOf, text, timeMs } from './schema.ts';
import { someTips, tipsAtOnce } from './triage-calls.ts';
import { dueNoteUnits } from './work-calls.ts';

/** What can be done with many tips at once. Not the urgency: whoever sets it has read that one tip. */
const change = v.variant('kind', [
  v.strictObject({ kind: v.literal('status'), status: v.picklist(statuses), /** What came of them: for `closed` alone. */ outcomeId: v.exactOptional(id) }),
  v.strictObject({ kind: v.literal('assign'), memberId: v.nullable(id) }),
  v.strictObject({ kind: v.literal('due'), at: v.nullable(timeMs), note: text(dueNoteUnits) }),
  v.strictObject({ kind: v.literal('aside'), reason: v.picklist(setAsideReasons), note: text(setAsideUnits) }),
  v.strictObject({ kind: v.literal('bring-back') }),
]);
export type ManyChange = v.InferOutput<typeof change>;

/** Why a tip stayed as it was. `in-danger`: one about danger now is set aside by itself, after a question. `person-left`: it was given to somebody who has left. */
const leftReasons = ['already-so', 'not-there', 'in-danger', 'changed-since', 'person-left'] as const;
export type LeftReason = (typeof leftReasons)[number];

/** `numbers` of those that are there, rising. */
const left = listOf(v.strictObject({ why: v.picklist(leftReasons), tips: count, numbers: listOf(count, tipsAtOnce) }), leftReasons.length);
export type LeftTips = v.InferOutput<typeof left>;

export const manyCalls = {
  /** One event for each tip that it makes a difference to, under one batch id; null: for none. */
  'many.change': {
    request: v.pipe(
      v.strictObject({ tipIds: someTips, change }),
      v.check(({ change: wanted }) => (wanted.kind === 'status' ? wanted.status === 'closed' || wanted.outcomeId === undefined : wanted.kind !== 'aside' || wanted.reason !== 'other' || wanted.note.trim() !== '')),
    ),
    reply: v.strictObject({ batchId: v.nullable(id), changed: count, left }),
  },
  /**
   * What was done to many tips in the last days (`recentDays`), newest first; `total` counts past the limit. `tips`: how many one batch changed, `undoable`: about how many of
   * them it can be taken back now, and `left` why not about the others. `isUndo`: it took another back.
   */
  'many.recent': {
    request: v.strictObject({ onlyOwn: v.boolean(), limit: v.pipe(count, v.minValue(1), v.maxValue(recentBatchesAtMost)) }),
    reply: v.strictObject({
      total: count,
      batches: v.pipe(v.array(v.strictObject({ batchId: id, at: timeMs, /** What they are called now; empty for the recovery words. */ actor: text(200), isOwn: v.boolean(), kind: v.picklist(manyChangeKinds), isUndo: v.boolean(), tips: count, undoable: count, left })), v.maxLength(recentBatchesAtMost)),
    }),
  },
  /** Takes exactly one batch back, where nothing about the same matter was changed since: one event for each tip. */
  'many.undo': { request: v.strictObject({ batchId: id }), reply: v.strictObject({ changed: count, left }) },
} as const;
