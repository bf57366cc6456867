/** A referral: one tip, one receiver, one purpose. The words follow docs/decisions/referrals.md. */

/** What a referral is for. `other` is told by words beside it. */
export const purposes = ['protection', 'shelter', 'health', 'legal', 'return', 'family', 'investigation', 'documentation', 'other'] as const;
export type Purpose = (typeof purposes)[number];

/** What may be passed on. `identity`: names and anything else that says who somebody is; `contact`: how to reach them. */
export const sharedItems = ['summary', 'place', 'people', 'danger', 'claims', 'files', 'dossier', 'identity', 'contact'] as const;
export type SharedItem = (typeof sharedItems)[number];

export const referralStates = ['planned', 'sent', 'acknowledged', 'closed'] as const;
export type ReferralState = (typeof referralStates)[number];

export const outcomes = ['accepted', 'refused', 'no-answer', 'withdrawn-consent', 'other'] as const;
export type Outcome = (typeof outcomes)[number];

export type ReferralStep = 'send' | 'acknowledge' | 'close';

/** What can be done with a referral in a state, the usual step first. */
const stepsFrom = {
  planned: ['send', 'close'],
  sent: ['acknowledge', 'close'],
  acknowledged: ['close'],
  closed: [],
} as const satisfies Readonly<Record<ReferralState, readonly ReferralStep[]>>;

export function mayStep(state: ReferralState, step: ReferralStep): boolean {
  return stepsFrom[state].some((each) => each === step);
}

/** How a referral can end. What was never sent was neither accepted nor refused. */
export function outcomesFrom(state: ReferralState): readonly Outcome[] {
  return state === 'planned' ? ['withdrawn-consent', 'other'] : outcomes;
}

/** A sent referral that nobody acknowledged for so long is overdue: the 72 hours within which a specific case (U3) is acted on. */
export const acknowledgeWithinMs = 72 * 60 * 60 * 1000;

/** The items in their order, each once. */
export function inItemOrder(items: readonly SharedItem[]): readonly SharedItem[] {
  return sharedItems.filter((item) => items.includes(item));
}
