import type { Migration } from './migration.ts';

/** Which pieces of characters stand in a tip's texts, by the tip's number: `store/search/text-signature.ts`. Made from the texts, with the search index. */
export const textSignatures: Migration = {
  number: 35,
  up: (database) => {
    for (const [table, columns] of [['pair_signature', 22], ['triple_signature', 44]] as const) {
      database.run(`CREATE TABLE ${table} (number INTEGER PRIMARY KEY, ${Array.from({ length: columns }, (_, index) => `b${index} INTEGER NOT NULL`).join(', ')}) STRICT`);
    }
  },
};
