import type { Migration } from './migration.ts';

/** The register of what left: one row for each finished file of a dossier, and one for each tip in it. All of it is made by the log. */
export const disclosures: Migration = {
  number: 37,
  up: (database) => {
    // receiver_id and purpose NULL: it stayed in the office. approver_id, override_reason: by approval_kind, else NULL. needs_review: something was overridden.
    database.run(`CREATE TABLE disclosure (
      disclosure_id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL,
      preset TEXT NOT NULL,
      tlp TEXT NOT NULL,
      receiver_id TEXT,
      purpose TEXT,
      format TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      disclosed_at INTEGER NOT NULL,
      approval_kind TEXT NOT NULL,
      approver_id TEXT,
      override_reason TEXT,
      needs_review INTEGER NOT NULL,
      reviewed_at INTEGER
    ) STRICT`);
    database.run('CREATE INDEX disclosure_by_time ON disclosure (disclosed_at)');
    database.run('CREATE INDEX disclosure_by_receiver ON disclosure (receiver_id, disclosed_at)');
    database.run('CREATE INDEX disclosure_to_review ON disclosure (disclosed_at) WHERE needs_review = 1 AND reviewed_at IS NULL');
    // link_id: disclosure_id || tip_id. The words are emptied when the tip is deleted; the row stays, as the log has it.
    database.run(`CREATE TABLE disclosure_tip (
      link_id TEXT NOT NULL PRIMARY KEY,
      disclosure_id TEXT NOT NULL,
      tip_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      consent_id TEXT,
      override_reason TEXT,
      purpose_words TEXT NOT NULL,
      without_consent_words TEXT NOT NULL,
      approval_words TEXT NOT NULL,
      shown_because TEXT NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX disclosure_tip_by_disclosure ON disclosure_tip (disclosure_id, position)');
    database.run('CREATE INDEX disclosure_tip_by_tip ON disclosure_tip (tip_id)');
  },
};
