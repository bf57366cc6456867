import { cellMargin } from './docx-parts.ts';
import { letterMetrics } from './letter-metrics.ts';

/** Width of a page between its margins (A4, 20 mm on each side), in twentieths of a point. */
export const textWidth = 9638;

/** A digit of the font of cells, 9.5 points, and a twentieth more: a word of letters that are wider than most. */
const digitWidth = 114;

/** A twentieth of the page: nothing that is narrower is read. */
const leastWidth = 481;

/** What stands in no words is broken somewhere: so many letters are kept together. */
const keptTogether = 8;

/** A longer line is broken anyway and asks for no more room. */
const longestLine = 50;

interface Extent {
  /** The widest word and the widest line of a text, in digits. */
  readonly word: number;
  readonly line: number;
}

function extentOf(text: string): Extent {
  let [word, line, longestWord, longest, letters] = [0, 0, 0, 0, 0];
  for (const character of text) {
    const letter = letterMetrics(character);
    if (letter === undefined) continue;
    line = character === '\n' ? 0 : line + letter.wide;
    letters = /[\s-]/u.test(character) || (!letter.hasSpaces && letters === keptTogether) ? 0 : letters + 1;
    word = letters === 0 ? 0 : word + letter.wide;
    longestWord = Math.max(longestWord, word);
    longest = Math.max(longest, line);
  }
  return { word: Math.min(longestWord, longestLine), line: Math.min(longest, longestLine) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, each) => whole + each, 0);

/**
 * Widths of the columns of a table, in twentieths of a point, which together are the page's: each wide enough for its longest word where the page has room for all of them, the rest for those with
 * longer lines. The heads are the first of `rows`. A word processor that is given equal widths breaks words in their middle.
 */
export function tableWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  const extents = Array.from({ length: columns }, (_, column) => rows.map((cells) => extentOf(cells[column] ?? '')));
  const widest = (column: number, of: keyof Extent): number => Math.max(leastWidth, digitWidth * Math.max(0, ...(extents[column] ?? []).map((extent) => extent[of])) + 2 * cellMargin);
  const least = extents.map((_, column) => widest(column, 'word'));
  const wished = extents.map((_, column) => widest(column, 'line'));
  const shared = (from: readonly number[], by: readonly number[]): readonly number[] => {
    const [room, parts] = [textWidth - sum(from), sum(by)];
    return from.map((width, column) => Math.floor(width + room * (parts === 0 ? 1 / columns : (by[column] ?? 0) / parts)));
  };
  if (sum(wished) <= textWidth) return shared(wished, wished);
  if (sum(least) <= textWidth) return shared(least, wished.map((width, column) => width - (least[column] ?? 0)));
  // There is no room for all words: whoever has the longest gets the most of it.
  return shared(least.map(() => Math.min(leastWidth, Math.floor(textWidth / columns))), least);
}
