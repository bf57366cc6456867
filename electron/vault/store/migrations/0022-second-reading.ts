import type { Migration } from './migration.ts';

/** Who read a tip about danger now as the second. Made by the log; NULL again whenever the urgency is set anew. */
export const secondReading: Migration = {
  number: 22,
  up: (database) => {
    database.run('ALTER TABLE tip ADD COLUMN second_read_by TEXT');
    database.run('ALTER TABLE tip ADD COLUMN second_read_at INTEGER');
    // Counted after every change.
    database.run("CREATE INDEX tip_without_second ON tip (status) WHERE urgency = 'U1' AND second_read_by IS NULL");
  },
};
