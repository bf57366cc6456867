import type { Migration } from './migration.ts';

/** The event log; docs/formats/event-log.md says what each column means. Payloads are apart, so that they can be deleted. */
export const eventLog: Migration = {
  number: 2,
  up: (database) => {
    database.run(`CREATE TABLE event (
      event_id TEXT NOT NULL PRIMARY KEY,
      device_id TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      previous BLOB NOT NULL,
      clock TEXT NOT NULL,
      member_id TEXT NOT NULL,
      type TEXT NOT NULL,
      version INTEGER NOT NULL,
      subject TEXT,
      batch_id TEXT,
      payload_hash BLOB NOT NULL,
      transaction_id TEXT NOT NULL,
      event_hash BLOB NOT NULL,
      UNIQUE (device_id, sequence)
    ) STRICT`);
    database.run('CREATE INDEX event_by_clock ON event (clock)');
    database.run('CREATE INDEX event_by_subject ON event (subject, clock)');
    database.run(`CREATE TABLE event_payload (
      event_id TEXT NOT NULL PRIMARY KEY,
      salt BLOB NOT NULL CHECK (length(salt) = 32),
      payload BLOB NOT NULL
    ) STRICT`);
    database.run(`CREATE TABLE event_signature (
      transaction_id TEXT NOT NULL PRIMARY KEY,
      member_id TEXT NOT NULL,
      device_id TEXT NOT NULL,
      first_sequence INTEGER NOT NULL,
      last_sequence INTEGER NOT NULL,
      signature BLOB NOT NULL
    ) STRICT`);
    for (const table of ['event', 'event_payload', 'event_signature']) {
      database.run(`CREATE TRIGGER ${table}_never_changes BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} rows never change'); END`);
    }
  },
};
