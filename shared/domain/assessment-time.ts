import { assessWithinMs } from './urgency.ts';

/** An unassessed tip falls due so many minutes after receipt, unless the vault has another time. */
export const assessMinutesDefault = assessWithinMs / 60_000;
export const assessMinutesAtLeast = 5;
/** A day. */
export const assessMinutesAtMost = 24 * 60;
