/** What the organisation did with a tip, as a code: the form says it in the reporter's language without anybody translating. */
export const replyStatuses = ['received', 'read', 'acting', 'question', 'passed-on', 'cannot-help', 'closed'] as const;
export type ReplyStatus = (typeof replyStatuses)[number];

/** One answer to whoever holds a receipt, as it travels in a bundle (docs/formats/replies.md). */
export interface Reply {
  readonly status: ReplyStatus;
  /** The day it was written on the staff's laptop, `2026-11-23`: a day and no time, so that it tells less. */
  readonly day: string;
  /** 1 to 999,999, counted for each receipt: which of its replies is the newest. */
  readonly sequence: number;
  /** In the words of the staff; may be empty, the status then says all. */
  readonly text: string;
}

export const replyLimits = {
  /** At most 1,800 bytes of UTF-8: no UTF-16 unit takes more than three. */
  textUnits: 600,
  sequence: 999_999,
  /** Entries of one bundle, decoys among them. */
  bundleEntries: 4096,
} as const;
