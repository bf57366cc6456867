import type { Migration } from './migration.ts';

/**
 * The search index: docid is the tip's number. `search_source` stays empty: FTS4 asks it for the words of a row only when
 * that row is taken out of the index, and then it is filled for that moment (docs/decisions/search.md).
 */
export const search: Migration = {
  number: 6,
  up: (database) => {
    database.run('CREATE TABLE search_source (docid INTEGER PRIMARY KEY, tokens TEXT NOT NULL) STRICT');
    database.run('CREATE VIRTUAL TABLE search_index USING fts4(content="search_source", tokens, tokenize=simple)');
    // Folded copies of the texts whose fragments LIKE would not find in the original.
    database.run('CREATE TABLE folded_text (text_id TEXT NOT NULL PRIMARY KEY, folded TEXT NOT NULL) STRICT');
  },
};
