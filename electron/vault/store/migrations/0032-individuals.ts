import type { Migration } from './migration.ts';

/**
 * Whom tips tell of, and who is the same. An individual is a number and nothing else: what is said of them stands in the link of each tip and goes with it. All of it is made
 * by the log.
 */
export const individuals: Migration = {
  number: 32,
  up: (database) => {
    database.run('CREATE TABLE individual (individual_id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL UNIQUE, merged_into TEXT, recorded_at INTEGER NOT NULL) STRICT');
    database.run('CREATE INDEX individual_merged ON individual (merged_into) WHERE merged_into IS NOT NULL');
    // link_id: the tip's id and the individual's, one after the other, since a row is verified by one key.
    database.run('CREATE TABLE tip_individual (link_id TEXT NOT NULL PRIMARY KEY, tip_id TEXT NOT NULL, individual_id TEXT NOT NULL, words TEXT NOT NULL, told_at INTEGER NOT NULL) STRICT');
    database.run('CREATE INDEX tip_individual_by_individual ON tip_individual (individual_id)');
    database.run('CREATE INDEX tip_individual_by_tip ON tip_individual (tip_id)');
  },
};
