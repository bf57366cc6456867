import { unspacedScripts } from './unspaced-scripts.ts';

const letters = new RegExp(`[${unspacedScripts}]`, 'gu');
const oneLetter = new RegExp(`^[${unspacedScripts}]$`, 'u');

/**
 * What makes a letter in the index no word: FTS4's `simple` tokenizer keeps every character beyond ASCII, and a word of a text or a query holds letters, marks and numbers only (`searchWords`). So
 * no word, beginning of a word or row of words meets one of these.
 */
const sign = '\u00a7';

/**
 * Every letter and mark of scripts without spaces that stands in these texts, once, as further words of the index. In Chinese one character is a word wherever it stands, and one letter of Khmer
 * or Thai is what somebody has typed first: without them thousands of texts are read for it.
 */
export function letterWords(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text.match(letters) ?? []))].map((letter) => sign + letter);
}

/** What the index is asked for where one such letter is all that was typed, folded; undefined: something else was. */
export function letterPhrase(folded: string): string | undefined {
  return oneLetter.test(folded) ? `"${sign}${folded}"` : undefined;
}
