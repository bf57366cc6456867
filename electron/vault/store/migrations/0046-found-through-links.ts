import type { Migration } from './migration.ts';

/** Indexes that answer by themselves what rows were read for, from all over the file. */
export const foundThroughLinks: Migration = {
  number: 46,
  up: (database) => {
    // The tips of a compound that a search found by its name.
    database.run('DROP INDEX tip_compound_by_compound');
    database.run('CREATE INDEX tip_compound_by_compound ON tip_compound (compound_id, decision, tip_id)');
    database.run('CREATE INDEX tip_number_by_id ON tip (tip_id, number)');
    // What staff wrote down themselves, in the order of the list.
    database.run("CREATE INDEX tip_written_down ON tip (urgency, received_at DESC, number DESC, status, set_aside) WHERE format = 'manual'");
  },
};
