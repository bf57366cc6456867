import type { Migration } from './migration.ts';

/** Tips that staff write down, and which tips have nearly the same words. */
export const writtenDown: Migration = {
  number: 17,
  up: (database) => {
    // Null for what came sealed.
    database.run('ALTER TABLE tip ADD COLUMN told_way TEXT');
    database.run('ALTER TABLE tip ADD COLUMN told_at INTEGER');
    database.run('ALTER TABLE tip ADD COLUMN told_language TEXT');
    // Drafts are not in the log. Empty texts are not given yet.
    database.run(`CREATE TABLE written_draft (
      draft_id TEXT NOT NULL PRIMARY KEY,
      way TEXT,
      said_at INTEGER,
      language TEXT NOT NULL,
      narrative TEXT NOT NULL,
      place TEXT NOT NULL,
      when_words TEXT NOT NULL,
      safe_contact TEXT NOT NULL,
      kept_at INTEGER NOT NULL
    ) STRICT`);
    // Made again from the texts whenever it is missing (store/similar/similar-index.ts).
    database.run('CREATE TABLE similar_signature (number INTEGER NOT NULL PRIMARY KEY, signature BLOB NOT NULL) STRICT');
    database.run('CREATE TABLE similar_band (band INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (band, number)) STRICT, WITHOUT ROWID');
  },
};
