import type { Migration } from './migration.ts';

/**
 * Whom a decision about a passage is about, what stands instead of it, and why it is kept. Decisions made before are about a third party: they hide no less than
 * they did, for whomever the dossier is made. What was merely let stand (`redaction_kept`) has neither role nor reason: of that, what is likely is asked about again.
 */
export const redactionRoles: Migration = {
  number: 38,
  up: (database) => {
    database.run("ALTER TABLE redaction ADD COLUMN role TEXT NOT NULL DEFAULT 'third-party'");
    // NULL: nothing was given. What staff wrote is content of the tip whose text it is in, and goes with it.
    database.run('ALTER TABLE redaction ADD COLUMN instead TEXT');
    database.run('ALTER TABLE redaction ADD COLUMN reason TEXT');
    database.run("ALTER TABLE redaction ADD COLUMN reason_words TEXT NOT NULL DEFAULT ''");
    // Two entities of a dossier that are the same: they have one pseudonym.
    database.run(`CREATE TABLE redaction_link (
      dossier_id TEXT NOT NULL,
      entity TEXT NOT NULL,
      same_as TEXT NOT NULL,
      PRIMARY KEY (dossier_id, entity)
    ) STRICT`);
  },
};
