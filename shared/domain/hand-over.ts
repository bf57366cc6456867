/** Why a tip is handed over with a shift; the first that fits. `overdue`: nobody assessed it in time; `late`: nobody acted on it in time; `promised`: somebody said in words what is due after the next day. */
export const handOverReasons = ['danger', 'overdue', 'day', 'late', 'due', 'promised'] as const;
export type HandOverReason = (typeof handOverReasons)[number];

/** What is due within this time of the end of a shift is due soon: a day. */
export const handOverWithinMs = 24 * 60 * 60 * 1000;
/** Most tips of one reason that are named; of more only how many. */
export const handOverTipsAtMost = 100;
/** Most characters of the note that goes with it. */
export const handOverNoteUnits = 4000;
