import type { Migration } from './migration.ts';

/** Keys that tips are sealed to, what could not be opened, and imports that are under way. */
export const intake: Migration = {
  number: 4,
  up: (database) => {
    // The seed is not in the log: it comes with the content, and is null once the key has been destroyed.
    database.run(`CREATE TABLE intake_key (
      key_id TEXT NOT NULL PRIMARY KEY,
      epoch INTEGER NOT NULL UNIQUE,
      seed BLOB,
      public_key BLOB NOT NULL,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT`);
    database.run(`CREATE TABLE quarantine (
      quarantine_id TEXT NOT NULL PRIMARY KEY,
      code TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      size_bytes INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      sealed BLOB,
      blob_name TEXT,
      blob_key BLOB
    ) STRICT`);
    database.run('CREATE INDEX quarantine_by_hash ON quarantine (sha256)');
    database.run('CREATE INDEX quarantine_newest ON quarantine (received_at DESC)');
    database.run(`CREATE TABLE import_run (
      run_id TEXT NOT NULL PRIMARY KEY,
      started_at INTEGER NOT NULL,
      finished_at INTEGER
    ) STRICT`);
  },
};
