import type { Migration } from './migration.ts';

/** The language that staff say a tip is in, summaries and translations, what went to interpreters, and the index of staff's own words. */
export const languages: Migration = {
  number: 26,
  up: (database) => {
    // A projection; NULL: nobody has said.
    database.run('ALTER TABLE tip ADD COLUMN language_set TEXT');
    // A projection but for the body, which is content. source_id: of the text or the transcript it says again; NULL: of the tip as a whole.
    database.run(`CREATE TABLE rendering (
      rendering_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      source_id TEXT,
      language TEXT NOT NULL,
      translator TEXT,
      package_id TEXT,
      body TEXT,
      sha256 BLOB NOT NULL,
      written_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX rendering_by_tip ON rendering (tip_id)');
    // What is being written is neither in the log nor made by it.
    database.run(`CREATE TABLE rendering_draft (
      tip_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      source_id TEXT,
      language TEXT NOT NULL,
      translator TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (tip_id, kind)
    ) STRICT`);
    // A projection: which text went to an interpreter, so that what comes back finds it again.
    database.run(`CREATE TABLE interpreter_package (
      package_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      source_id TEXT NOT NULL,
      text_sha256 BLOB NOT NULL,
      language TEXT NOT NULL,
      interpreter TEXT NOT NULL,
      hidden INTEGER NOT NULL,
      saved_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX interpreter_package_by_tip ON interpreter_package (tip_id)');
    // Beside search_index, which has the originals: docid is the tip's number, and the source stays empty (docs/decisions/search.md).
    database.run('CREATE TABLE staff_source (docid INTEGER PRIMARY KEY, transcript TEXT NOT NULL, translation TEXT NOT NULL, summary TEXT NOT NULL, note TEXT NOT NULL) STRICT');
    database.run('CREATE VIRTUAL TABLE staff_index USING fts4(content="staff_source", transcript, translation, summary, note, tokenize=simple)');
    database.run('CREATE TABLE staff_folded (item_id TEXT NOT NULL PRIMARY KEY, tip_id TEXT NOT NULL, place TEXT NOT NULL, folded TEXT NOT NULL) STRICT');
    database.run('CREATE INDEX staff_folded_by_tip ON staff_folded (tip_id)');
  },
};
