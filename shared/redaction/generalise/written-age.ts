import { numberWords } from '../detect/number-words.ts';
import { foldReadable } from '../fold.ts';
import { between, boundsBefore, boundsBehind, differences, fillers, months, noAge, weeks, years, type Bound } from './age-words.ts';

/** Years that somebody may have as far as it is written; both ends belong to it. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

/** What stands before and behind a passage in its text. */
export interface Beside {
  readonly before: string;
  readonly after: string;
}

const oldest = 120;
/** Units on either side that are read. */
const besideUnits = 40;
/** How far before a number a word may stand that may not be about it: "under what she says is 18". */
const looseUnits = 24;
const [monthsOfYear, weeksOfYear] = [12, 53];
/** What "almost" and "about" may mean in years. */
const [nearlyYears, aboutYears] = [3, 2];

const letter = /\p{L}/u;
const latin = /\p{Script=Latin}/u;
const mark = /^\p{M}/u;
const edgeFits = (outside: string, inside: string): boolean => !latin.test(inside) || !letter.test(outside);
/** Where `word` stands whole at the place: in Latin letters as a word, in other scripts without a mark that makes another letter of its last one. */
const standsAt = (text: string, word: string, at: number): boolean =>
  at >= 0 && text.startsWith(word, at) && edgeFits(text.charAt(at - 1), word.charAt(0)) && edgeFits(text.charAt(at + word.length), word.charAt(word.length - 1)) && !mark.test(text.slice(at + word.length));
const behind = (text: string, words: readonly string[]): string | undefined => words.find((word) => standsAt(text, word, 0));
const before = (text: string, words: readonly string[]): string | undefined => words.find((word) => standsAt(text, word, text.length - word.length));

const spaceBefore = /[ :=("'.\n]+$/u;
const spaceBehind = /^[ )"'.\n-]+/u;
const rangeBehind = /^ ?- ?\d/u;

/** The text without what may stand between a word and the number behind it. */
function withoutFillers(text: string): string {
  const trimmed = text.replace(spaceBefore, '');
  const filler = before(trimmed, fillers);
  return filler === undefined ? trimmed : withoutFillers(trimmed.slice(0, -filler.length));
}

/** "Not nearly", "not above". */
const isDenied = (text: string): boolean => boundsBefore.some(([word, bound]) => bound === 'not' && standsAt(text.trimEnd(), word, text.trimEnd().length - word.length));

function boundBefore(text: string): Bound | undefined {
  const trimmed = text.replace(spaceBefore, '');
  const found = boundsBefore.find(([word]) => standsAt(trimmed, word, trimmed.length - word.length));
  if (found !== undefined) return isDenied(trimmed.slice(0, -found[0].length)) ? 'not' : found[1];
  const filler = before(trimmed, fillers);
  return filler === undefined ? undefined : boundBefore(trimmed.slice(0, -filler.length));
}

/** Of a word further before, which may be about the number or not. */
function looseBound(text: string): Bound | undefined {
  const clause = /[^.,;!?。、，။។\n\d]*$/u.exec(text.slice(-looseUnits))?.[0] ?? '';
  return boundsBefore.find(([word, bound]) => (bound === 'below' || bound === 'nearly') && Array.from(clause.matchAll(/./gsu), ({ index }) => index).some((at) => standsAt(clause, word, at)))?.[1];
}

type Unit = 'years' | 'months' | 'weeks' | 'no-age';
const units = [['months', months], ['weeks', weeks], ['years', years], ['no-age', noAge]] as const;

interface Tail {
  readonly unit: Unit | undefined;
  readonly bound: Bound | undefined;
  /** Units of the text that are read. */
  readonly length: number;
}

/** What follows a number: its unit, and the words that say that it is not the age itself. */
function tailOf(text: string): Tail {
  let unit: Unit | undefined;
  let bound: Bound | undefined;
  let rest = text;
  for (;;) {
    const [found] = boundsBehind.flatMap(([word, as]) => (standsAt(rest, word, 0) ? [{ word, as }] : []));
    const [measured] = units.flatMap(([as, words]) => (behind(rest, words) ?? []).length === 0 ? [] : [{ as, word: behind(rest, words) ?? '' }]).toSorted((a, b) => b.word.length - a.word.length);
    const difference = unit === undefined ? undefined : behind(rest, differences);
    const afterSpace = rest.replace(spaceBehind, '');
    if (difference !== undefined) [unit, rest] = ['no-age', rest.slice(difference.length)];
    else if (measured !== undefined && measured.word.length >= (found?.word.length ?? 0)) [unit, rest] = [unit ?? measured.as, rest.slice(measured.word.length)];
    else if (found !== undefined) [bound, rest] = [bound ?? found.as, rest.slice(found.word.length)];
    else if (behind(rest, fillers) !== undefined) rest = rest.slice(behind(rest, fillers)?.length);
    else if (afterSpace === rest || rangeBehind.test(rest) || (behind(afterSpace, between) !== undefined && boundsBehind.every(([word]) => !standsAt(afterSpace, word, 0)))) return { unit, bound, length: text.length - rest.length };
    else rest = afterSpace;
  }
}

interface WrittenNumber {
  readonly value: number;
  readonly start: number;
  readonly tail: Tail;
  /** Where the words that belong to it end. */
  readonly end: number;
}

function numbersIn(text: string): readonly WrittenNumber[] {
  return Array.from(text.matchAll(/\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d(?!\d))?/gu), ({ 0: written, index }) => {
    const tail = tailOf(text.slice(index + written.length));
    return { value: Number(/[.,]\d{3}/u.test(written) ? written.replace(/\D/gu, '') : written.replace(/[.,]\d$/u, '')), start: index, tail, end: index + written.length + tail.length };
  });
}

/** Whether two numbers that follow each other are one range or a choice: "5 to 18", "16 or 17". */
function isJoined(text: string, one: WrittenNumber, next: WrittenNumber): boolean {
  const middle = text.slice(one.end, next.start).trim();
  const joint = behind(middle, between);
  if (joint === undefined) return false;
  const left = withoutFillers(middle.slice(joint.length));
  return left === '' || boundsBefore.some(([word]) => word === left.trim());
}

/** "And six months" behind years. */
function isRest(text: string, one: WrittenNumber, next: WrittenNumber): boolean {
  const middle = text.slice(one.end, next.start).trim();
  return one.tail.unit === 'years' && next.tail.unit !== undefined && next.tail.unit !== 'years' && (middle === '' || behind(middle, between) === middle);
}

const wordNumber = `(?:${[...Object.values(numberWords)].join('|')})`;
const [wordNumberBefore, wordNumberBehind] = [new RegExp(`${wordNumber} ?$`, 'iu'), new RegExp(`^ ?${wordNumber}(?!\\p{Script=Latin})`, 'iu')];

/** A range of which one end is written in words. */
function isHalfRange(head: string, tail: string): boolean {
  const trimmed = head.trimEnd();
  const [left, right] = [before(trimmed, between), behind(tail.trimStart(), between)];
  return (left !== undefined && wordNumberBefore.test(trimmed.slice(0, -left.length))) || (right !== undefined && wordNumberBehind.test(tail.trimStart().slice(right.length)));
}

function widened({ from, to }: AgeSpan, bound: Bound | undefined, inYears: boolean): AgeSpan {
  if (bound === 'not') return { from: 0, to: oldest };
  if (bound === 'below') return { from: 0, to: inYears ? to - 1 : to };
  if (bound === 'at-most') return { from: 0, to };
  if (bound === 'nearly') return { from: from - nearlyYears, to: inYears ? to - 1 : to };
  if (bound === 'over') return { from, to: oldest };
  if (bound === 'about') return { from: from - aboutYears, to: to + aboutYears };
  if (bound === 'decade') return { from, to: to % 10 === 0 ? to + 9 : oldest };
  return { from, to };
}

const inYears = (value: number, unit: Unit): number => (unit === 'months' ? Math.floor(value / monthsOfYear) : unit === 'weeks' ? Math.floor(value / weeksOfYear) : value);

/** The years that the numbers of one range say; undefined where they say none. */
function spanOf(text: string, chain: readonly WrittenNumber[]): AgeSpan | undefined {
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined || chain.some(({ tail }) => tail.unit === 'no-age')) return undefined;
  const head = text.slice(0, first.start);
  if (isHalfRange(head, text.slice(last.end))) return undefined;
  const unitOf = (at: number): Unit => chain.slice(at).find(({ tail }) => tail.unit !== undefined)?.tail.unit ?? 'years';
  const counted = chain.map(({ value }, at) => inYears(value, unitOf(at)));
  const plain = { from: Math.min(...counted), to: Math.max(...counted) };
  if (plain.to > oldest) return undefined;
  const strict = boundBefore(head);
  const loose = strict === undefined ? looseBound(head) : undefined;
  const said = [
    ...(strict === undefined ? [] : [widened(plain, strict, unitOf(0) === 'years')]),
    ...(loose === undefined ? [] : [{ from: loose === 'below' ? 0 : plain.from - nearlyYears, to: plain.to }]),
    ...(last.tail.bound === undefined ? [] : [widened(plain, last.tail.bound, unitOf(chain.length - 1) === 'years')]),
  ];
  return around(said.length === 0 ? [plain] : said);
}

