import { dangers, type Danger } from './tip-answers.ts';

/** The signs that mean danger now (urgency U1): the first five of `dangers`, which are in order of how they press. */
const pressing: readonly Danger[] = dangers.slice(0, 5);

export function isPressing(danger: Danger): boolean {
  return pressing.includes(danger);
}
