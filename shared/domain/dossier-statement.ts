/** Longest statement about one tip, in UTF-16 units. */
export const statementUnits = 4000;
/** Shortest and longest reason, in UTF-16 units: shorter ones say nothing. */
export const statementReasonAtLeast = 20;
export const statementReasonUnits = 400;

/**
 * Why something may be told that few could have told: operators plant bait, and look for whoever passed it on. `public`: it is known anyway. `many`: many could have told it, though only one did.
 * `needed`: the receiver has to know, and what it may cost is accepted.
 */
export const toldReasons = ['public', 'many', 'needed'] as const;
export type ToldReason = (typeof toldReasons)[number];

/** Who could have told it is decided: `needed` says why in words. */
export interface TellingDecision {
  readonly why: ToldReason;
  readonly words: string;
}

export const isReason = (words: string): boolean => words.trim().length >= statementReasonAtLeast;

/** Somebody said who could have told it; where it needed a reason, in words that say something. */
export const isDecided = (telling: TellingDecision | null): boolean => telling !== null && (telling.why !== 'needed' || isReason(telling.words));
