import type { Migration } from './migration.ts';

/** The days of an epoch, when a key may go, keys of other laptops, and which forms were saved with which keys. All are projections. */
export const intakeEpochs: Migration = {
  number: 15,
  up: (database) => {
    database.run('ALTER TABLE intake_key ADD COLUMN destroy_after INTEGER');
    // 90 days, as `intake-key-made` 1 is read (events/intake-key-events.ts). A number here: a step never changes, the default may.
    database.run('UPDATE intake_key SET destroy_after = expires_at + 7776000000');
    database.run('CREATE TABLE epoch_days (part TEXT NOT NULL PRIMARY KEY, days INTEGER NOT NULL) STRICT');
    database.run(`CREATE TABLE laptop_key (
      laptop_key_id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      public_key BLOB NOT NULL,
      added_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      destroy_after INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT`);
    // `key_ids`: of intake keys and laptop keys, in the order of the form, joined by spaces.
    database.run(`CREATE TABLE saved_form (
      form_id TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      key_ids TEXT NOT NULL,
      saved_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      destroyed_at INTEGER NOT NULL,
      size_bytes INTEGER NOT NULL,
      sha256 BLOB NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX saved_form_by_hash ON saved_form (sha256)');
  },
};
