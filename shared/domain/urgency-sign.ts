import { dangers, type Danger } from './tip-answers.ts';
import { isPressing } from './pressing-dangers.ts';
import type { Urgency } from './urgency.ts';

/** What makes a tip urgent: the signs of danger that the form asks for, and people who are held without any of them. */
export const urgencySigns = [...dangers.slice(0, 10), 'held'] as readonly UrgencySign[];
export type UrgencySign = Exclude<Danger, 'none' | 'unsure'> | 'held';

/** What the list of tips keeps of a suggestion: that somebody may be in danger now, or within a day. */
export const urgencyHints = ['U1', 'U2'] as const;
export type UrgencyHint = (typeof urgencyHints)[number];

/** The urgency that one sign alone speaks for. Nothing speaks for U4: that no sign was found says nothing about danger. */
export function urgencyOfSign(sign: UrgencySign): Exclude<Urgency, 'U0' | 'U4'> {
  if (sign === 'held') return 'U3';
  return isPressing(sign) ? 'U1' : 'U2';
}
