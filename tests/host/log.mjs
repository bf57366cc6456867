// What the stand-in says: plain sentences for a person always, its inner life only with TIPKEEP_STAND_IN_DEBUG=1.

const debugging = process.env.TIPKEEP_STAND_IN_DEBUG === '1';

/** @param {string} sentence for the person who started it */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** For whoever works on the stand-in. Never passed what a page or the app wrote, only names and protocol errors. */
export function debug(...words) {
  if (debugging) process.stderr.write(`[stand-in] ${words.join(' ')}\n`);
}

/** A `.catch` for work nobody waits for: the page or the browser went away meanwhile, which is ordinary. */
export function noted(what) {
  return (error) => debug(what, error instanceof Error ? error.message : String(error));
}
