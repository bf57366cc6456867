import { bareString, foldBare, foldedString, foldSymbols, leftOutMarks } from './fold.ts';

/**
 * A hidden passage as it is looked for: by "hide every occurrence" in the originals and by the leak gate in the finished bytes.
 * Both use this one description, so that whatever the gate would refuse can be found and hidden.
 */
export interface Needle {
  /**
   * Long passages (six bytes of UTF-8 and more in their bare form) count wherever they occur. Shorter ones count only as whole
   * words, or as whole grapheme clusters in scripts without word spaces: "ka" is a name, but also a part of "karaoke".
   * Symbols: a passage without letters and numbers, compared by its symbols.
   */
  readonly kind: 'long' | 'short' | 'symbols';
  /** Folded, letters and numbers alone; of a passage of symbols those. Never empty. */
  readonly bare: string;
  /** Folded, trimmed, as it is spaced and punctuated. */
  readonly words: string;
  /** For each unit of `bare` but the first: whether spaces or punctuation stand before it. */
  readonly gapsBefore: readonly boolean[];
  /** The marks that `bare` leaves out: a short passage is told by them, since few letters alone are many words. */
  readonly marks: string;
  /** Digits of each run of at least six, separators left out: a telephone number keeps its number when its label or dashes change. */
  readonly digitRuns: readonly string[];
  /** The last seven digits of each run of at least eight: what is left of a telephone number without or with another prefix. */
  readonly digitTails: readonly string[];
}

/** From this many bytes on a chance match is improbable enough to count everywhere, compressed streams included. */
export const longFromBytes = 6;
const digitRunFrom = 6;
/** Subscriber numbers (ITU-T E.164) of the region have eight digits or nine with the area; seven of them leave little to guess. */
const tailFrom = 8;
const tailDigits = 7;

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
  const folded = foldBare(passage);
  const words = foldedString(passage).trim();
  const marks = leftOutMarks(passage);
  if (folded.text === '') {
    const bare = foldSymbols(passage).text;
    return bare === '' ? undefined : { kind: 'symbols', bare, words, gapsBefore: [], marks, digitRuns: [], digitTails: [] };
  }
  const bare = folded.text;
  const gapsBefore = Array.from(folded.starts, (start, unit) => unit > 0 && start > (folded.ends[unit - 1] ?? start));
  const kind = utf8Length(bare.normalize('NFC')) >= longFromBytes ? 'long' : 'short';
  const digitRuns = new Set<string>();
  const digitTails = new Set<string>();
  // Separators between two digits: spaces and punctuation, at most three in a row.
  for (const [run] of words.matchAll(/\d(?:[\p{P}\p{Z}+]{0,3}\d)*/gu)) {
    const digits = run.replace(/\D/gu, '');
    if (digits.length >= digitRunFrom && digits !== bare) digitRuns.add(digits);
    if (digits.length >= tailFrom) digitTails.add(digits.slice(-tailDigits));
  }
  return { kind, bare, words, gapsBefore, marks, digitRuns: [...digitRuns], digitTails: [...digitTails] };
}

/** The same for a passage in any spacing, case and digits. */
export const needleKey = ({ kind, bare, marks }: Needle): string => `${kind} ${bare} ${marks}`;

/** An id or a hash in hexadecimal, found as a whole alone: digits that happen to stand in it are nobody's number. */
export function identifierNeedle(identifier: string): Needle | undefined {
  const needle = needleOf(identifier);
  return needle === undefined ? undefined : { ...needle, digitRuns: [], digitTails: [] };
}

/** A passage that is looked for as words of its own, however long it is. */
export function wordsNeedle(passage: string): Needle | undefined {
  const needle = identifierNeedle(passage);
  return needle === undefined || needle.kind === 'symbols' ? needle : { ...needle, kind: 'short' };
}

/** Whether marks differ only because somebody typed without any. */
export function marksAgree(marks: string, others: string): boolean {
  return marks === others || marks === '' || others === '';
}

/** Whether two passages are one in two spellings. */
export function isSamePassage(passage: string, other: string): boolean {
  return sameAsAny([passage])(other);
}

/** The same with many passages, which are folded once. */
export function sameAsAny(passages: readonly string[]): (other: string) => boolean {
  const told = passages.map((passage) => ({ bare: bareString(passage), symbols: foldSymbols(passage).text, marks: leftOutMarks(passage) }));
  return (other) => {
    const bare = bareString(other);
    if (bare === '') return told.some((each) => each.bare === '' && each.symbols === foldSymbols(other).text);
    return told.some((each) => each.bare === bare && marksAgree(each.marks, leftOutMarks(other)));
  };
}
