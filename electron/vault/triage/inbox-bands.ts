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

/** Matches `assessmentOf`. */
const isOverdue = "(received_at < ? AND status <> 'closed' AND set_aside IS NULL)";

/** The bands in the order of `urgencyRank`. Only unassessed tips are in one of two, by whether they are overdue at `now`: assessed no later than `withinMs` after receipt. */
export function inboxBands(now: number, withinMs: number): readonly InboxBand[] {
  const dueBefore = now - withinMs;
  const bands = urgencies.flatMap((urgency): InboxBand[] =>
    urgency === 'U0'
      ? [
          { rank: urgencyRank(urgency, true), urgency, overdue: true, sql: `urgency = ? AND ${isOverdue}`, parameters: [urgency, dueBefore] },
          { rank: urgencyRank(urgency, false), urgency, overdue: false, sql: `urgency = ? AND NOT ${isOverdue}`, parameters: [urgency, dueBefore] },
        ]
      : [{ rank: urgencyRank(urgency, false), urgency, overdue: false, sql: 'urgency = ?', parameters: [urgency] }],
  );
  return bands.sort((left, right) => left.rank - right.rank);
}
