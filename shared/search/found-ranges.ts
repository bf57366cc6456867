import { foldBare, originalRange } from '#shared/redaction/fold.ts';

export interface FoundRange {
  /** UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** More than anybody looks at: a text that is one word over and over is not gone through to its end. */
export const rangesAtMost = 500;
/** One letter of an alphabet would be marked all over. In Chinese one character is a word. */
const tooShort = /^[\p{Script=Latin}\p{N}]$/u;

/** What of each word is compared with a text: letters and numbers, in one spelling. */
export function foundTerms(words: string): readonly string[] {
  return [...new Set(words.split(/\s+/u).map((word) => foldBare(word).text))].filter((term) => term !== '' && !tooShort.test(term));
}

/** Where words stand in a text, in whichever spelling, in order of their terms; at most so many. */
export function foundRanges(text: string, terms: readonly string[]): readonly FoundRange[] {
  if (terms.length === 0) return [];
  const folded = foldBare(text);
  const ranges: FoundRange[] = [];
  for (const term of terms) {
    for (let at = folded.text.indexOf(term); at >= 0 && ranges.length < rangesAtMost; at = folded.text.indexOf(term, at + term.length)) ranges.push(originalRange(folded, at, at + term.length));
  }
  return ranges;
}
