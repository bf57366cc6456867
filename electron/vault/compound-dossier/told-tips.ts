import { claimsInDossierAtMost } from '#shared/domain/compound-dossier.ts';
import { fieldsShown, type PresetName } from '#shared/redaction/presets.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { claimsAbout, type ClaimAbout } from './loaded-claims.ts';

/** Readers as a dossier about a compound is made for. */
export interface AskedReaders {
  readonly compoundId: string;
  readonly preset: PresetName;
  /** What the preset shows only with a reason is shown. */
  readonly isReasoned: boolean;
}

/** Of the claims of a compound, in their order, those of which these readers are told. */
export function toldOf<C extends Pick<ClaimAbout, 'isChosen'>>(claims: readonly C[], { preset, isReasoned }: Omit<AskedReaders, 'compoundId'>): readonly C[] {
  // More are no dossier: what is over has to be taken out before it can be made (lacking.ts).
  return fieldsShown(preset, isReasoned).includes('narrative') ? claims.filter(({ isChosen }) => isChosen).slice(0, claimsInDossierAtMost) : [];
}

/** The tips of some claims, each once. */
export const tipsOfClaims = (claims: readonly Pick<ClaimAbout, 'tipId'>[]): readonly string[] => [...new Set(claims.map(({ tipId }) => tipId))].sort();

/** Tips of which a statement stands in the dossier: whose consent is asked. Nothing else of the dossier is made for that. */
export function toldTips(database: Database, asked: AskedReaders): Result<readonly string[], 'not-found' | 'compound-merged'> {
  const claims = claimsAbout(database, asked.compoundId);
  return claims.ok ? ok(tipsOfClaims(toldOf(claims.value, asked))) : claims;
}
