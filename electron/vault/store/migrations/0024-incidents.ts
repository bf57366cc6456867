import type { Migration } from './migration.ts';

/** What happened at which places, how many people each source counts, and which tips speak of it. All of it is made by the log. */
export const incidents: Migration = {
  number: 24,
  up: (database) => {
    database.run(`CREATE TABLE incident (
      incident_id TEXT NOT NULL PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      date TEXT NOT NULL,
      agency TEXT NOT NULL,
      note TEXT NOT NULL,
      merged_into TEXT,
      recorded_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX incident_merged ON incident (merged_into) WHERE merged_into IS NOT NULL');
    // Ids of links are the ids of both ends, one after the other, since a row is verified by one key.
    database.run('CREATE TABLE incident_compound (link_id TEXT NOT NULL PRIMARY KEY, incident_id TEXT NOT NULL, compound_id TEXT NOT NULL, position INTEGER NOT NULL) STRICT');
    database.run('CREATE INDEX incident_compound_by_incident ON incident_compound (incident_id, position)');
    database.run('CREATE INDEX incident_compound_by_compound ON incident_compound (compound_id)');
    // NULL in both: a source says that nobody knows. There is no default, and one bound alone is no figure.
    database.run(`CREATE TABLE incident_figure (
      figure_id TEXT NOT NULL PRIMARY KEY,
      incident_id TEXT NOT NULL,
      counted TEXT NOT NULL,
      least INTEGER,
      most INTEGER,
      source TEXT NOT NULL,
      reliability TEXT NOT NULL,
      credibility TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      CHECK ((least IS NULL) = (most IS NULL) AND (least IS NULL OR (least >= 0 AND least <= most)))
    ) STRICT`);
    database.run('CREATE INDEX incident_figure_by_incident ON incident_figure (incident_id)');
    // Which figure the desk shows first. first_id: the incident's id and what is counted.
    database.run('CREATE TABLE incident_first (first_id TEXT NOT NULL PRIMARY KEY, incident_id TEXT NOT NULL, counted TEXT NOT NULL, figure_id TEXT NOT NULL) STRICT');
    database.run('CREATE INDEX incident_first_by_incident ON incident_first (incident_id)');
    database.run('CREATE TABLE tip_incident (link_id TEXT NOT NULL PRIMARY KEY, tip_id TEXT NOT NULL, incident_id TEXT NOT NULL, decision TEXT NOT NULL, decided_at INTEGER NOT NULL) STRICT');
    database.run('CREATE INDEX tip_incident_by_incident ON tip_incident (incident_id, decision)');
    database.run('CREATE INDEX tip_incident_by_tip ON tip_incident (tip_id)');
  },
};
