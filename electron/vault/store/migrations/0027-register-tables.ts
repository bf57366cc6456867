import type { Migration } from './migration.ts';

/** Tables that registers were read from and written to, and which row of one a compound is from. All of it is made by the log. */
export const registerTables: Migration = {
  number: 27,
  up: (database) => {
    database.run(`CREATE TABLE register_import (
      import_id TEXT NOT NULL PRIMARY KEY,
      file_name TEXT NOT NULL,
      file_sha256 BLOB NOT NULL,
      size_bytes INTEGER NOT NULL,
      sheet TEXT NOT NULL,
      begun_at INTEGER NOT NULL,
      undone_at INTEGER
    ) STRICT`);
    database.run(`CREATE TABLE compound_row (
      row_id TEXT NOT NULL PRIMARY KEY,
      compound_id TEXT NOT NULL,
      import_id TEXT NOT NULL,
      row INTEGER NOT NULL,
      row_sha256 BLOB NOT NULL,
      kept TEXT NOT NULL,
      taken_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX compound_row_by_compound ON compound_row (compound_id)');
    database.run('CREATE INDEX compound_row_by_import ON compound_row (import_id)');
    database.run('CREATE INDEX compound_row_by_content ON compound_row (row_sha256)');
    database.run(`CREATE TABLE register_export (
      export_id TEXT NOT NULL PRIMARY KEY,
      compounds INTEGER NOT NULL,
      size_bytes INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      exported_at INTEGER NOT NULL
    ) STRICT`);
  },
};
