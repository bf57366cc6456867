import type { Migration } from './migration.ts';

/** In which provinces and districts people say that a tip is, and in which not. All of it is made by the log. */
export const placedTips: Migration = {
  number: 33,
  up: (database) => {
    // link_id: the tip's id and the code of the district, or of the province where there is none, one after the other, since a row is verified by one key.
    database.run(`CREATE TABLE placed_tip (
      link_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      province TEXT NOT NULL,
      district TEXT,
      decision TEXT NOT NULL,
      decided_at INTEGER NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX placed_tip_by_tip ON placed_tip (tip_id)');
  },
};
