import type { TipContent } from '#shared/domain/tip-content.ts';
import { looksZawgyi, unicodeOfZawgyi } from '#shared/languages/zawgyi.ts';
import { textFields } from '../events/event-types.ts';
import { foldForSearch, searchWords } from './search-folding.ts';

/** What the index keeps of a tip. Made from its texts alone, so that another thread can make it. */
export interface SearchEntry {
  /** The words of all texts in order, with a space between. */
  readonly tokens: string;
  /** For each text in its order: its folded copy, or null where LIKE finds the same in the text itself. */
  readonly folded: readonly (string | null)[];
}

export function searchEntry(bodies: readonly string[]): SearchEntry {
  const folded = bodies.map(foldedBoth);
  return {
    tokens: folded.flatMap((text) => searchWords(text)).join(' '),
    // LIKE ignores the case of ASCII letters by itself; most texts need no copy.
    folded: folded.map((text, index) => (text === lowerAscii(bodies[index] ?? '') ? null : text)),
  };
}

/** The same for a tip that is about to be stored. */
export function searchEntryOf(content: TipContent): SearchEntry {
  return searchEntry(textFields.flatMap((field) => content[field]?.toWellFormed() ?? []));
}

/** Folded; Burmese in Zawgyi as it came and in Unicode, since it is looked for in either. */
function foldedBoth(body: string): string {
  const folded = foldForSearch(body);
  return looksZawgyi(body) ? `${folded}\n${foldForSearch(unicodeOfZawgyi(body))}` : folded;
}

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
