import type { Migration } from './migration.ts';

/** Who is behind compounds, what of a compound stands where, and what else a claim may be about. All of it is made by the log. */
export const organisations: Migration = {
  number: 30,
  up: (database) => {
    database.run(`CREATE TABLE organisation (
      organisation_id TEXT NOT NULL PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      registration_number TEXT NOT NULL,
      jurisdiction TEXT NOT NULL,
      note TEXT NOT NULL,
      merged_into TEXT,
      recorded_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX organisation_merged ON organisation (merged_into) WHERE merged_into IS NOT NULL');
    database.run('CREATE TABLE organisation_name (name_id TEXT NOT NULL PRIMARY KEY, organisation_id TEXT NOT NULL, text TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL) STRICT');
    database.run('CREATE INDEX organisation_name_by_organisation ON organisation_name (organisation_id)');
    // until: NULL where nobody says that it ended, empty where it ended and nobody knows when.
    database.run(`CREATE TABLE organisation_link (
      link_id TEXT NOT NULL PRIMARY KEY,
      organisation_id TEXT NOT NULL,
      compound_id TEXT NOT NULL,
      part TEXT NOT NULL,
      standing TEXT NOT NULL,
      since TEXT NOT NULL,
      until TEXT,
      source TEXT NOT NULL,
      reliability TEXT NOT NULL,
      credibility TEXT NOT NULL,
      note TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      withdrawn_at INTEGER
    ) STRICT`);
    database.run('CREATE INDEX organisation_link_by_organisation ON organisation_link (organisation_id)');
    database.run('CREATE INDEX organisation_link_by_compound ON organisation_link (compound_id)');
    // NULL in storeys or in both bounds: nobody says. One bound alone is no number.
    database.run(`CREATE TABLE compound_building (
      building_id TEXT NOT NULL PRIMARY KEY,
      compound_id TEXT NOT NULL,
      name TEXT NOT NULL,
      storeys INTEGER,
      least INTEGER,
      most INTEGER,
      source TEXT NOT NULL,
      reliability TEXT NOT NULL,
      credibility TEXT NOT NULL,
      note TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      withdrawn_at INTEGER,
      CHECK ((least IS NULL) = (most IS NULL) AND (least IS NULL OR (least >= 0 AND least <= most)))
    ) STRICT`);
    database.run('CREATE INDEX compound_building_by_compound ON compound_building (compound_id)');
    // Whole hundred-thousandths of a degree, already no more exact than stated.
    database.run('CREATE TABLE compound_point (compound_id TEXT NOT NULL PRIMARY KEY, latitude INTEGER NOT NULL, longitude INTEGER NOT NULL, precision TEXT NOT NULL, source TEXT NOT NULL, recorded_at INTEGER NOT NULL) STRICT');
    database.run('ALTER TABLE claim ADD COLUMN incident_id TEXT');
    database.run('ALTER TABLE claim ADD COLUMN organisation_id TEXT');
    database.run('ALTER TABLE claim ADD COLUMN topic TEXT');
    database.run('CREATE INDEX claim_by_incident ON claim (incident_id) WHERE incident_id IS NOT NULL');
    database.run('CREATE INDEX claim_by_organisation ON claim (organisation_id) WHERE organisation_id IS NOT NULL');
  },
};
