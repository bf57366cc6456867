import type { Migration } from './migration.ts';

/** Drafts of dossiers: not in the log, except that one was exported. Offsets are UTF-16 units of the text, end exclusive. */
export const dossiers: Migration = {
  number: 5,
  up: (database) => {
    database.run(`CREATE TABLE dossier (
      dossier_id TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      exported_at INTEGER,
      pseudonym_seed BLOB NOT NULL
    ) STRICT`);
    database.run(`CREATE TABLE dossier_tip (
      dossier_id TEXT NOT NULL,
      tip_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (dossier_id, tip_id)
    ) STRICT`);
    database.run(`CREATE TABLE redaction (
      redaction_id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL,
      text_id TEXT NOT NULL,
      start_unit INTEGER NOT NULL,
      end_unit INTEGER NOT NULL,
      action TEXT NOT NULL,
      entity TEXT NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX redaction_by_dossier ON redaction (dossier_id, text_id, start_unit)');
    database.run(`CREATE TABLE dossier_review (
      dossier_id TEXT NOT NULL,
      text_id TEXT NOT NULL,
      PRIMARY KEY (dossier_id, text_id)
    ) STRICT`);
  },
};
