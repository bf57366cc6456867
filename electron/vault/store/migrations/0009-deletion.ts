import type { Migration } from './migration.ts';

/** Deletions under way, tombstones, retention rules. */
export const deletion: Migration = {
  number: 9,
  up: () => undefined,
};
