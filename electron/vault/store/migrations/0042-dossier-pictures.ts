import type { Migration } from './migration.ts';

/** Pictures of dossiers and what is painted over in them: drafts like `redaction`, not in the log. No pixel is kept here. */
export const dossierPictures: Migration = {
  number: 42,
  up: (database) => {
    // rectangles: JSON, [x, y, width, height] each, in pixels of the whole picture as it is shown. version: counts changes, so that two windows do not overwrite each other.
    // seen_*: of the painted picture that somebody looked at as it leaves; NULL until then, and again with every change.
    database.run(`CREATE TABLE dossier_picture (
      picture_id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL,
      tip_id TEXT NOT NULL,
      file_kind TEXT NOT NULL,
      file_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      caption TEXT NOT NULL,
      rectangles TEXT NOT NULL,
      version INTEGER NOT NULL,
      seen_sha256 BLOB,
      seen_width INTEGER,
      seen_height INTEGER,
      UNIQUE (dossier_id, file_kind, file_id)
    ) STRICT`);
    database.run('CREATE INDEX dossier_picture_by_tip ON dossier_picture (tip_id)');
  },
};
