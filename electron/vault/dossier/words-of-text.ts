/** A word with whether it is one, or what stands between two: together they are the text. */
export interface TextPiece {
  readonly text: string;
  readonly isWord: boolean;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** In V8 each step of the segmenter costs as much as its whole text is long: a text is cut at its spaces first, and where there are none for so long, there. */
const pieces = /\s+|\S{1,200}/gu;

/** A text cut into words, also where a script writes no spaces between them. */
export function wordsOfText(text: string): readonly TextPiece[] {
  return Array.from(text.matchAll(pieces)).flatMap(([piece]) => Array.from(segmenter.segment(piece), ({ segment, isWordLike }) => ({ text: segment, isWord: isWordLike === true })));
}
