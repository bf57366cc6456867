import type { Migration } from './migration.ts';

/** Who sees to a tip, by when, and what staff note about it. */
export const work: Migration = {
  number: 19,
  up: (database) => {
    // Projections; NULL for nobody and for no date. `due_note` is said in the event: it goes with the event's payload when the tip is deleted.
    database.run('ALTER TABLE tip ADD COLUMN assignee TEXT');
    database.run('ALTER TABLE tip ADD COLUMN due_at INTEGER');
    database.run('ALTER TABLE tip ADD COLUMN due_note TEXT');
    database.run('CREATE INDEX tip_assigned ON tip (assignee, urgency, received_at DESC, number DESC, status) WHERE assignee IS NOT NULL');
    database.run('CREATE INDEX tip_due ON tip (due_at, status) WHERE due_at IS NOT NULL');
    // A projection but for the body, which is content.
    database.run(`CREATE TABLE note (
      note_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      body TEXT,
      sha256 BLOB NOT NULL,
      written_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX note_by_tip ON note (tip_id)');
    // What is being written is neither in the log nor made by it.
    database.run('CREATE TABLE note_draft (tip_id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT');
  },
};
