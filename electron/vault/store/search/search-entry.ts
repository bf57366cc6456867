import type { TipContent } from '#shared/domain/tip-content.ts';
import { likelyLanguage, type LikelyLanguage } from '#shared/languages/likely-language.ts';
import { textFields } from '../events/event-types.ts';
import { foldedBody, foldedCopy, likeForms } from './folded-body.ts';
import { searchWords } from './search-folding.ts';
import { letterWords } from './unspaced-letters.ts';
import { textSignatures, type TextSignature } from './text-signature.ts';

/** What the index keeps of a tip. Made from its texts alone, so that another thread can make it. */
export interface SearchEntry {
  /** The words of all texts in order, then the letters of scripts without spaces (`letterWords`), with a space between. */
  readonly tokens: string;
  /** For each text in its order: its folded copy, or null where LIKE finds the same in the text itself. */
  readonly folded: readonly (string | null)[];
  /** What the narrative looks like; null: it does not tell. */
  readonly language: LikelyLanguage | null;
  readonly signatures: readonly TextSignature[];
}

export function searchEntry(bodies: readonly string[], narrative: string | undefined): SearchEntry {
  const folded = bodies.map(foldedBody);
  const forms = folded.flatMap((text, index) => likeForms(bodies[index] ?? '', text));
  return {
    tokens: [...folded.flatMap((text) => searchWords(text)), ...letterWords(forms)].join(' '),
    folded: folded.map((text, index) => foldedCopy(bodies[index] ?? '', text)),
    language: (narrative === undefined ? undefined : likelyLanguage(narrative)) ?? null,
    signatures: textSignatures(forms),
  };
}

/** The same for a tip that is about to be stored. */
export function searchEntryOf(content: TipContent): SearchEntry {
  return searchEntry(textFields.flatMap((field) => content[field]?.toWellFormed() ?? []), content.narrative.toWellFormed());
}
