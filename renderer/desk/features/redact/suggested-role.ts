import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import { isSamePassage } from '#shared/redaction/needle.ts';
import { usualRole } from '#shared/redaction/detect/usual-role.ts';
import type { SpanRole } from '#shared/redaction/roles.ts';
import type { PlacedFind } from './finds.ts';
import type { TextSelection } from './use-text-selection.ts';

/** The first find that the selection touches. */
export function findAt(finds: readonly PlacedFind[], { textId, start, end }: Pick<TextSelection, 'textId' | 'start' | 'end'>): PlacedFind | undefined {
  return finds.find((find) => find.textId === textId && find.start < end && find.end > start);
}

/** Whom the selected words are about, before anybody says so: what was said of the same words, else that a reporter is reached by them, else what is usual for what they look like. */
export function suggestedRole(draft: DossierDraft, finds: readonly PlacedFind[], selection: TextSelection): SpanRole {
  for (const { text, hidden } of draft.texts) {
    const known = hidden.find(({ start, end }) => isSamePassage(text.slice(start, end), selection.words));
    if (known !== undefined) return known.role;
  }
  const kinds = findAt(finds, selection)?.kinds ?? [];
  return kinds.some(({ reasons }) => reasons.includes('own-contact')) ? 'source' : usualRole(kinds[0]?.kind);
}
