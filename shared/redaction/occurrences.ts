import { fold, foldBare, originalRange, type FoldedText } from './fold.ts';
import { needleOf, type Needle } from './needle.ts';

/** A half-open range of UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text made ready for looking up many passages. */
export interface TextIndex {
  readonly text: string;
  readonly folded: FoldedText;
  readonly bare: FoldedText;
}

export function indexText(text: string): TextIndex {
  return { text, folded: fold(text), bare: foldBare(text) };
}

/** Scripts that write words without spaces between them, where only a cluster has an edge. */
const unspaced =
  /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Tibetan}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Yi}]/u;
const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

function characterBefore(text: string, index: number): string {
  const unit = text.charCodeAt(index - 1);
  return index >= 2 && unit >= 0xdc00 && unit <= 0xdfff ? text.slice(index - 2, index) : text.slice(Math.max(index - 1, 0), index);
}

function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** Whether a word, or in unspaced scripts a grapheme cluster, may begin or end at this place of the folded text. */
function isEdge(folded: FoldedText, index: number): boolean {
  if (index > 0 && index < folded.text.length && folded.starts[index - 1] === folded.starts[index]) return false;
  const before = characterBefore(folded.text, index);
  const after = characterAt(folded.text, index);
  if (!wordCharacter.test(before) || !wordCharacter.test(after)) return true;
  return unspaced.test(before) || unspaced.test(after);
}

function pushAll(ranges: Range[], folded: FoldedText, wanted: string): void {
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) ranges.push(withWholeNumber(folded, at, at + wanted.length));
}

/** Short passages: letter for letter in the folded text, any amount of space where the passage has some, edges on both sides. */
function pushWhole(ranges: Range[], folded: FoldedText, words: string): void {
  const pattern = words
    .split(/ +/u)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join(' *');
  const search = new RegExp(pattern, 'gu');
  for (let match = search.exec(folded.text); match !== null; match = search.exec(folded.text)) {
    const end = match.index + match[0].length;
    if (isEdge(folded, match.index) && isEdge(folded, end)) ranges.push(originalRange(folded, match.index, end));
    // One without edges may overlap one that has them. By whole characters: from inside a surrogate pair the search would step back to its start.
    search.lastIndex = match.index + characterAt(folded.text, match.index).length;
  }
}

/** A found number takes the digits that touch it along: the rest of a telephone number tells most of it. */
function withWholeNumber(folded: FoldedText, from: number, to: number): Range {
  const isDigit = (at: number): boolean => /\d/u.test(folded.text.charAt(at));
  let start = from;
  let end = to;
  if (isDigit(from)) while (start > 0 && isDigit(start - 1) && folded.ends[start - 1] === folded.starts[start]) start -= 1;
  if (isDigit(to - 1)) while (end < folded.text.length && isDigit(end) && folded.starts[end] === folded.ends[end - 1]) end += 1;
  return originalRange(folded, start, end);
}

/** Sorted, without duplicates and without ranges inside other ranges. */
function tidy(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || range.end > last.end) kept.push(range);
  }
  return kept;
}

/** Every place in the text where the needle occurs in any variant, as ranges of whole grapheme clusters of the original, in order. */
export function occurrencesOf(needle: Needle, index: TextIndex): readonly Range[] {
  const ranges: Range[] = [];
  if (needle.kind === 'long') pushAll(ranges, index.bare, needle.bare);
  else pushWhole(ranges, index.folded, needle.words);
  for (const digits of needle.digitRuns) pushAll(ranges, index.bare, digits);
  return tidy(ranges);
}

/**
 * Every occurrence of a passage in a text: case, compatibility forms, digits of other scripts, spacing, punctuation and
 * zero-width characters do not matter. Nothing is found for a passage without letters, digits or symbols.
 */
export function findOccurrences(text: string, passage: string): readonly Range[] {
  const needle = needleOf(passage);
  return needle === undefined ? [] : occurrencesOf(needle, indexText(text));
}
