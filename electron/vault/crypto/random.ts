import { randomBytes } from 'node:crypto';

/** Gives `count` unpredictable bytes. Passed in wherever randomness is needed, so that tests can name theirs. */
export type RandomBytes = (count: number) => Uint8Array;

/** The operating system's generator. */
export const systemRandom: RandomBytes = (count) => new Uint8Array(randomBytes(count));
