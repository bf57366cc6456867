import { actWithinMs, notActedOn } from '#shared/domain/response-time.ts';
import { urgencies, urgencyRank, type Urgency } from '#shared/domain/urgency.ts';
import type { SqlValue } from '#vault/store/database.ts';

/** Tips of one rank: within a band, newest first is a walk along the index `tip_inbox`. */
export interface InboxBand {
  readonly rank: number;
  readonly urgency: Urgency;
  /** Whether every tip of this band is overdue; none is in any other. */
  readonly overdue: boolean;
  /** A condition on `tip` and its parameters. */
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** A condition on `tip`: nobody has acted on it. */
export const notActed = `status IN (${notActedOn.map((status) => `'${status}'`).join(', ')})`;

/** Conditions on `tip` that its clock has run out (`isOverdue`); the parameter is the time before which it must have been received. */
const overdueUnlessDone = `(received_at < ? AND ${notActed} AND set_aside IS NULL)`;
const overdueOf = { U0: "(received_at < ? AND status <> 'closed' AND set_aside IS NULL)", U2: overdueUnlessDone, U3: overdueUnlessDone } as const;

/** Tips of this urgency that nobody assessed, or acted on, in time: a condition on `tip` and its parameters. */
export function overdueTips(urgency: keyof typeof overdueOf, now: number, withinMs: number): Pick<InboxBand, 'sql' | 'parameters'> {
  return { sql: `urgency = ? AND ${overdueOf[urgency]}`, parameters: [urgency, now - { U0: withinMs, U2: actWithinMs.U2, U3: actWithinMs.U3 }[urgency]] };
}

/** The bands in the order of `urgencyRank`. What can be overdue at `now` is in one of two; unassessed tips are assessed no later than `withinMs` after receipt. */
export function inboxBands(now: number, withinMs: number): readonly InboxBand[] {
  const bands = urgencies.flatMap((urgency): InboxBand[] => {
    if (urgency === 'U1' || urgency === 'U4') return [{ rank: urgencyRank(urgency, false), urgency, overdue: false, sql: 'urgency = ?', parameters: [urgency] }];
    const late = overdueTips(urgency, now, withinMs);
    return [
      { rank: urgencyRank(urgency, true), urgency, overdue: true, ...late },
      { rank: urgencyRank(urgency, false), urgency, overdue: false, sql: `urgency = ? AND NOT ${overdueOf[urgency]}`, parameters: late.parameters },
    ];
  });
  return bands.sort((left, right) => left.rank - right.rank);
}
