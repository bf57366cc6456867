import { looksZawgyi, unicodeOfZawgyi } from '#shared/languages/zawgyi.ts';
import { foldForSearch } from './search-folding.ts';

const latinWords = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*/gu;
const latinMarks = /[\u0300-\u036f]/gu;

/**
 * A text as it is searched, a reporter's or one of staff. Burmese in Zawgyi as it came and in Unicode, since it is looked for in either; of Latin words with marks also those
 * without, each once, since Vietnamese is typed without them.
 */
export function foldedBody(body: string): string {
  const folded = foldForSearch(body);
  const bare = bareWords(folded);
  return [folded, ...(looksZawgyi(body) ? [foldForSearch(unicodeOfZawgyi(body))] : []), ...(bare === '' ? [] : [bare])].join('\n');
}

function bareWords(folded: string): string {
  // Nothing in ASCII has marks, and neither has any other script than Latin here.
  if (!/[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]/u.test(folded)) return '';
  const words = new Set<string>();
  for (const [word] of folded.matchAll(latinWords)) {
    const bare = word.normalize('NFD').replace(latinMarks, '').replaceAll('đ', 'd').normalize('NFC');
    if (bare !== word) words.add(bare);
  }
  return [...words].join(' ');
}

/** What is kept beside a text for LIKE; null where LIKE finds the same in the text itself, since it ignores the case of ASCII letters. Most texts need no copy. */
export function foldedCopy(body: string, folded: string): string | null {
  return folded === asciiLower(body) ? null : folded;
}

/** Everything in which LIKE looks for what was typed: the copy, and the text as it came. */
export function likeForms(body: string, folded: string): readonly string[] {
  const lower = asciiLower(body);
  return folded === lower ? [folded] : [folded, lower];
}

const asciiLower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
