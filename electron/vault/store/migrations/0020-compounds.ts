import type { Migration } from './migration.ts';

/** The register of compounds, which tips speak of which, and which tips go back to one source. All of it is made by the log. */
export const compounds: Migration = {
  number: 20,
  up: (database) => {
    database.run(`CREATE TABLE compound (
      compound_id TEXT NOT NULL PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      standing TEXT NOT NULL,
      province TEXT,
      district TEXT,
      place TEXT NOT NULL,
      merged_into TEXT,
      recorded_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX compound_merged ON compound (merged_into) WHERE merged_into IS NOT NULL');
    database.run(`CREATE TABLE compound_name (
      name_id TEXT NOT NULL PRIMARY KEY,
      compound_id TEXT NOT NULL,
      text TEXT NOT NULL,
      language TEXT NOT NULL,
      kind TEXT NOT NULL,
      source TEXT NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX compound_name_by_compound ON compound_name (compound_id)');
    database.run(`CREATE TABLE compound_status (
      entry_id TEXT NOT NULL PRIMARY KEY,
      compound_id TEXT NOT NULL,
      state TEXT NOT NULL,
      since TEXT NOT NULL,
      relocated_to TEXT,
      source TEXT NOT NULL,
      reliability TEXT NOT NULL,
      credibility TEXT NOT NULL,
      recorded_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX compound_status_by_compound ON compound_status (compound_id)');
    // link_id: the tip's id and the compound's, one after the other, since a row is verified by one key.
    database.run(`CREATE TABLE tip_compound (
      link_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      compound_id TEXT NOT NULL,
      decision TEXT NOT NULL,
      decided_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX tip_compound_by_compound ON tip_compound (compound_id, decision)');
    database.run('CREATE INDEX tip_compound_by_tip ON tip_compound (tip_id)');
    // NULL: a group of its own, named like the tip.
    database.run('ALTER TABLE tip ADD COLUMN source_group TEXT');
    database.run('CREATE INDEX tip_by_source ON tip (source_group) WHERE source_group IS NOT NULL');
  },
};