/** The smallest range that holds all of them. */
const around = (spans: readonly AgeSpan[]): AgeSpan => ({ from: Math.max(0, Math.min(...spans.map(({ from }) => from))), to: Math.min(oldest, Math.max(...spans.map(({ to }) => to))) });

/** The ranges in which the numbers of the passage stand, with their text. */
function chainsIn(passage: string, beside: Beside): { readonly text: string; readonly chains: readonly (readonly WrittenNumber[])[] } {
  const [head, own, tail] = [beside.before.slice(-besideUnits), passage, beside.after.slice(0, besideUnits)].map((part) => foldReadable(part).text.toLowerCase());
  const text = `${head ?? ''}${own ?? ''}${tail ?? ''}`;
  const [start, end] = [(head ?? '').length, (head ?? '').length + (own ?? '').length];
  const chains: WrittenNumber[][] = [];
  let previous: WrittenNumber | undefined;
  for (const number of numbersIn(text)) {
    if (previous !== undefined && isRest(text, previous, number)) continue;
    if (previous !== undefined && isJoined(text, previous, number)) chains.at(-1)?.push(number);
    else chains.push([number]);
    previous = number;
  }
  return { text, chains: chains.filter((chain) => chain.some((number) => number.start >= start && number.start < end)) };
}

/** The years that somebody may have of whom the passage tells the age. undefined where it says none, or nothing certain. */
export function writtenAge(passage: string, beside: Beside): AgeSpan | undefined {
  const { text, chains } = chainsIn(passage, beside);
  const spans = chains.flatMap((chain) => spanOf(text, chain) ?? []);
  if (spans.length === 0 || spans.length < chains.length) return undefined;
  return around(spans);
}

/** Whether words beside the first number of a passage, or another number, say that it is a bound and not the number of what is told. */
export function isBound(passage: string, beside: Beside): boolean {
  const { text, chains } = chainsIn(passage, beside);
  const [chain = []] = chains;
  const bounds = [boundBefore(text.slice(0, chain[0]?.start ?? 0)), chain.at(-1)?.tail.bound];
  return chain.length > 1 || bounds.some((bound) => bound !== undefined && bound !== 'about');
}
