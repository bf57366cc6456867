import type { Needle } from '#shared/redaction/needle.ts';

/**
 * Tells the hidden passages that every file of a format holds as part of one of its own words, whatever the dossier says. In raw bytes these cannot be told
 * apart; they are looked for in text alone, and the report says so. `words`: lower-case letters and digits alone, as a needle is spelled.
 */
export function partOfAny(words: readonly string[]): (needle: Needle) => boolean {
  return ({ bare }) => words.some((word) => word.includes(bare));
}

/** The same letters and digits as in bytes without punctuation, where the words of markup close up. */
export function squeezedWord(word: string): string {
  return word.toLowerCase().replace(/[^0-9a-z]/gu, '');
}
