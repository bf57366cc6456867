import type { Migration } from './migration.ts';

/** Other orders of the list of tips, searches that the office keeps, and what each member has in their list. */
export const finding: Migration = {
  number: 29,
  up: (database) => {
    // Each order is a walk along one of these (triage/tip-order.ts).
    database.run('CREATE INDEX tip_by_received ON tip (received_at DESC, number DESC, urgency, status, set_aside)');
    database.run('CREATE INDEX tip_by_due ON tip (due_at, received_at DESC, number DESC, status) WHERE due_at IS NOT NULL');
    database.run('CREATE INDEX tip_by_place ON tip (substr(place, 1, 60) COLLATE NOCASE, received_at DESC, number DESC) WHERE place IS NOT NULL');

    // What it is called and what is looked for are content, with the salt of their hash: they go when the search is deleted. The rest is made by the log.
    database.run(`CREATE TABLE saved_search (
      search_id TEXT NOT NULL PRIMARY KEY,
      saved_at INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      name TEXT,
      typed TEXT,
      salt BLOB
    ) STRICT`);
    // Neither in the log nor made by it: which details of a tip a member left out of their list, separated by commas.
    database.run('CREATE TABLE list_choice (member_id TEXT NOT NULL PRIMARY KEY, left_out TEXT NOT NULL) STRICT');
  },
};
