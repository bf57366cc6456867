import * as v from 'valibot';
import { replyLimits, replyStatuses } from '../domain/reply.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';

const status = v.picklist(replyStatuses);
const replyText = text(replyLimits.textUnits);
/** `2026-11-23`. */
const day = v.pipe(v.string(), v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/));
/** Whether a reply goes into the file that is saved next, and if not, why. */
const standing = v.picklist(['open', 'withdrawn', 'too-old']);

const reply = v.strictObject({ replyId: id, status, day, sequence: count, text: replyText, writtenAt: timeMs, standing });
export type ReplyView = v.InferOutput<typeof reply>;

/** Answers under one tip that are listed at once. */
export const repliesAtOnce = 100;

const draft = v.strictObject({ status, text: replyText });
const ofTip = v.strictObject({ /** Newest first. */ replies: v.pipe(v.array(reply), v.maxLength(repliesAtOnce)), total: count, draft: v.nullable(draft) });

const listed = v.strictObject({ replyId: id, tipId: id, tipNumber: count, status, day, /** The first 120 characters, on one line. */ excerpt: text(240), standing });
export type ListedReply = v.InferOutput<typeof listed>;

/** Answers to reporters who kept a receipt. They leave together, in one file that is the same for everyone. */
export const replyCalls = {
  /** Replies under this tip and what is being written. `offset`: how many of the newest are left out. */
  'reply.ofTip': { request: v.strictObject({ tipId: id, offset: v.exactOptional(count) }), reply: ofTip },
  /** Keeps what is being written, over a lock and a restart; null: forgets it. */
  'reply.keepDraft': { request: v.strictObject({ tipId: id, draft: v.nullable(draft) }), reply: nothing },
  /** Line ends and control characters are made what a reply may hold. The draft is gone after it. */
  'reply.write': { request: v.strictObject({ tipId: id, status, text: replyText }), reply: ofTip },
  'reply.withdraw': { request: v.strictObject({ replyId: id }), reply: nothing },
  /** All that are not withdrawn, newest first. `open`: how many the next file holds. `writtenSince`: of these, after the last file was saved. */
  'reply.list': {
    request: v.strictObject({ offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(200)) }),
    reply: v.strictObject({ total: count, open: count, writtenSince: count, termDays: count, lastSavedAt: v.nullable(timeMs), replies: listOf(listed, 200) }),
  },
  /** After so many days a reply leaves the file. */
  'reply.setTerm': { request: v.strictObject({ days: v.pipe(count, v.minValue(1), v.maxValue(3650)) }), reply: nothing },
  /** Writes the file of all open replies, and decoys. */
  'reply.saveBundle': { request: v.strictObject({ handle }), reply: v.strictObject({ savedAs: text(300), sizeBytes: count, sha256: text(64), replies: count, entries: count }) },
} as const;
