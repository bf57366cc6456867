import type { Migration } from './migration.ts';

/** Words that staff put on tips. Made by the log. */
export const tags: Migration = {
  number: 21,
  up: (database) => {
    // folded: the name as it is compared, so that no two tags are one to a reader.
    database.run('CREATE TABLE tag (tag_id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL) STRICT');
    // link_id: the tip's id and the tag's, one after the other, since a row is verified by one key.
    database.run('CREATE TABLE tip_tag (link_id TEXT NOT NULL PRIMARY KEY, tip_id TEXT NOT NULL, tag_id TEXT NOT NULL) STRICT');
    database.run('CREATE INDEX tip_tag_by_tip ON tip_tag (tip_id, tag_id)');
    database.run('CREATE INDEX tip_tag_by_tag ON tip_tag (tag_id, tip_id)');
  },
};
