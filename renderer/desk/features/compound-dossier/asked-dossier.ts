import type { Request } from '#shared/contract/contract.ts';
import type { FormDraft } from '#shared/contract/form-draft-calls.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { presets } from '#shared/redaction/presets.ts';

export type CompoundDossierDraft = FormDraft<'compound-dossier'>;
export type AskedPreview = Request<'compoundDossier.preview'>;

/** A dossier for which nobody has chosen anything. */
export function firstDraft(language: CompoundDossierDraft['language']): CompoundDossierDraft {
  return { preset: null, language, shownBecause: '' };
}

/** Why what these readers see only for a reason is shown; empty for readers of whom none is asked. */
export function becauseOf({ preset, shownBecause }: CompoundDossierDraft): string {
  return preset === null || presets[preset].shownWithReason.length === 0 ? '' : oneLine(shownBecause);
}

/** What the vault is asked to show; undefined while nobody said for whom it is made. */
export function askedOf(compoundId: string, draft: CompoundDossierDraft): AskedPreview | undefined {
  const { preset, language } = draft;
  return preset === null ? undefined : { compoundId, preset, language, isReasoned: becauseOf(draft) !== '' };
}
