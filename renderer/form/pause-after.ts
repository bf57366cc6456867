/** How long the page may stand still at a time: a frame and a half. */
const sliceMs = 24;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A pause for long work: lets the page's events in when the last time was a slice ago. `now` in milliseconds. */
export function pauseAfter(now: () => number): () => Promise<void> {
  let sliceStart = now();
  return async () => {
    if (now() - sliceStart < sliceMs) return;
    await nextTurn();
    sliceStart = now();
  };
}
