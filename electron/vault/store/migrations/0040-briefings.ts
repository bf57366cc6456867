import type { Migration } from './migration.ts';

/** Briefings in the register of what left: documents of counts, with no tip in them. What staff wrote about one stands in its own row. */
export const briefings: Migration = {
  number: 40,
  up: (database) => {
    // kind: dossier or briefing. title, purpose_words, approval_words, plain_because: of a briefing; a dossier has its title itself, and words with each of its tips.
    database.run("ALTER TABLE disclosure ADD COLUMN kind TEXT NOT NULL DEFAULT 'dossier'");
    database.run("ALTER TABLE disclosure ADD COLUMN title TEXT NOT NULL DEFAULT ''");
    database.run("ALTER TABLE disclosure ADD COLUMN purpose_words TEXT NOT NULL DEFAULT ''");
    database.run("ALTER TABLE disclosure ADD COLUMN approval_words TEXT NOT NULL DEFAULT ''");
    database.run("ALTER TABLE disclosure ADD COLUMN plain_because TEXT NOT NULL DEFAULT ''");
  },
};
