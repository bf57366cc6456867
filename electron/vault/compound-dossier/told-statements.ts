import type { Redaction } from '#shared/redaction/redacted-dossier.ts';
import type { LoadedClaim } from './loaded-claims.ts';

/** What a dossier about a compound tells of each of these tips, in their order: the statements that were chosen, in staff's words. */
export function toldStatements(tipIds: readonly string[], chosen: readonly LoadedClaim[]): Redaction['told'] {
  return tipIds.map((tipId) => chosen.flatMap((claim) => (claim.tipId === tipId ? [{ field: 'statement' as const, parts: [{ kind: 'kept' as const, text: claim.statement }] }] : [])));
}
