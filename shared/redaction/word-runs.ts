import type { FoldedText } from './fold.ts';
import { utf8Length } from './needle.ts';

/**
 * Words in a row that are somebody's own: fewer are often the only way to say something (docs/decisions/withheld-texts.md). A text that has fewer, and at least `wholeFrom`, counts as a whole: a place is told in a few
 * words, and "in Cambodia" is nobody's.
 */
export const runWords = 8;
export const wholeFrom = 5;
/** Bytes of UTF-8 in the bare form of a run. Shorter ones are made of the commonest words alone. */
const runBytes = 20;

/** Texts are cut into words in pieces of this many UTF-16 units: V8's segmenter is slow on long ones (`grapheme-clusters.ts`). */
const pieceUnits = 2000;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

export interface WordRun {
  /** Folded, letters and numbers alone: spaces and punctuation do not matter, nor where a dictionary cuts words in scripts without spaces. */
  readonly bare: string;
  /** UTF-16 units of the original. */
  readonly start: number;
  readonly end: number;
}

/** Where a word stands in a text, in UTF-16 units. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let from = 0; from < text.length; ) {
    // At a space where one is near: in scripts without spaces a word that is cut counts as two.
    const space = text.slice(from + pieceUnits, from + 2 * pieceUnits).search(/\s/u);
    const to = from + pieceUnits + Math.max(0, space);
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, to))) if (isWordLike === true) words.push({ start: from + index, end: from + index + segment.length });
    from = to;
  }
  return words;
}

/** The runs of `runWords` words of a text that was cut into words and folded, one beginning `step` words behind the other, the last one at its end; of a text with fewer words the whole. None that has too few letters. */
export function runsOf(words: readonly Word[], { text: bare, starts, ends }: FoldedText, step = 1): readonly WordRun[] {
  const size = Math.min(runWords, words.length);
  const firsts: number[] = [];
  for (let first = 0; first + size < words.length; first += step) firsts.push(first);
  firsts.push(words.length - size);
  let from = 0;
  return firsts.flatMap((first) => {
    const [start, end] = [words[first]?.start ?? 0, words[first + size - 1]?.end ?? 0];
    while (from < bare.length && (ends[from] ?? 0) <= start) from += 1;
    let to = from;
    while (to < bare.length && (starts[to] ?? 0) < end) to += 1;
    const run = bare.slice(from, to);
    return run.length >= runBytes || utf8Length(run) >= runBytes ? [{ bare: run, start, end }] : [];
  });
}
