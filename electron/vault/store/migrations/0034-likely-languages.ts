import type { Migration } from './migration.ts';

/** Which language a tip's narrative looks like, by the tip's number; no row: it does not tell. Made from the texts, with the search index. */
export const likelyLanguages: Migration = {
  number: 34,
  up: (database) => {
    database.run('CREATE TABLE likely_language (number INTEGER PRIMARY KEY, language TEXT NOT NULL) STRICT');
    database.run('CREATE INDEX likely_language_by_language ON likely_language (language)');
  },
};
