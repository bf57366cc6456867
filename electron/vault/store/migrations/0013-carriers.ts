import type { Migration } from './migration.ts';

/** Parts of tips that wait for the missing ones, and the folder that is watched. */
export const carriers: Migration = {
  number: 13,
  up: (database) => {
    // What anybody can write with a right check may come under a number that is taken: each is kept until the whole tells which is right.
    database.run(`CREATE TABLE armour_part (
      armour_id TEXT NOT NULL,
      parts INTEGER NOT NULL,
      part INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      received_at INTEGER NOT NULL,
      size_bytes INTEGER NOT NULL,
      sealed BLOB,
      blob_name TEXT,
      blob_key BLOB,
      PRIMARY KEY (armour_id, parts, part, sha256)
    ) STRICT`);
    database.run('CREATE INDEX armour_part_in_blob ON armour_part (blob_name)');
    // A setting of this laptop, with a path, which the log does not hold. One row at most.
    database.run(`CREATE TABLE drop_folder (
      only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
      folder TEXT NOT NULL,
      wipes INTEGER NOT NULL,
      chosen_at INTEGER NOT NULL
    ) STRICT`);
  },
};
