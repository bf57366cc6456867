import type { Migration } from './migration.ts';

/** Where on this laptop the files that open commitments were put. */
export const openingFiles: Migration = {
  number: 45,
  up: (database) => {
    // Somebody deleted the file from the disk through the desk.
    database.run('ALTER TABLE commitment_opening ADD COLUMN file_removed_at INTEGER');
    // Not from the log, as exported_file. Of openings from before, where the file was put is not known.
    database.run(`CREATE TABLE opening_file (
      opening_id TEXT NOT NULL PRIMARY KEY,
      path TEXT NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX opening_file_by_path ON opening_file (path)');
  },
};
