import type { Migration } from './migration.ts';

/** What opens the commitments that left, what was opened, and what each receiver holds. */
export const commitments: Migration = {
  number: 44,
  up: (database) => {
    // Not in the log, which would keep it for good: both go with their tip. kind: report or attachment; number: 0 for the sealed tip, its files from 1.
    database.run(`CREATE TABLE dossier_commitment (
      disclosure_id TEXT NOT NULL,
      tip_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      number INTEGER NOT NULL,
      salt BLOB NOT NULL CHECK (length(salt) = 32),
      commitment BLOB NOT NULL CHECK (length(commitment) = 32),
      PRIMARY KEY (disclosure_id, tip_id, number)
    ) STRICT`);
    database.run('CREATE INDEX dossier_commitment_by_tip ON dossier_commitment (tip_id)');
    // body: UTF-8 of JSON, the text of each field as it left (store/held-reports.ts).
    database.run(`CREATE TABLE held_report (
      disclosure_id TEXT NOT NULL,
      tip_id TEXT NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (disclosure_id, tip_id)
    ) STRICT`);
    database.run('CREATE INDEX held_report_by_tip ON held_report (tip_id)');
    // compared_with: of how many earlier files somebody said that they compared what the receiver holds; NULL: nobody was asked.
    database.run('ALTER TABLE disclosure ADD COLUMN compared_with INTEGER');
    // Projection. because: emptied when the tip is deleted; the row stays, as the log has it.
    database.run(`CREATE TABLE commitment_opening (
      opening_id TEXT NOT NULL PRIMARY KEY,
      disclosure_id TEXT NOT NULL,
      tip_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      receiver_id TEXT NOT NULL,
      opened_at INTEGER NOT NULL,
      size_bytes INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      because TEXT NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX commitment_opening_by_disclosure ON commitment_opening (disclosure_id, opened_at)');
  },
};
