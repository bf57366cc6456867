import type { Migration } from './migration.ts';

/** Which tips a member has not opened, by their number as searches have them: forty thousand are told apart by their states without a look at each. */
export const unopenedNumbers: Migration = {
  number: 49,
  up: (database) => {
    database.run('ALTER TABLE tip_unopened RENAME TO tip_unopened_by_id');
    database.run('CREATE TABLE tip_unopened (member_id TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (member_id, number)) STRICT');
    database.run('INSERT INTO tip_unopened (member_id, number) SELECT member_id, number FROM tip_unopened_by_id CROSS JOIN tip USING (tip_id)');
    database.run('DROP TABLE tip_unopened_by_id');
  },
};
