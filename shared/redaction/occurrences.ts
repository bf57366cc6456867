import type { Steps } from '#shared/steps.ts';
import { foldBare, foldBareSteps, foldSymbols, leftOutMarks, originalRange, type FoldedText } from './fold.ts';
import { invisible } from './grapheme-clusters.ts';
import { marksAgree, needleOf, type Needle } from './needle.ts';

/** A half-open range of UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text made ready for looking up many passages. */
export interface TextIndex {
  readonly text: string;
  readonly bare: FoldedText;
  /** Made when a passage of symbols is looked for, which is seldom. */
  readonly symbols: () => FoldedText;
}

export function indexText(text: string): TextIndex {
  return indexOf(text, foldBare(text));
}

/** The same with turns for others between, for the text of a whole dossier. */
export function* indexSteps(text: string): Steps<TextIndex> {
  return indexOf(text, yield* foldBareSteps(text));
}

function indexOf(text: string, bare: FoldedText): TextIndex {
  let symbols: FoldedText | undefined;
  return { text, bare, symbols: () => (symbols ??= foldSymbols(text)) };
}

/** Scripts that write words without spaces between them, where only a cluster has an edge. */
export const unspaced =
  /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Tibetan}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Yi}]/u;

function characterBefore(text: string, index: number): string {
  const unit = text.charCodeAt(index - 1);
  return index >= 2 && unit >= 0xdc00 && unit <= 0xdfff ? text.slice(index - 2, index) : text.slice(Math.max(index - 1, 0), index);
}

function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index);
  return point === undefined ? '' : String.fromCodePoint(point);
}

const isClusterEdge = (folded: FoldedText, index: number): boolean => index === 0 || index >= folded.text.length || folded.starts[index - 1] !== folded.starts[index];
const touch = (folded: FoldedText, index: number): boolean => folded.ends[index - 1] === folded.starts[index];
const isDigit = (text: string, index: number): boolean => /^\d/u.test(text.charAt(index));

/** Whether a word, or in unspaced scripts a grapheme cluster, may begin or end at this place: told by what stands in the original. */
function isEdge(folded: FoldedText, index: number): boolean {
  if (!isClusterEdge(folded, index)) return false;
  if (index === 0 || index >= folded.text.length || !touch(folded, index)) return true;
  return unspaced.test(characterBefore(folded.text, index)) || unspaced.test(characterAt(folded.text, index));
}

/** Every place of `wanted`, overlapping ones too; by whole characters: from inside a surrogate pair a search could step back to its start. */
function* placesOf(text: string, wanted: string): Generator<number> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + characterAt(text, at).length)) yield at;
}

/** Most characters other than spaces that may stand between two letters of a short passage which has nothing there: "D.a.r.a", "B - 12". */
const widestGap = 3;
/** A number of this many digits is still the same when it is written in groups; in "1, 2" nobody reads 12. */
const groupedFrom = 4;
const unseen = new RegExp(`[\\s\\p{Z}\\p{M}]|${invisible.source}`, 'gu');

function gapsFit({ bare, gapsBefore }: Needle, folded: FoldedText, at: number): boolean {
  for (let unit = 1; unit < bare.length; unit += 1) {
    if (gapsBefore[unit] === true || !isClusterEdge(folded, at + unit) || touch(folded, at + unit)) continue;
    if (isDigit(bare, unit - 1) && isDigit(bare, unit) && (/\d+/u.exec(bare.slice(digitsStart(bare, unit)))?.[0].length ?? 0) < groupedFrom) return false;
    const gap = folded.original.slice(folded.ends[at + unit - 1], folded.starts[at + unit]);
    if (Array.from(gap.replace(unseen, '')).length > widestGap) return false;
  }
  return true;
}

function digitsStart(text: string, index: number): number {
  let start = index;
  while (start > 0 && isDigit(text, start - 1)) start -= 1;
  return start;
}

/** Words of so few letters exist in every language: "Bé" is a name, "be" is none, "Be" may be one typed without its mark. */
const unmarkedFrom = 4;

function marksFit(needle: Needle, shown: string): boolean {
  const marks = leftOutMarks(shown);
  if (!marksAgree(needle.marks, marks)) return false;
  return marks !== '' || needle.marks === '' || needle.bare.length >= unmarkedFrom || /^\P{L}*\p{Lu}/u.test(shown);
}

