/** The screens in order. `sealing` is passed through, never gone back to. */
export const steps = ['welcome', 'narrative', 'where', 'when', 'people', 'danger', 'files', 'contact', 'check', 'sealing', 'sealed'] as const;

/** Screens beside the way, each with the one it leads back to. */
const asides = { unsafe: 'welcome', answer: 'welcome', receipt: 'contact' } as const satisfies Readonly<Record<string, (typeof steps)[number]>>;
export type Aside = keyof typeof asides;

export type Step = (typeof steps)[number] | Aside;

/** The screens a reporter fills in, which are the ones that are counted out to them. */
const counted: readonly Step[] = ['narrative', 'where', 'when', 'people', 'danger', 'files', 'contact', 'check'];

/** Where the rest may be left out: everything after the narrative and before the check, which ends in sealing anyway. */
const skippable: readonly Step[] = ['where', 'when', 'people', 'danger', 'files', 'contact', 'receipt'];

/** Which of how many, from 1; undefined for screens that are not counted. */
export function stepNumber(step: Step): { readonly step: number; readonly of: number } | undefined {
  const index = counted.indexOf(step);
  return index < 0 ? undefined : { step: index + 1, of: counted.length };
}

const isAside = (step: Step): step is Aside => Object.hasOwn(asides, step);

export function stepAfter(step: Step): Step {
  return isAside(step) ? asides[step] : (steps[steps.indexOf(step) + 1] ?? step);
}

export function stepBefore(step: Step): Step {
  if (isAside(step)) return asides[step];
  return step === 'sealed' || step === 'sealing' ? 'check' : (steps[steps.indexOf(step) - 1] ?? step);
}

export function maySealNow(step: Step): boolean {
  return skippable.includes(step);
}
