import type { Migration } from './migration.ts';

/** What a reporter chose, their receipt, what the form did to a file, and answers to them. Tips that are here already have none of it. */
export const answersAndReplies: Migration = {
  number: 16,
  up: (database) => {
    // Content, like `text`: canonical JSON of answers, safe contact and receipt, for tips that have any. The salt keeps short answers from being guessed by their hash.
    database.run(`CREATE TABLE tip_detail (
      tip_id TEXT NOT NULL PRIMARY KEY,
      body TEXT NOT NULL,
      salt BLOB NOT NULL CHECK (length(salt) = 32),
      sha256 BLOB NOT NULL
    ) STRICT`);
    database.run("CREATE TRIGGER tip_detail_never_changes BEFORE UPDATE ON tip_detail BEGIN SELECT RAISE(ABORT, 'tip_detail rows never change'); END");
    database.run('ALTER TABLE attachment ADD COLUMN handling TEXT');
    // Projections. `danger`: the signs the reporter chose, joined by commas; NULL also for "none" and "not sure".
    database.run('ALTER TABLE tip ADD COLUMN receipt_id TEXT');
    database.run('ALTER TABLE tip ADD COLUMN danger TEXT');
    database.run('CREATE INDEX tip_by_receipt ON tip (receipt_id) WHERE receipt_id IS NOT NULL');
    database.run('CREATE INDEX tip_in_danger ON tip (urgency, received_at DESC, number DESC, status) WHERE danger IS NOT NULL');

    // A projection but for the text.
    database.run(`CREATE TABLE reply (
      reply_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      status TEXT NOT NULL,
      day TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      text TEXT,
      text_sha256 BLOB NOT NULL,
      written_at INTEGER NOT NULL,
      withdrawn_at INTEGER
    ) STRICT`);
    database.run('CREATE INDEX reply_by_tip ON reply (tip_id, sequence)');
    database.run('CREATE INDEX reply_open ON reply (written_at DESC) WHERE withdrawn_at IS NULL');
    database.run('CREATE TABLE reply_term (scope TEXT NOT NULL PRIMARY KEY, days INTEGER NOT NULL) STRICT');
    database.run('CREATE TABLE reply_bundle (bundle_id TEXT NOT NULL PRIMARY KEY, replies INTEGER NOT NULL, exported_at INTEGER NOT NULL) STRICT');
    // A draft is neither in the log nor made by it.
    database.run('CREATE TABLE reply_draft (tip_id TEXT NOT NULL PRIMARY KEY, status TEXT NOT NULL, text TEXT NOT NULL) STRICT');
  },
};
