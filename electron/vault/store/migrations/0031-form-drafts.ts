import type { Migration } from './migration.ts';

/** Half-filled forms of compounds, incidents, consent and referrals. */
export const formDrafts: Migration = {
  number: 31,
  up: (database) => {
    // Neither in the log nor made by it. `subject`: what the form is about, empty for something new; `tip_id`: the tip it goes with.
    database.run('CREATE TABLE form_draft (form TEXT NOT NULL, subject TEXT NOT NULL, tip_id TEXT, body TEXT NOT NULL, PRIMARY KEY (form, subject)) STRICT');
    database.run('CREATE INDEX form_draft_by_tip ON form_draft (tip_id) WHERE tip_id IS NOT NULL');
  },
};
