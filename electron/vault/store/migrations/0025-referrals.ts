import type { Migration } from './migration.ts';

/** To whom tips are referred, consent, and referrals under it. All of it is made by the log. */
export const referrals: Migration = {
  number: 25,
  up: (database) => {
    // folded: the name as it is compared and sorted.
    database.run(`CREATE TABLE receiver (
      receiver_id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      kind TEXT NOT NULL,
      contact TEXT NOT NULL,
      retired_at INTEGER
    ) STRICT`);
    // Lists (`told`, `items`) are joined by commas, in the order of the program. One of receiver_id and receiver_kind is NULL.
    database.run(`CREATE TABLE consent (
      consent_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      purpose TEXT NOT NULL,
      purpose_words TEXT NOT NULL,
      told TEXT NOT NULL,
      way TEXT NOT NULL,
      language TEXT NOT NULL,
      given_on TEXT NOT NULL,
      receiver_id TEXT,
      receiver_kind TEXT,
      items TEXT NOT NULL,
      words TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      withdrawn_at INTEGER
    ) STRICT`);
    database.run('CREATE INDEX consent_by_tip ON consent (tip_id)');
    database.run('CREATE INDEX consent_withdrawn ON consent (consent_id) WHERE withdrawn_at IS NOT NULL');
    // consent_id NULL: made without; override_reason then says why, and else is NULL.
    database.run(`CREATE TABLE referral (
      referral_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      receiver_id TEXT NOT NULL,
      purpose TEXT NOT NULL,
      purpose_words TEXT NOT NULL,
      items TEXT NOT NULL,
      dossier_id TEXT,
      consent_id TEXT,
      override_reason TEXT,
      override_words TEXT NOT NULL,
      state TEXT NOT NULL,
      planned_at INTEGER NOT NULL,
      sent_at INTEGER,
      acknowledged_at INTEGER,
      closed_at INTEGER,
      outcome TEXT,
      outcome_words TEXT NOT NULL,
      reviewed_at INTEGER,
      told_at INTEGER
    ) STRICT`);
    database.run('CREATE INDEX referral_by_tip ON referral (tip_id)');
    database.run('CREATE INDEX referral_by_consent ON referral (consent_id) WHERE consent_id IS NOT NULL');
    // Counted after every change.
    database.run("CREATE INDEX referral_open ON referral (state, sent_at) WHERE state <> 'closed'");
    database.run('CREATE INDEX referral_without_consent ON referral (reviewed_at, planned_at) WHERE override_reason IS NOT NULL');
  },
};
