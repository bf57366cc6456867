/** How soon somebody must act. U0 means that nobody has looked yet; it is not "low". */
export const urgencies = ['U0', 'U1', 'U2', 'U3', 'U4'] as const;
export type Urgency = (typeof urgencies)[number];

/** U0 falls due this long after receipt (30 minutes), unless the vault has another time (`assessment-time.ts`). */
export const assessWithinMs = 30 * 60 * 1000;

/**
 * The order of the inbox: smaller comes first. Danger to life, 24 hours, what nobody assessed in time,
 * 72 hours, what still waits for its first look, information; of one urgency, what nobody acted on in time first.
 * An unassessed tip that is overdue ranks above U3, because nobody knows that it is not U1.
 */
export function urgencyRank(urgency: Urgency, overdue: boolean): number {
  switch (urgency) {
    case 'U1':
      return 0;
    case 'U2':
      return overdue ? 1 : 2;
    case 'U0':
      return overdue ? 3 : 6;
    case 'U3':
      return overdue ? 4 : 5;
    case 'U4':
      return 7;
  }
}
