import type { Migration } from './migration.ts';

/** Keys that receivers are sealed to, how each file that left was sealed, and where on this laptop it was put. */
export const sealedExports: Migration = {
  number: 39,
  up: (database) => {
    // An age recipient (age1…) and since when; both NULL: there is none.
    database.run('ALTER TABLE receiver ADD COLUMN sealing_key TEXT');
    database.run('ALTER TABLE receiver ADD COLUMN sealing_key_at INTEGER');
    // sealing NULL: the file left before anything was sealed. key_sha256: of the recipient's text, where it was sealed to one. file_removed_at: somebody deleted the file from the disk through the desk.
    database.run('ALTER TABLE disclosure ADD COLUMN sealing TEXT');
    database.run('ALTER TABLE disclosure ADD COLUMN key_sha256 BLOB');
    database.run('ALTER TABLE disclosure ADD COLUMN file_removed_at INTEGER');
    database.run("ALTER TABLE disclosure_tip ADD COLUMN plain_because TEXT NOT NULL DEFAULT ''");
    // Not from the log, which would keep it for good: a path is forgotten when the file was deleted through the desk or another export took its place. path: the whole path on this laptop.
    database.run(`CREATE TABLE exported_file (
      disclosure_id TEXT NOT NULL PRIMARY KEY,
      path TEXT NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX exported_file_by_path ON exported_file (path)');
  },
};
