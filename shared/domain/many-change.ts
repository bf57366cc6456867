/** What can be done with many tips at once, and found again among what was done. */
export const manyChangeKinds = ['status', 'assign', 'due', 'aside', 'bring-back'] as const;
export type ManyChangeKind = (typeof manyChangeKinds)[number];

/** So many days what was done to many tips at once is listed to be taken back. */
export const recentDays = 7;

/** Most of them in one answer: for each tip of each the log is asked. */
export const recentBatchesAtMost = 10;
