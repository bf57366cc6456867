import { bareString, foldedString } from './fold.ts';

/**
 * A hidden passage as it is looked for: by "hide every occurrence" in the originals and by the leak gate in the finished bytes.
 * Both use this one description, so that whatever the gate would refuse can be found and hidden.
 */
export interface Needle {
  /**
   * Long passages (six bytes of UTF-8 and more in their bare form) count wherever they occur. Shorter ones count only as whole
   * words, or as whole grapheme clusters in scripts without word spaces: "ka" is a name, but also a part of "karaoke".
   */
  readonly kind: 'long' | 'short';
  /** Decomposed, folded, without spaces and punctuation. Never empty. */
  readonly bare: string;
  /** Folded, trimmed. */
  readonly words: string;
  /** Digits of each run of at least six, separators left out: a telephone number keeps its number when its label or dashes change. */
  readonly digitRuns: readonly string[];
}

/** From this many bytes on a chance match is improbable enough to count everywhere, compressed streams included. */
export const longFromBytes = 6;
const digitRunFrom = 6;

/** How many bytes of UTF-8 a string takes. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** undefined for a passage that has neither letters, digits nor symbols: a comma cannot be looked for. */
export function needleOf(passage: string): Needle | undefined {
  const bare = bareString(passage);
  if (bare === '') return undefined;
  const words = foldedString(passage).trim();
  const kind = utf8Length(bare.normalize('NFC')) >= longFromBytes ? 'long' : 'short';
  const digitRuns = new Set<string>();
  // Separators between two digits: spaces and punctuation, at most three in a row.
  for (const [run] of words.matchAll(/\d(?:[\p{P}\p{Z}+]{0,3}\d)*/gu)) {
    const digits = run.replace(/\D/gu, '');
    if (digits.length >= digitRunFrom && digits !== bare) digitRuns.add(digits);
  }
  return { kind, bare, words, digitRuns: [...digitRuns] };
}
