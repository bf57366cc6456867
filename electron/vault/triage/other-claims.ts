import type { Reply, Request } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { briefClaim, briefColumns, passagesIn } from './claim-rows.ts';
import { withRoots } from './compound-roots.ts';

/** Claims that one could be held against and that it is not held against yet: those about the same compound first, then the newest. */
export function otherClaims(database: Database, { claimId, tipNumber, offset, limit }: Request<'claims.others'>): Result<Reply<'claims.others'>, 'not-found'> {
  const own = database.get(`${withRoots} SELECT coalesce(source_group, tip.tip_id) AS source, (SELECT root_id FROM root WHERE root.compound_id = claim.compound_id) AS root_id FROM claim JOIN tip USING (tip_id) WHERE claim_id = ?`, [claimId]);
  if (own === undefined) return fail('not-found');
  const open = `claim.claim_id <> ?1 AND claim.withdrawn_at IS NULL AND (?2 IS NULL OR tip.number = ?2)
    AND NOT EXISTS (SELECT 1 FROM claim_relation AS held WHERE (held.claim_id = ?1 AND held.other_claim_id = claim.claim_id) OR (held.other_claim_id = ?1 AND held.claim_id = claim.claim_id))`;
  const total = Number(database.get(`SELECT count(*) AS claims FROM claim JOIN tip USING (tip_id) WHERE ${open}`, [claimId, tipNumber])?.['claims'] ?? 0);
  // Chosen first and numbered afterwards, those on the page alone.
  const rows = database.all(
    `${withRoots}, chosen AS (
       SELECT claim.claim_id, claim.marked_at, coalesce(root_id = ?3, 0) AS is_same, coalesce(tip.source_group, tip.tip_id) = ?4 AS is_one FROM claim JOIN tip USING (tip_id) LEFT JOIN root USING (compound_id)
       WHERE ${open} ORDER BY is_same DESC, claim.marked_at DESC, claim.rowid DESC LIMIT ?5 OFFSET ?6
     ) SELECT is_same, is_one, ${briefColumns} FROM chosen JOIN claim USING (claim_id) JOIN tip USING (tip_id) ORDER BY is_same DESC, claim.marked_at DESC, claim.rowid DESC`,
    [claimId, tipNumber, own['root_id'] ?? null, own['source'] ?? null, limit, offset],
  );
  const passageOf = passagesIn(database);
  return ok({ total, rows: rows.map((row) => ({ ...briefClaim(row, passageOf), isSameCompound: row['is_same'] === 1, isSameSource: row['is_one'] === 1 })) });
}
