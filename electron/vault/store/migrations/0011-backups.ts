import type { Migration } from './migration.ts';

/** What is known of backups. */
export const backups: Migration = {
  number: 11,
  up: (database) => {
    // Where backups go: a setting of this laptop, with paths, which the log does not hold.
    database.run(`CREATE TABLE backup_place (
      place_id TEXT NOT NULL PRIMARY KEY,
      folder TEXT NOT NULL UNIQUE,
      chosen_at INTEGER NOT NULL
    ) STRICT`);
    database.run(`CREATE TABLE backup (
      backup_id TEXT NOT NULL PRIMARY KEY,
      place_id TEXT NOT NULL,
      name TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      events INTEGER NOT NULL,
      clock TEXT NOT NULL,
      tips INTEGER NOT NULL,
      files INTEGER NOT NULL,
      size_bytes INTEGER NOT NULL,
      outside TEXT NOT NULL,
      removed_at INTEGER
    ) STRICT`);
    database.run('CREATE INDEX backup_newest ON backup (made_at DESC)');
  },
};