/** Short passages: edges on both sides, and marks that agree. */
function pushWhole(ranges: Range[], needle: Needle, folded: FoldedText): void {
  for (const at of placesOf(folded.text, needle.bare)) {
    const end = at + needle.bare.length;
    if (!isEdge(folded, at) || !isEdge(folded, end) || !gapsFit(needle, folded, at)) continue;
    const range = originalRange(folded, at, end);
    if (marksFit(needle, folded.original.slice(range.start, range.end))) ranges.push(range);
  }
}

function pushSymbols(ranges: Range[], needle: Needle, folded: FoldedText): void {
  for (const at of placesOf(folded.text, needle.bare)) {
    const end = at + needle.bare.length;
    if (isClusterEdge(folded, at) && isClusterEdge(folded, end)) ranges.push(originalRange(folded, at, end));
  }
}

function pushAll(ranges: Range[], folded: FoldedText, wanted: string): void {
  for (const at of placesOf(folded.text, wanted)) ranges.push(withWholeNumber(folded, at, at + wanted.length));
}

/** A dialling prefix right before a number: a plus or two zeros, and at most four digits (E.164, E.123). */
const dialled = /(?:[+\uff0b]|(?<!\p{Nd})\p{Nd}{2})\p{Nd}{1,4}[\p{Z}\p{P}]{0,3}$/u;
const longestDialled = 10;

/** Groups of digits right before the end of a number: an area or an operator, with what people put between groups (E.123). */
const grouped = /(?:[+\uff0b]|(?<!\p{Nd}))(?:\p{Nd}{1,4}[\p{Zs}\p{Pd}./()]{1,2}){1,3}$/u;
const longestGrouped = 18;
/** Digits of a number that is whole without what stands before it: what people write with an area or an operator has nine and more. */
const wholeFromDigits = 9;

/** The end of a number: no digit touches it; the groups of digits before it and an international prefix are taken along. */
function pushTails(ranges: Range[], folded: FoldedText, tail: string): void {
  for (const at of placesOf(folded.text, tail)) {
    const end = at + tail.length;
    if (isDigit(folded.text, end) && touch(folded, end)) continue;
    const whole = withWholeNumber(folded, at, end);
    const isWhole = foldBare(folded.original.slice(whole.start, whole.end)).text.length >= wholeFromDigits;
    const groups = isWhole ? '' : (grouped.exec(folded.original.slice(Math.max(0, whole.start - longestGrouped), whole.start))?.[0] ?? '');
    const start = whole.start - groups.length;
    const prefix = dialled.exec(folded.original.slice(Math.max(0, start - longestDialled), start))?.[0] ?? '';
    const taken = /^[+\uff0b]/u.test(prefix) || foldBare(prefix).text.startsWith('00') ? prefix.length : 0;
    ranges.push({ start: start - taken, end: whole.end });
  }
}

/** A found number takes the digits that touch it along: the rest of a telephone number tells most of it. */
function withWholeNumber(folded: FoldedText, from: number, to: number): Range {
  let start = from;
  let end = to;
  if (isDigit(folded.text, from)) while (start > 0 && isDigit(folded.text, start - 1) && touch(folded, start)) start -= 1;
  if (isDigit(folded.text, to - 1)) while (isDigit(folded.text, end) && touch(folded, end)) end += 1;
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
  if (needle.kind === 'symbols') pushSymbols(ranges, needle, index.symbols());
  else if (needle.kind === 'long') pushAll(ranges, index.bare, needle.bare);
  else pushWhole(ranges, needle, index.bare);
  for (const digits of needle.digitRuns) pushAll(ranges, index.bare, digits);
  for (const digits of needle.digitTails) pushTails(ranges, index.bare, digits);
  return tidy(ranges);
}

/**
 * Every occurrence of a passage in a text: case, compatibility forms, digits of other scripts, spacing, punctuation, symbols,
 * zero-width characters, accents and spellings that are drawn alike do not matter. Nothing is found for a passage without letters, digits or symbols.
 */
export function findOccurrences(text: string, passage: string): readonly Range[] {
  const needle = needleOf(passage);
  return needle === undefined ? [] : occurrencesOf(needle, indexText(text));
}

/** Places where the needle stands as words of its own, however long it is; in scripts without spaces, as whole clusters. In order. */
export function wordOccurrencesOf(needle: Needle, index: TextIndex): readonly Range[] {
  const ranges: Range[] = [];
  pushWhole(ranges, needle, index.bare);
  return tidy(ranges);
}
