import type { Migration } from './migration.ts';

/**
 * What staff say in their own words of what a tip says, for readers outside the office; why its reporter's own words may stand instead; and why it may be told although few could have
 * told it. Drafts like `redaction`. NULL in told_why: nobody decided.
 */
export const dossierStatements: Migration = {
  number: 41,
  up: (database) => {
    database.run(`CREATE TABLE dossier_statement (
      dossier_id TEXT NOT NULL,
      tip_id TEXT NOT NULL,
      body TEXT NOT NULL,
      verbatim_because TEXT NOT NULL,
      told_why TEXT,
      told_words TEXT NOT NULL,
      PRIMARY KEY (dossier_id, tip_id)
    ) STRICT`);
  },
};
