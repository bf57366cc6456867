import type { Migration } from './migration.ts';

/** What counts a briefing showed that left, to be laid beside the next one. */
export const heldCounts: Migration = {
  number: 50,
  up: (database) => {
    // body: UTF-8 of JSON (store/held-counts.ts).
    database.run('CREATE TABLE held_count (disclosure_id TEXT NOT NULL PRIMARY KEY, body BLOB NOT NULL) STRICT');
  },
};
