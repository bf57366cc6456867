import { dossierClaimsAtOnce, unfinishedShown, type DossierClaims } from '#shared/contract/compound-dossier-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { lackingIn, unfinishedIn } from './lacking.ts';
import { claimsAbout, detailsOf, type LoadedClaim } from './loaded-claims.ts';
import { loadOperators } from './loaded-operators.ts';
import type { LastReports } from './reports-read.ts';

/** A page of what is said of a compound, with what stands of it in the dossier, and what is missing of all of it. Others have their turn while the reports about it are read; `vault-locked`: and somebody locked it. */
export async function listDossierClaims(database: Database, reports: LastReports, { compoundId, offset, limit }: { readonly compoundId: string; readonly offset: number; readonly limit: number }): Promise<Result<DossierClaims, 'not-found' | 'compound-merged' | 'vault-locked'>> {
  const before = claimsAbout(database, compoundId);
  if (!before.ok) return before;
  const isAnySaid = before.value.some(({ isChosen, statement }) => isChosen && statement.trim() !== '');
  const known = isAnySaid ? reports.known(database, compoundId) : () => false;
  const isCopied = known ?? (await reports.read(database, compoundId));
  if (isCopied === undefined) return fail('vault-locked');
  // Meanwhile more may have been said.
  const claims = known === undefined ? claimsAbout(database, compoundId) : before;
  if (!claims.ok) return claims;
  const chosen = detailsOf(database, claims.value.filter(({ isChosen }) => isChosen));
  const page = detailsOf(database, claims.value.slice(offset, offset + Math.min(limit, dossierClaimsAtOnce)));
  const unfinished = unfinishedIn(chosen, isCopied);
  const copied = new Set(unfinished.copied.map(({ claimId }) => claimId));
  const numberOf = new Map(claims.value.map(({ claimId }, place) => [claimId, place + 1]));
  const numbersOf = (some: readonly LoadedClaim[]): number[] => some.slice(0, unfinishedShown).flatMap(({ claimId }) => numberOf.get(claimId) ?? []);
  return ok({
    total: claims.value.length,
    chosen: chosen.length,
    lacking: lackingIn(chosen, unfinished, loadOperators(database, compoundId).operators),
    unfinished: { statements: numbersOf(unfinished.statements), copied: numbersOf(unfinished.copied), undecided: numbersOf(unfinished.undecided) },
    claims: page.map((claim) => {
      const { claimId, tipId, tipNumber, passage, proposed, topic, reliability, credibility, stance, sources, against, isChosen, statement, isKnownToFew, telling } = claim;
      return { claimId, tipId, tipNumber, passage, proposed, topic, reliability, credibility, stance, sources, against, isChosen, statement, isCopied: isChosen && copied.has(claimId), isKnownToFew, telling };
    }),
  });
}
