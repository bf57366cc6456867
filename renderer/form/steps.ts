/** The screens in order. `sealing` is passed through, never gone back to. */
export const steps = ['welcome', 'narrative', 'circumstances', 'files', 'check', 'sealing', 'sealed'] as const;
export type Step = (typeof steps)[number];

/** The screens a reporter fills in, which are the ones that are counted out to them. */
const counted: readonly Step[] = ['narrative', 'circumstances', 'files', 'check'];

/** Which of how many, from 1; undefined for screens that are not counted. */
export function stepNumber(step: Step): { readonly step: number; readonly of: number } | undefined {
  const index = counted.indexOf(step);
  return index < 0 ? undefined : { step: index + 1, of: counted.length };
}

export function stepAfter(step: Step): Step {
  return steps[steps.indexOf(step) + 1] ?? step;
}

export function stepBefore(step: Step): Step {
  return step === 'sealed' || step === 'sealing' ? 'check' : (steps[steps.indexOf(step) - 1] ?? step);
}
