import type { CompoundClaim } from '#shared/contract/claim-calls.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { claimColumns, passagesIn, shownClaim } from './claim-rows.ts';
import { withRoots } from './compound-roots.ts';
import { named } from './get-compound.ts';

/**
 * What is said of a compound: every claim about it, or about one that is merged into it, in a tip that is linked to it and not set aside. What is contradicted comes first, since somebody
 * has to look; then what most independent sources say. Sources are numbered as those of the compound's tips are.
 */
export function claimsOfCompound(database: Database, { compoundId, offset, limit }: Request<'claims.ofCompound'>): Result<Reply<'claims.ofCompound'>, 'not-found'> {
  if (named(database, compoundId) === undefined) return fail('not-found');
  const said = `${withRoots}, linked AS (
    SELECT DISTINCT tip.tip_id, tip.number, coalesce(tip.source_group, tip.tip_id) AS source FROM tip_compound JOIN root USING (compound_id) JOIN tip USING (tip_id) WHERE decision = 'linked' AND root_id = ?1 AND set_aside IS NULL
  ), numbered AS (SELECT source, row_number() OVER (ORDER BY min(number)) AS source_number FROM linked GROUP BY source),
  said AS (SELECT claim.claim_id, source_number FROM claim JOIN root USING (compound_id) JOIN linked USING (tip_id) JOIN numbered USING (source) WHERE root_id = ?1 AND withdrawn_at IS NULL)`;
  const counted = database.get(`${said} SELECT count(*) AS total, count(DISTINCT source_number) AS sources FROM said`, [compoundId]);
  const rows = database.all(
    `${said}, shown AS (SELECT said.source_number, claim.rowid AS marked_order, ${claimColumns} FROM said JOIN claim USING (claim_id) JOIN tip USING (tip_id))
     SELECT * FROM shown ORDER BY against > 0 OR stance = 'contradicts' DESC, sources DESC, marked_at, marked_order LIMIT ?2 OFFSET ?3`,
    [compoundId, limit, offset],
  );
  const passageOf = passagesIn(database);
  return ok({ total: Number(counted?.['total'] ?? 0), sources: Number(counted?.['sources'] ?? 0), rows: rows.map((row): CompoundClaim => ({ ...shownClaim(row, passageOf), source: Number(row['source_number']) })) });
}
