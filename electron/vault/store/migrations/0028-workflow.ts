import type { Migration } from './migration.ts';

/** What came of tips, by when they are assessed, what was set aside, and what each member has not opened yet. */
export const workflow: Migration = {
  number: 28,
  up: (database) => {
    // Projections. NULL: not closed, or closed before outcomes were asked for.
    database.run('ALTER TABLE tip ADD COLUMN outcome_id TEXT');
    // The reason, NULL for all others; the words are said in the event and go with its payload when the tip is deleted.
    database.run('ALTER TABLE tip ADD COLUMN set_aside TEXT');
    database.run('ALTER TABLE tip ADD COLUMN set_aside_note TEXT');
    database.run('CREATE TABLE outcome (outcome_id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, retired_at INTEGER) STRICT');
    // The list of shared/domain/outcome.ts as it was when this step was written; a step never changes.
    const starting = [
      'Acted on by us',
      'Referred and accepted',
      'Referred, no answer',
      'Person reached safety',
      'Cannot be located',
      'Not about a compound',
      'Duplicate of another tip',
      'No action possible',
      'Reporter asked us to stop',
      'Kept as information',
    ];
    starting.forEach((name, index) => database.run('INSERT INTO outcome (outcome_id, name, retired_at) VALUES (?, ?, NULL)', [(index + 1).toString(16).padStart(32, '0'), name]));
    database.run('CREATE TABLE assessment_time (scope TEXT NOT NULL PRIMARY KEY, minutes INTEGER NOT NULL) STRICT');

    // What was set aside is passed over within the index.
    database.run('DROP INDEX tip_inbox');
    database.run('CREATE INDEX tip_inbox ON tip (urgency, received_at DESC, number DESC, status, set_aside)');
    database.run('CREATE INDEX tip_aside ON tip (urgency, received_at DESC, number DESC, status) WHERE set_aside IS NOT NULL');
    database.run('CREATE INDEX tip_by_outcome ON tip (outcome_id, urgency, received_at DESC, number DESC) WHERE outcome_id IS NOT NULL');

    // Counted apart, so that no count has to leave them out by looking at each.
    for (const trigger of ['tip_counted', 'tip_recounted', 'tip_discounted']) database.run(`DROP TRIGGER ${trigger}`);
    database.run('DROP TABLE tip_count');
    database.run(`CREATE TABLE tip_count (
      urgency TEXT NOT NULL,
      status TEXT NOT NULL,
      aside INTEGER NOT NULL,
      tips INTEGER NOT NULL,
      PRIMARY KEY (urgency, status, aside)
    ) STRICT, WITHOUT ROWID`);
    database.run('INSERT INTO tip_count (urgency, status, aside, tips) SELECT urgency, status, 0, count(*) FROM tip GROUP BY urgency, status');
    const more = 'INSERT INTO tip_count (urgency, status, aside, tips) VALUES (new.urgency, new.status, new.set_aside IS NOT NULL, 1) ON CONFLICT DO UPDATE SET tips = tips + 1';
    const fewer = 'UPDATE tip_count SET tips = tips - 1 WHERE urgency = old.urgency AND status = old.status AND aside = (old.set_aside IS NOT NULL)';
    database.run(`CREATE TRIGGER tip_counted AFTER INSERT ON tip BEGIN ${more}; END`);
    database.run(`CREATE TRIGGER tip_recounted AFTER UPDATE OF urgency, status, set_aside ON tip BEGIN ${fewer}; ${more}; END`);
    database.run(`CREATE TRIGGER tip_discounted AFTER DELETE ON tip BEGIN ${fewer}; END`);

    // What was done to many tips at once is taken back by its batch.
    database.run('CREATE INDEX event_by_batch ON event (batch_id) WHERE batch_id IS NOT NULL');

    // The end of a shift: projections but for the note, which is content.
    database.run(`CREATE TABLE hand_over (
      hand_over_id TEXT NOT NULL PRIMARY KEY,
      member_id TEXT NOT NULL,
      ended_at INTEGER NOT NULL,
      drafts INTEGER NOT NULL,
      note TEXT,
      note_sha256 BLOB NOT NULL,
      taken_by TEXT,
      taken_at INTEGER
    ) STRICT`);
    database.run('CREATE INDEX hand_over_by_end ON hand_over (ended_at)');
    // Ids made of two, one after the other, since a row is verified by one key.
    database.run('CREATE TABLE hand_over_total (total_id TEXT NOT NULL PRIMARY KEY, hand_over_id TEXT NOT NULL, reason TEXT NOT NULL, tips INTEGER NOT NULL) STRICT');
    database.run('CREATE TABLE hand_over_tip (link_id TEXT NOT NULL PRIMARY KEY, hand_over_id TEXT NOT NULL, tip_id TEXT NOT NULL, reason TEXT NOT NULL) STRICT');
    database.run('CREATE INDEX hand_over_tip_by_tip ON hand_over_tip (tip_id)');
    // What somebody is writing for the next is neither in the log nor made by it.
    database.run('CREATE TABLE hand_over_draft (member_id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT');

    // Neither in the log nor made by it: who has opened what is nobody's business but theirs. What nobody has looked at yet begins as unopened.
    database.run('CREATE TABLE tip_unopened (member_id TEXT NOT NULL, tip_id TEXT NOT NULL, PRIMARY KEY (member_id, tip_id)) STRICT');
    database.run("INSERT INTO tip_unopened (member_id, tip_id) SELECT member_id, tip_id FROM member, tip WHERE removed_at IS NULL AND name <> '' AND urgency = 'U0' AND status = 'new'");
  },
};
