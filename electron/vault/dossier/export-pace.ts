import type { Turn } from './found-details.ts';
import type { Steps } from '#shared/steps.ts';

/** What a file is made in: reading what is decided and looking through it, drawing it, and searching the finished bytes. */
export type ExportPhase = 'looking' | 'writing' | 'checking';

/** Called often while a file is made: others get their turn, and somebody hears how far it is; `total` 0: nobody knows. false: it is to stop. */
export type ExportPace = (phase: ExportPhase, done: number, total: number) => Promise<boolean>;

/** For whoever only waits. */
export function pacedBy(turn: Turn): ExportPace {
  return async () => {
    await turn();
    return true;
  };
}

/** Runs steps that nobody stops. */
export async function inTurns<T>(steps: Steps<T>, turn: Turn): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await turn();
  }
}

/** Runs the steps of a check; undefined when it is to stop. */
export async function checkedInTurns<T>(steps: Steps<T> | AsyncGenerator<undefined, T, undefined>, pace: ExportPace, phase: ExportPhase = 'checking'): Promise<T | undefined> {
  for (let done = 0; ; done += 1) {
    const step = await steps.next();
    if (step.done === true) return step.value;
    if (!(await pace(phase, done, 0))) return undefined;
  }
}
