import { claimsInDossierAtMost, type DossierLacking } from '#shared/domain/compound-dossier.ts';
import { isDecided } from '#shared/domain/dossier-statement.ts';
import type { LoadedClaim } from './loaded-claims.ts';
import type { LoadedOperator } from './loaded-operators.ts';

/** Chosen claims of which something is missing, by what it is. */
export type UnfinishedClaims = Readonly<Record<'statements' | 'copied' | 'undecided', readonly LoadedClaim[]>>;

export function unfinishedIn(chosen: readonly LoadedClaim[], isCopied: (statement: string) => boolean): UnfinishedClaims {
  return {
    statements: chosen.filter(({ statement }) => statement.trim() === ''),
    copied: chosen.filter(({ statement }) => isCopied(statement)),
    undecided: chosen.filter(({ isKnownToFew, telling }) => isKnownToFew && !isDecided(telling)),
  };
}

/** What nobody has said yet of what stands in the dossier: of the claims that are `chosen`. A statement that is missing is missing for the office as well: no reader gets a reporter's words. */
export function lackingIn(chosen: readonly LoadedClaim[], { statements, copied, undecided }: UnfinishedClaims, operators: readonly LoadedOperator[]): DossierLacking {
  return {
    statements: statements.length,
    copied: copied.length,
    undecided: undecided.length,
    surplus: Math.max(0, chosen.length - claimsInDossierAtMost),
    replies: operators.filter(({ reply, isAccused }) => isAccused && reply === undefined).length,
  };
}
