import type { Migration } from './migration.ts';

/** Claims, what they say to each other, indicators and the record of screening. All of it is made by the log and goes with the tip. */
export const claims: Migration = {
  number: 23,
  up: (database) => {
    // The passage is a range of UTF-16 units of a text, end exclusive.
    database.run(`CREATE TABLE claim (
      claim_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      text_id TEXT NOT NULL,
      start_unit INTEGER NOT NULL,
      end_unit INTEGER NOT NULL,
      statement TEXT NOT NULL,
      reliability TEXT NOT NULL,
      credibility TEXT NOT NULL,
      compound_id TEXT,
      stance TEXT NOT NULL,
      marked_at INTEGER NOT NULL,
      withdrawn_at INTEGER
    ) STRICT`);
    database.run('CREATE INDEX claim_by_tip ON claim (tip_id)');
    database.run('CREATE INDEX claim_by_compound ON claim (compound_id) WHERE compound_id IS NOT NULL');
    database.run('CREATE INDEX claim_newest ON claim (marked_at)');
    // relation_id: the two claims' ids, the smaller one first, since what one says to the other holds both ways.
    database.run(`CREATE TABLE claim_relation (
      relation_id TEXT NOT NULL PRIMARY KEY,
      claim_id TEXT NOT NULL,
      tip_id TEXT NOT NULL,
      other_claim_id TEXT NOT NULL,
      other_tip_id TEXT NOT NULL,
      relation TEXT NOT NULL
    ) STRICT`);
    database.run('CREATE INDEX claim_relation_by_claim ON claim_relation (claim_id)');
    database.run('CREATE INDEX claim_relation_by_other ON claim_relation (other_claim_id)');
    database.run('CREATE INDEX claim_relation_by_tip ON claim_relation (tip_id)');
    database.run('CREATE INDEX claim_relation_by_other_tip ON claim_relation (other_tip_id)');
    // finding_id: the tip's id and the indicator, one after the other, since a row is verified by one key.
    database.run(`CREATE TABLE tip_indicator (
      finding_id TEXT NOT NULL PRIMARY KEY,
      tip_id TEXT NOT NULL,
      indicator TEXT NOT NULL,
      answer TEXT NOT NULL,
      claim_id TEXT
    ) STRICT`);
    database.run('CREATE INDEX tip_indicator_by_tip ON tip_indicator (tip_id)');
    database.run(`CREATE TABLE screening (
      tip_id TEXT NOT NULL PRIMARY KEY,
      screened_on TEXT NOT NULL,
      place TEXT NOT NULL,
      screener_role TEXT NOT NULL,
      language TEXT NOT NULL,
      interpreter TEXT NOT NULL,
      consent TEXT NOT NULL,
      alleged_acts TEXT NOT NULL,
      causal_link TEXT NOT NULL,
      result TEXT NOT NULL,
      deciding_body TEXT NOT NULL,
      later_treatment TEXT NOT NULL,
      recorded_at INTEGER NOT NULL
    ) STRICT`);
    // What is being written; not in the log.
    database.run('CREATE TABLE claim_draft (tip_id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT');
    database.run('CREATE TABLE screening_draft (tip_id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT');
  },
};
