import type { Migration } from './migration.ts';

/** A number that was given to a step that is not here: nothing happens, so that the steps are numbered without a gap. */
export const leftFree: Migration = { number: 38, up: () => undefined };
