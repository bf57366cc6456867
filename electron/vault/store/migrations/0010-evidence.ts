import type { Migration } from './migration.ts';

/** Files that staff add to a tip. `evidence` is a projection but for the name; parts are content; what is under way is neither. */
export const evidence: Migration = {
  number: 10,
  up: (database) => {
    database.run(`CREATE TABLE evidence (
      evidence_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      file_name TEXT,
      media_type TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      parts_sha256 BLOB NOT NULL,
      added_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX evidence_by_tip ON evidence (tip_id, added_at)');
    // Of finished and unfinished files alike. A row is written once its blob is durable.
    database.run(`CREATE TABLE evidence_part (
      part_id TEXT NOT NULL PRIMARY KEY,
      evidence_id TEXT NOT NULL,
      tip_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      size_bytes INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      blob_name TEXT NOT NULL,
      blob_key BLOB NOT NULL,
      UNIQUE (evidence_id, position)
    ) STRICT`);
    database.run('CREATE INDEX evidence_part_blob ON evidence_part (blob_name, blob_key, sha256)');
    database.run('CREATE INDEX evidence_part_by_tip ON evidence_part (tip_id)');
    // A file that is being added, or was when the program ended. The path says where to look for it again.
    database.run(`CREATE TABLE evidence_under_way (
      evidence_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      file_name TEXT NOT NULL,
      source_path TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      modified_ms INTEGER NOT NULL,
      begun_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX evidence_under_way_by_tip ON evidence_under_way (tip_id)');
  },
};
