import type { Migration } from './migration.ts';

/** Small facts about this vault, and who may sign. */
export const members: Migration = {
  number: 1,
  up: (database) => {
    database.run(`CREATE TABLE meta (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT`);
    database.run(`CREATE TABLE member (
      member_id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      public_key BLOB NOT NULL,
      added_at INTEGER NOT NULL
    ) STRICT`);
  },
};
