import type { Migration } from './migration.ts';

/**
 * What came in. `text`, `attachment` and `original` are content: written once, never changed, and not in the log.
 * `tip` and `tip_count` are projections: the log and the content give them again.
 */
export const tips: Migration = {
  number: 3,
  up: (database) => {
    database.run(`CREATE TABLE tip (
      tip_id TEXT NOT NULL PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      inner_id TEXT NOT NULL,
      plaintext_sha256 BLOB NOT NULL,
      sealed_sha256 BLOB NOT NULL,
      format TEXT NOT NULL,
      key_id TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      urgency TEXT NOT NULL,
      status TEXT NOT NULL,
      language TEXT NOT NULL,
      excerpt TEXT NOT NULL,
      place TEXT,
      written_at TEXT,
      attachment_count INTEGER NOT NULL,
      same_id_other_text INTEGER NOT NULL
    ) STRICT`);
    // Within one urgency the inbox is a walk along this index: newest first, the filter on status answered without the row.
    database.run('CREATE INDEX tip_inbox ON tip (urgency, received_at DESC, number DESC, status)');
    database.run('CREATE INDEX tip_by_inner_id ON tip (inner_id)');
    database.run('CREATE INDEX tip_by_sealed_hash ON tip (sealed_sha256)');

    // Counting 100,000 rows on every look at the inbox would cost more than the look itself.
    database.run(`CREATE TABLE tip_count (
      urgency TEXT NOT NULL,
      status TEXT NOT NULL,
      tips INTEGER NOT NULL,
      PRIMARY KEY (urgency, status)
    ) STRICT, WITHOUT ROWID`);
    const more = 'INSERT INTO tip_count (urgency, status, tips) VALUES (new.urgency, new.status, 1) ON CONFLICT DO UPDATE SET tips = tips + 1';
    const fewer = 'UPDATE tip_count SET tips = tips - 1 WHERE urgency = old.urgency AND status = old.status';
    database.run(`CREATE TRIGGER tip_counted AFTER INSERT ON tip BEGIN ${more}; END`);
    database.run(`CREATE TRIGGER tip_recounted AFTER UPDATE OF urgency, status ON tip BEGIN ${fewer}; ${more}; END`);
    database.run(`CREATE TRIGGER tip_discounted AFTER DELETE ON tip BEGIN ${fewer}; END`);

    database.run(`CREATE TABLE text (
      text_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      field TEXT NOT NULL,
      body TEXT NOT NULL,
      language TEXT NOT NULL,
      sha256 BLOB NOT NULL,
      UNIQUE (tip_id, field)
    ) STRICT`);
    database.run("CREATE TRIGGER text_never_changes BEFORE UPDATE ON text BEGIN SELECT RAISE(ABORT, 'text rows never change'); END");
    database.run(`CREATE TABLE attachment (
      attachment_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      media_type TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      sha256 BLOB NOT NULL,
      blob_name TEXT NOT NULL,
      blob_key BLOB NOT NULL,
      UNIQUE (tip_id, position)
    ) STRICT`);
    // Either the bytes (up to 64 KiB) or the blob that holds them.
    database.run(`CREATE TABLE original (
      tip_id TEXT NOT NULL PRIMARY KEY,
      sealed BLOB,
      blob_name TEXT,
      blob_key BLOB,
      CHECK ((sealed IS NULL) <> (blob_name IS NULL) AND (blob_name IS NULL) = (blob_key IS NULL))
    ) STRICT`);
  },
};
