import type { Migration } from './migration.ts';

/** Deletions under way, tombstones, retention rules. All are projections but `former_tombstone_key`. */
export const deletion: Migration = {
  number: 9,
  up: (database) => {
    database.run(`CREATE TABLE pending_deletion (
      target_id TEXT NOT NULL PRIMARY KEY,
      target TEXT NOT NULL,
      deletion_id TEXT NOT NULL,
      asked_by TEXT NOT NULL,
      asked_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      reason TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT`);
    database.run(`CREATE TABLE tombstone (
      target_id TEXT NOT NULL PRIMARY KEY,
      target TEXT NOT NULL,
      number INTEGER NOT NULL,
      deleted_at INTEGER NOT NULL,
      deletion_id TEXT NOT NULL,
      asked_by TEXT NOT NULL,
      reason TEXT NOT NULL,
      note TEXT NOT NULL,
      sealed_mac BLOB,
      content_mac BLOB
    ) STRICT`);
    // Quarantined items that became a tip that was deleted: the payloads of their events went with it.
    database.run('CREATE TABLE emptied_item (quarantine_id TEXT NOT NULL PRIMARY KEY, tip_id TEXT NOT NULL) STRICT');
    database.run('CREATE INDEX tombstone_by_sealed_mac ON tombstone (sealed_mac) WHERE sealed_mac IS NOT NULL');
    database.run('CREATE INDEX tombstone_by_content_mac ON tombstone (content_mac) WHERE content_mac IS NOT NULL');
    database.run('CREATE INDEX tombstone_newest ON tombstone (deleted_at DESC)');
    // A vault that was given a new key keeps what older tombstones can be recognised with.
    database.run('CREATE TABLE former_tombstone_key (tombstone_key BLOB NOT NULL PRIMARY KEY) STRICT');
    database.run('CREATE TABLE retention_rule (status TEXT NOT NULL PRIMARY KEY, days INTEGER NOT NULL) STRICT');
    database.run('CREATE TABLE retention_kept (tip_id TEXT NOT NULL PRIMARY KEY, until INTEGER NOT NULL) STRICT');
    database.run('ALTER TABLE intake_key ADD COLUMN destroyed_at INTEGER');
    // Two rare types that deleting and verifying look for among all events.
    for (const type of ['quarantine-opened', 'tip-deleted']) database.run(`CREATE INDEX event_${type.replace('-', '_')} ON event (clock, subject) WHERE type = '${type}'`);
  },
};
