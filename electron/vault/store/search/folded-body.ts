import { looksZawgyi, unicodeOfZawgyi } from '#shared/languages/zawgyi.ts';
import { foldForSearch } from './search-folding.ts';

/** A text as it is searched, a reporter's or one of staff. Burmese in Zawgyi as it came and in Unicode, since it is looked for in either. */
export function foldedBody(body: string): string {
  const folded = foldForSearch(body);
  return looksZawgyi(body) ? `${folded}\n${foldForSearch(unicodeOfZawgyi(body))}` : folded;
}

/** What is kept beside a text for LIKE; null where LIKE finds the same in the text itself, since it ignores the case of ASCII letters. Most texts need no copy. */
export function foldedCopy(body: string, folded: string): string | null {
  return folded === body.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) ? null : folded;
}
