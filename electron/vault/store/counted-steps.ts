import type { Steps } from '#shared/steps.ts';

/** The same steps, each yielding how far the work is. Whoever stops between two of them stops the work itself, which then closes what it has open. */
export function* counted<T>(steps: Steps<T>, done: () => number): Generator<number, T, undefined> {
  let isDone = false;
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        isDone = true;
        return step.value;
      }
      yield done();
    }
  } finally {
    if (!isDone) steps.return(undefined as never);
  }
}
