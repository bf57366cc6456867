import type { Migration } from './migration.ts';

/** Roles, renamed and removed members, later keys of a member. */
export const people: Migration = {
  number: 8,
  up: () => undefined,
};
