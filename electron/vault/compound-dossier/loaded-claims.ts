import { claimTopics } from '#shared/domain/claim-topic.ts';
import type { SaidClaim } from '#shared/contract/claim-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { claimColumns, passagesIn, shownClaim } from '#vault/triage/claim-rows.ts';
import { withRoots } from '#vault/triage/compound-roots.ts';
import { named } from '#vault/triage/get-compound.ts';
import { pick } from '#vault/triage/tip-row.ts';
import { statementsOfClaims, type ClaimStatement } from './draft.ts';

/** A claim about the compound, and what stands of it in the dossier. Passage, grade and sources are read of those alone that somebody looks at (`detailsOf`). */
export interface ClaimAbout extends ClaimStatement, Pick<SaidClaim, 'claimId' | 'tipId' | 'topic'> {
  /** The independence group that it goes back to. */
  readonly group: string;
  /** Rises with each claim that is marked. */
  readonly markedOrder: number;
}

export interface LoadedClaim extends ClaimAbout, Pick<SaidClaim, 'tipNumber' | 'passage' | 'reliability' | 'credibility' | 'stance' | 'sources' | 'against'> {
  /** What staff noted when they marked it. */
  readonly proposed: string;
  /** Fewer than two independent sources say it. */
  readonly isKnownToFew: boolean;
}

/** Claims about the compound `?1`, or about one that is merged into it, in tips that speak of it and are not set aside: `about`. Begins with WITH RECURSIVE. */
const withAbout = `${withRoots},
  linked AS (SELECT DISTINCT tip_id FROM root CROSS JOIN tip_compound USING (compound_id) CROSS JOIN tip USING (tip_id) WHERE decision = 'linked' AND root_id = ?1 AND set_aside IS NULL),
  about AS (SELECT claim_id, tip_id, topic, claim.rowid AS marked_order FROM root CROSS JOIN claim USING (compound_id) CROSS JOIN linked USING (tip_id) WHERE root_id = ?1 AND withdrawn_at IS NULL)`;

/** Whether a dossier can be about it: a compound of the register that stands for itself. */
export function isOwnCompound(database: Database, compoundId: string): Result<undefined, 'not-found' | 'compound-merged'> {
  if (named(database, compoundId) === undefined) return fail('not-found');
  return database.get('SELECT merged_into FROM compound WHERE compound_id = ?', [compoundId])?.['merged_into'] === null ? ok(undefined) : fail('compound-merged');
}

/** All that is said of a compound, in an order that says nothing of who said it first: by what it speaks of, then by an id that was drawn at random. */
export function claimsAbout(database: Database, compoundId: string): Result<readonly ClaimAbout[], 'not-found' | 'compound-merged'> {
  const own = isOwnCompound(database, compoundId);
  if (!own.ok) return own;
  const statementOf = statementsOfClaims(database);
  const placeOf = (topic: ClaimAbout['topic']): number => (topic === null ? claimTopics.length : claimTopics.indexOf(topic));
  return ok(
    database
      .all(`${withAbout} SELECT about.*, coalesce(tip.source_group, tip.tip_id) AS source FROM about JOIN tip USING (tip_id)`, [compoundId])
      .map((row): ClaimAbout => {
        const claimId = String(row['claim_id']);
        return { claimId, tipId: String(row['tip_id']), topic: row['topic'] === null ? null : pick(claimTopics, row['topic']), group: String(row['source']), markedOrder: Number(row['marked_order']), ...statementOf(claimId) };
      })
      .sort((one, other) => placeOf(one.topic) - placeOf(other.topic) || (one.claimId < other.claimId ? -1 : 1)),
  );
}

/** The same claims, with what has to be read of each by itself. */
export function detailsOf(database: Database, claims: readonly ClaimAbout[]): readonly LoadedClaim[] {
  const passageOf = passagesIn(database);
  const shown = new Map(
    database.all(`SELECT ${claimColumns} FROM claim JOIN tip USING (tip_id) WHERE claim_id IN (SELECT value FROM json_each(?))`, [JSON.stringify(claims.map(({ claimId }) => claimId))]).map((row) => [String(row['claim_id']), shownClaim(row, passageOf)]),
  );
  return claims.flatMap((claim): LoadedClaim[] => {
    const found = shown.get(claim.claimId);
    if (found === undefined) return [];
    const { tipNumber, passage, statement: proposed, reliability, credibility, stance, sources, against } = found;
    return [{ ...claim, tipNumber, passage, proposed, reliability, credibility, stance, sources, against, isKnownToFew: sources < 2 }];
  });
}

/** The reporters' words of each of them. */
export function passagesOf(database: Database, claims: readonly ClaimAbout[]): readonly string[] {
  const passageOf = passagesIn(database);
  return database.all('SELECT * FROM claim WHERE claim_id IN (SELECT value FROM json_each(?))', [JSON.stringify(claims.map(({ claimId }) => claimId))]).map((row) => passageOf(row));
}

/** The tip of one claim about the compound; undefined: it is about something else, or counts no more. */
export function tipOfClaimAbout(database: Database, compoundId: string, claimId: string): string | undefined {
  const found = database.get(
    `${withRoots} SELECT claim.tip_id FROM claim CROSS JOIN root USING (compound_id) CROSS JOIN tip USING (tip_id) WHERE claim_id = ?2 AND root_id = ?1 AND withdrawn_at IS NULL AND set_aside IS NULL
    AND EXISTS (SELECT 1 FROM tip_compound CROSS JOIN root AS spoken USING (compound_id) WHERE tip_compound.tip_id = claim.tip_id AND decision = 'linked' AND spoken.root_id = ?1)`,
    [compoundId, claimId],
  );
  return found === undefined ? undefined : String(found['tip_id']);
}

/** How many claims about the compound stand in its dossier, but for one. */
export function chosenBut(database: Database, compoundId: string, claimId: string): number {
  return Number(database.get(`${withAbout} SELECT count(*) AS others FROM about JOIN claim_statement USING (claim_id) WHERE is_chosen = 1 AND claim_id <> ?2`, [compoundId, claimId])?.['others'] ?? 0);
}
