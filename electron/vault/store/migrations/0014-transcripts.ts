import type { Migration } from './migration.ts';

/** What staff heard in a recording. `transcript` is a projection but for the body, which is content; a draft is neither. */
export const transcripts: Migration = {
  number: 14,
  up: (database) => {
    database.run(`CREATE TABLE transcript (
      transcript_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      file_id TEXT NOT NULL,
      language TEXT NOT NULL,
      body TEXT,
      sha256 BLOB NOT NULL,
      written_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX transcript_by_tip ON transcript (tip_id)');
    database.run(`CREATE TABLE transcript_draft (
      file_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      body TEXT NOT NULL,
      language TEXT NOT NULL
    ) STRICT`);
  },
};
