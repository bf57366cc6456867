import type { Migration } from './migration.ts';

/** What is known of backups. */
export const backups: Migration = {
  number: 11,
  up: () => undefined,
};
