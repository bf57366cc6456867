import type { Migration } from './migration.ts';

/** Which tips may be about danger, by chosen answers and cue words: `U1`, `U2`, or NULL for neither. Made again from content whenever it is missing (store/urgency-hint.ts). */
export const urgencyHints: Migration = {
  number: 18,
  up: (database) => {
    database.run("ALTER TABLE tip ADD COLUMN hint TEXT CHECK (hint IN ('U1', 'U2'))");
    // What was chosen is known at once; words are looked through in the background.
    database.run("UPDATE tip SET hint = 'U2' WHERE danger IS NOT NULL");
    for (const sign of ['violence', 'medical', 'suicide', 'transfer', 'discovered']) database.run("UPDATE tip SET hint = 'U1' WHERE ',' || danger || ',' LIKE ?", [`%,${sign},%`]);
    database.run('DROP INDEX tip_in_danger');
    database.run('CREATE INDEX tip_with_hint ON tip (urgency, received_at DESC, number DESC, status) WHERE hint IS NOT NULL');
  },
};
