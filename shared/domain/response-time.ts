import type { Status } from './status.ts';
import type { Urgency } from './urgency.ts';

const hourMs = 60 * 60 * 1000;

/**
 * Somebody must have acted so long after receipt: at once where life is in danger, within 24 hours, within 72 (levels of the domain model, after the
 * call types of Polaris). On information nobody must. What is not assessed yet is due for that instead (`assessment-time.ts`).
 */
export const actWithinMs = { U1: 0, U2: 24 * hourMs, U3: 72 * hourMs } as const;

/** Nobody has acted yet: a tip that waits, was referred or is closed has been acted on, and its clock stands. */
export const notActedOn: readonly Status[] = ['new', 'in-review'];

/** What a clock is about: a first look, or acting. */
export type Clock = { readonly about: 'assessing' | 'acting'; readonly by: number };

/** Which clock of a tip runs and when it falls due, milliseconds since 1970; none once that was done, nor where nothing is due. `assessWithinMs`: of this vault. */
export function clockOf(tip: { readonly urgency: Urgency; readonly status: Status; readonly receivedAt: number; readonly isAside: boolean }, assessWithinMs: number): Clock | undefined {
  const { urgency, status, receivedAt, isAside } = tip;
  if (isAside || status === 'closed' || urgency === 'U4') return undefined;
  if (urgency === 'U0') return { about: 'assessing', by: receivedAt + assessWithinMs };
  return notActedOn.includes(status) ? { about: 'acting', by: receivedAt + actWithinMs[urgency] } : undefined;
}

/** Whether a clock has run out. Danger to life is due from the first moment and has a place of its own above all that is overdue. */
export function isOverdue(urgency: Urgency, clock: Clock | undefined, now: number): boolean {
  return urgency !== 'U1' && clock !== undefined && clock.by < now;
}
