import type { Migration } from './migration.ts';

/** An attachment's blob found by its name, as those of originals and quarantined items are: the sweep after unlocking asks for each file. */
export const attachmentBlobs: Migration = {
  number: 12,
  up: (database) => database.run('CREATE INDEX attachment_in_blob ON attachment (blob_name)'),
};
