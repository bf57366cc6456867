import type { Migration } from './migration.ts';

/** Which three characters in a row stand in a tip's texts in scripts without spaces, by the tip's number: of few letters, all pairs stand in nearly every text. */
export const unspacedTriples: Migration = {
  number: 47,
  up: (database) => {
    database.run(`CREATE TABLE unspaced_triple_signature (number INTEGER PRIMARY KEY, ${Array.from({ length: 22 }, (_, index) => `b${index} INTEGER NOT NULL`).join(', ')}) STRICT`);
  },
};
