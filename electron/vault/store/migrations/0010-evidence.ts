import type { Migration } from './migration.ts';

/** Files that staff add to a tip. */
export const evidence: Migration = {
  number: 10,
  up: () => undefined,
};
