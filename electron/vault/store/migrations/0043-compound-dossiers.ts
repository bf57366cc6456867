import type { Migration } from './migration.ts';

/**
 * Dossiers about compounds: which claims stand in one, what staff say of each in their own words, and what organisations answered. Drafts like `redaction`, not in the log. A statement belongs to
 * its claim, so that it goes along where two compounds are found to be one, and goes with its tip.
 */
export const compoundDossiers: Migration = {
  number: 43,
  up: (database) => {
    database.run('CREATE TABLE compound_dossier (compound_id TEXT NOT NULL PRIMARY KEY, pseudonym_seed BLOB NOT NULL) STRICT');
    // NULL in told_why: nobody decided who could have told it.
    database.run(`CREATE TABLE claim_statement (
      claim_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      is_chosen INTEGER NOT NULL,
      body TEXT NOT NULL,
      told_why TEXT,
      told_words TEXT NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX claim_statement_by_tip ON claim_statement (tip_id)');
    // state: whether whoever is said to be behind a compound was asked, and answered.
    database.run('CREATE TABLE right_of_reply (link_id TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, words TEXT NOT NULL) STRICT');
    // Of a disclosure whose kind is compound-dossier.
    database.run('ALTER TABLE disclosure ADD COLUMN compound_id TEXT');
  },
};
