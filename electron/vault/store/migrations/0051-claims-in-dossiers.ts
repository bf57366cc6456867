import type { Migration } from './migration.ts';

/** Which claims' passages stand in the reporter's own words in a dossier of tips, and why each claim may be told that few could have told. Drafts like `redaction`, not in the log. */
export const claimsInDossiers: Migration = {
  number: 51,
  up: (database) => {
    // A reason is kept as it was typed, whole or not. NULL in told_why: nobody decided.
    database.run(`CREATE TABLE dossier_claim (
      dossier_id TEXT NOT NULL,
      claim_id TEXT NOT NULL,
      tip_id TEXT NOT NULL,
      is_verbatim INTEGER NOT NULL,
      verbatim_because TEXT NOT NULL,
      told_why TEXT,
      told_words TEXT NOT NULL,
      PRIMARY KEY (dossier_id, claim_id)
    ) STRICT`);
    database.run('CREATE INDEX dossier_claim_by_tip ON dossier_claim (tip_id)');
    // Until now a tip was answered for as a whole, because some of its claims are said by one source only. The answer holds for those that stand so now, and for none that is marked, taken back in or loses a source
    // later. When it was given nobody kept. It stays with the tip too, and counts there while the tip has no claim.
    const group = (tipId: string): string => `(SELECT coalesce(tip.source_group, tip.tip_id) FROM tip WHERE tip.tip_id = ${tipId})`;
    const others = `claim_relation AS held JOIN claim AS other ON other.claim_id = CASE WHEN held.claim_id = claim.claim_id THEN held.other_claim_id ELSE held.claim_id END
      WHERE (held.claim_id = claim.claim_id OR held.other_claim_id = claim.claim_id) AND held.relation = 'supports' AND other.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM tip AS spoken WHERE spoken.tip_id = other.tip_id AND spoken.set_aside IS NOT NULL)`;
    database.run(`INSERT INTO dossier_claim (dossier_id, claim_id, tip_id, is_verbatim, verbatim_because, told_why, told_words)
      SELECT dossier_statement.dossier_id, claim.claim_id, claim.tip_id, 0, '', told_why, told_words FROM dossier_statement JOIN claim USING (tip_id)
      WHERE told_why IS NOT NULL AND withdrawn_at IS NULL AND (SELECT count(*) FROM (SELECT ${group('claim.tip_id')} UNION SELECT ${group('other.tip_id')} FROM ${others})) < 2`);
  },
};
