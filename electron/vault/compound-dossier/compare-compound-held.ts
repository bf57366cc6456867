import type { HeldComparison } from '#shared/contract/held-calls.ts';
import { ok, type Result } from '#shared/result.ts';
import { compareTold } from '#vault/dossier/compare-told.ts';
import type { Database } from '#vault/store/database.ts';
import { claimsAbout, detailsOf } from './loaded-claims.ts';
import { toldStatements } from './told-statements.ts';
import { tipsOfClaims, toldOf, type AskedReaders } from './told-tips.ts';

/** Holds what a dossier about a compound would tell of each report against everything that this receiver got of the same reports. Nothing else of the dossier is made for that. */
export function compareCompoundHeld(database: Database, { receiverId, ...asked }: AskedReaders & { readonly receiverId: string }): Result<HeldComparison, 'not-found' | 'compound-merged'> {
  const claims = claimsAbout(database, asked.compoundId);
  if (!claims.ok) return claims;
  const chosen = toldOf(claims.value, asked);
  const tipIds = tipsOfClaims(chosen);
  return ok(compareTold(database, { receiverId, subject: asked.compoundId, tipIds, told: () => toldStatements(tipIds, detailsOf(database, chosen)), tellsOfPersons: false }));
}
