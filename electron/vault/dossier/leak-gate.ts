import { asciiDigit } from '#shared/redaction/fold.ts';
import { KnownTexts } from '#shared/redaction/known-texts.ts';
import { indexText, occurrencesOf, type TextIndex } from '#shared/redaction/occurrences.ts';
import { squeezeSteps } from './byte-search.ts';
import { derivedSmallCounts } from './derived-counts.ts';
import { GateLedger, type GateOutcome } from './gate-report.ts';
import { hiddenPatterns, needleSteps, type HiddenPatterns } from './hidden-patterns.ts';
import { NeedleSearch } from './needle-search.ts';
import { OtherWordPlaces } from './other-word-places.ts';
import { smallReportCounts } from './report-count.ts';
import { unseenElsewhere } from './unseen-characters.ts';
import { readMarkdown } from './markdown-text.ts';
import { atOnce, type Steps } from '#shared/steps.ts';
import type { Needle } from '#shared/redaction/needle.ts';
import { foreign } from '#shared/redaction/cut-text.ts';
import type { HiddenStrings } from '#shared/redaction/redacted-dossier.ts';
import { toldMinutesSteps } from '#shared/redaction/receipt-minutes.ts';
import { WithheldWords } from '#shared/redaction/withheld-words.ts';

export interface GateSecrets extends HiddenStrings {
  /** Texts that no file holds, and whose words staff may all the same have stated: what they summed up themselves. */
  readonly apart?: readonly string[];
  /** Ids and hashes of the vault, as hexadecimal: no dossier holds any of them. */
  readonly identifiers: readonly string[];
  /** Names of files that are made of usual words: found as words of their own. */
  readonly fileNames?: readonly string[];
  /** Where small counts are not shown: the smallest that is, apart from 0. */
  readonly leastShown?: number;
  /** Minutes of the day at which something was sent: the file has none of them that the dossier does not have. */
  readonly minutes?: ReadonlySet<number>;
  /** Where few reports are not counted: the smallest number of them that is. */
  readonly leastReports?: number;
}

/** How often each needle occurs in a text. */
export function countEach(needles: readonly Needle[], text: string): readonly number[] {
  return countIn(new NeedleSearch(needles), text);
}

/** The same with needles that were made ready before, for many texts. */
export function countIn(search: NeedleSearch, text: string): readonly number[] {
  return atOnce(countSteps(search, indexText(text)));
}

/** Between two turns: in a text of a million units each takes up to a millisecond. */
const needlesAtOnce = 20;

export function* countSteps(search: NeedleSearch, index: TextIndex): Steps<readonly number[]> {
  const counts = search.needles.map(() => 0);
  let searched = 0;
  for (const id of search.couldOccur(index)) {
    const needle = search.needles[id];
    if (needle === undefined) continue;
    counts[id] = occurrencesOf(needle, index).length;
    if ((searched += 1) % needlesAtOnce === 0) yield undefined;
  }
  return counts;
}

/** How often each needle occurs in the dossier's own fixed words, where it stands by design. What stands on two sides of other text is not together. */
export function* templateSteps(search: NeedleSearch, template: string, known: KnownTexts): Steps<readonly number[]> {
  // What stands in a part of it stands in all of it, and few of thousands do.
  const anywhere = yield* countSteps(search, yield* known.index(template));
  const few = search.needles.filter((_, id) => (anywhere[id] ?? 0) > 0);
  const fewInParts = new NeedleSearch(few);
  const counts = new Map<string, readonly number[]>();
  const sums = template.split(foreign).reduce<readonly number[]>((sum, part) => {
    // The same words between the texts of every report.
    const found = counts.get(part) ?? countIn(fewInParts, part);
    counts.set(part, found);
    return found.map((count, id) => count + (sum[id] ?? 0));
  }, few.map(() => 0));
  const byNeedle = new Map(few.map((needle, id) => [needle, sums[id] ?? 0]));
  return search.needles.map((needle) => byNeedle.get(needle) ?? 0);
}

/**
 * What was read out of a file, folded (`foldBare`), must be the text of the dossier, letter for letter: text that nobody can read could be anything, and text that
 * is there besides is nothing that a person has read. Runs may be drawn in another order; then every letter must be there as often.
 */
export function checkSameLetters(ledger: GateLedger, location: string, found: string, wanted: string): void {
  ledger.note('text-missing', location, found === wanted ? 0 : distance(found, wanted));
}

/** How many characters one text has more than the other, in either direction, wherever they stand. */
function distance(found: string, wanted: string): number {
  const surplus = new Map<string, number>();
  for (const character of found) surplus.set(character, (surplus.get(character) ?? 0) + 1);
  for (const character of wanted) surplus.set(character, (surplus.get(character) ?? 0) - 1);
  return [...surplus.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

/**
 * Text that a reader of the file can get. A hidden passage that is also a fixed word of the dossier ("report", "place") must be
 * there exactly as often as the fixed words have it: once more is a leak, once less means that the text was not read in full.
 */
export function* textSteps(ledger: GateLedger, location: string, { search, others }: HiddenSearch, index: TextIndex, expected: readonly number[], complete: boolean): Steps<undefined> {
  yield undefined;
  noteCounts(ledger, location, yield* hiddenSteps({ search, others }, index), expected, complete);
  return undefined;
}

/** What is looked for in texts, and where it is another word. */
export interface HiddenSearch {
  readonly search: NeedleSearch;
  readonly others: OtherWordPlaces;
}

/** How often each needle occurs in a text, less the places where it is another word. */
function* hiddenSteps({ search, others }: HiddenSearch, index: TextIndex): Steps<readonly number[]> {
  const counts = yield* countSteps(search, index);
  const allowed = yield* others.countSteps(search.needles, index);
  return counts.map((count, id) => count - (allowed[id] ?? 0));
}

function noteCounts(ledger: GateLedger, location: string, counts: readonly number[], expected: readonly number[], complete: boolean): void {
  counts.forEach((count, id) => {
    const allowed = expected[id] ?? 0;
    ledger.note('hidden-text', location, count - allowed);
    if (complete) ledger.note('text-missing', location, allowed - count);
  });
}

/** Where short numbers are looked for in a file whose format has numbers of its own. */
export interface CountedBytes {
  /** The bytes, or those of them in which they are looked for. */
  readonly bytes: Uint8Array;
  /** The same without the format's own numbers. What is taken out never touches a letter or a digit, so that nothing is found in it that was not found before. */
  readonly withoutOwn: () => Steps<Uint8Array>;
}

export function* byteSteps(ledger: GateLedger, location: string, patterns: HiddenPatterns, bytes: Uint8Array, counted?: CountedBytes): Steps<undefined> {
  const sum = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
  ledger.note('hidden-bytes', location, sum(yield* patterns.plain.countSteps(bytes)));
  yield undefined;
  ledger.note('hidden-bytes', location, sum(yield* patterns.squeezed.countSteps(yield* squeezeSteps(bytes))));
  yield undefined;
  const codes = sum(yield* patterns.codes.countSteps(counted?.bytes ?? bytes));
  // In most bytes none of them stands, and nothing has to be taken out.
  ledger.note('hidden-bytes', location, codes === 0 || counted === undefined ? codes : sum(yield* patterns.codes.countSteps(yield* counted.withoutOwn())));
  return undefined;
}

/** What a reader of a format gave back of a finished file. */
export interface ReadBack {
  /** What a person reads, with the ends of runs as nothing. */
  readonly text: string;
  /** The same with the ends of runs as spaces; the same text where the format has no runs. */
  readonly apart: string;
  /** The rows of its tables, heads included, cell by cell. */
  readonly rows: readonly (readonly string[])[];
  /** What is searched for hidden words as bytes, where it is not all of the file: pictures that a person saw are blank in it. */
  readonly searched?: Uint8Array;
  /** How often there is something that the format may have and a dossier never has, by place. */
  readonly structure: readonly { readonly location: string; readonly count: number }[];
}

/**
 * The finished bytes of a dossier in a format that keeps its text as it is (not packed), compared with everything hidden. `read` is undefined
 * for bytes that could not be read to their end. `isFormatWord` tells the words that every file of the format holds. Fails closed.
 */
export function checkReadable(bytes: Uint8Array, secrets: GateSecrets, read: ReadBack | undefined, isFormatWord: (needle: Needle) => boolean): GateOutcome {
  return atOnce(readableSteps(bytes, secrets, read, isFormatWord));
}

/** The same with turns for others between: a dossier of 500 tips is searched for seconds. `known`: texts that were folded and cut already. */
export function* readableSteps(bytes: Uint8Array, secrets: GateSecrets, read: ReadBack | undefined, isFormatWord: (needle: Needle) => boolean, known = new KnownTexts()): Steps<GateOutcome> {
  const ledger = new GateLedger();
  const wanted = yield* needleSteps(secrets);
  const search = new NeedleSearch(wanted.map(({ needle }) => needle));
  const all = search.needles;
  const others = new OtherWordPlaces(secrets.otherWords ?? []);
  const hidden = { search, others };
  yield undefined;
  const inTemplate = yield* templateSteps(search, secrets.template, known);
  yield undefined;
  const templateWords = new Set(all.filter((_, id) => (inTemplate[id] ?? 0) > 0).map((needle) => needle.bare));
  const shown = yield* known.index(secrets.shown);
  yield undefined;
  const patterns = yield* hiddenPatterns(wanted, secrets, (needle) => templateWords.has(needle.bare) || others.isNamed(needle) || isFormatWord(needle), known);
  yield undefined;
  yield* byteSteps(ledger, 'bytes', patterns, read?.searched ?? bytes);
  if (read === undefined) {
    ledger.note('text-unreadable', 'file', 1);
    return ledger.outcome(null, []);
  }
  yield undefined;
  const withheld = yield* WithheldWords.steps(secrets, known);
  yield undefined;
  const inDossier = { index: shown, counts: yield* hiddenSteps(hidden, shown), repeated: withheld.countInBare(shown.bare.text) };
  // A text is searched once: of most formats what is read back is the dossier's own, unit for unit.
  yield undefined;
  let inFile = inDossier;
  if (read.text !== secrets.shown) {
    const index = yield* known.index(read.text);
    yield undefined;
    inFile = { index, counts: yield* hiddenSteps(hidden, index), repeated: withheld.countInBare(index.bare.text) };
  }
  yield undefined;
  for (const [location, found] of [['dossier', inDossier], ['text', inFile]] as const) {
    noteCounts(ledger, location, found.counts, inTemplate, true);
    ledger.note('withheld-text', location, found.repeated);
  }
  checkReports(ledger, read.text, secrets);
  yield* timeSteps(ledger, read.text, secrets);
  if (read.apart !== read.text) yield* textSteps(ledger, 'text', hidden, yield* known.index(read.apart), inTemplate, false);
  checkSameLetters(ledger, 'text', inFile.index.bare.text, shown.bare.text);
  ledger.note('structure', 'unseen characters', yield* unseenElsewhere(read.text, secrets.shown));
  // Letters alone are the same where a digit has moved into the next cell.
  ledger.note('structure', 'tables', isSameTable(read.rows, secrets.tables) ? 0 : 1);
  checkCounts(ledger, read.rows, secrets);
  for (const { location, count } of read.structure) ledger.note('structure', location, count);
  return ledger.outcome(null, [
    { check: 'template-word', count: templateWords.size },
    { check: 'other-word', count: (secrets.otherWords ?? []).length },
    { check: 'format-word', count: all.filter((needle) => needle.kind === 'long' && isFormatWord(needle)).length },
  ]);
}

/** A cell that is a grade and nothing else: its number counts nobody. */
const grade = /^[A-F][1-6]$/u;

/**
 * A count that is too small to be shown, in digits of any script, in any cell of a finished table but the first of its row, which names it; and one that stands nowhere and follows from those that do.
 * Knows nothing of how counts were chosen.
 */
export function checkCounts(ledger: GateLedger, rows: ReadBack['rows'], { leastShown, counted }: Pick<GateSecrets, 'leastShown' | 'counted'>): void {
  if (leastShown === undefined) return;
  const numbers = rows.flatMap((row) => row.slice(1).flatMap((cell) => (grade.test(cell) ? [] : (cell.normalize('NFKC').replace(/\p{Nd}/gu, asciiDigit).match(/[0-9]+/gu) ?? [])))).map(Number);
  ledger.note('small-count', 'tables', numbers.filter((number) => number > 0 && number < leastShown).length);
  if (counted !== undefined) ledger.note('small-count', 'sums', derivedSmallCounts(rows, counted, leastShown));
}

/** How few reports a dossier is made of. Knows nothing of how it was made. */
export function checkReports(ledger: GateLedger, text: string, { leastReports, told }: Pick<GateSecrets, 'leastReports' | 'told'>): void {
  if (leastReports !== undefined) ledger.note('small-count', 'reports', smallReportCounts(text, told, leastReports));
}

const besideSpace = /(\p{N}?)[\s\u200b]+(?=(\p{N}?))/gu;

/** The same letters and signs wherever lines end. Between two digits a space stays one: it tells "1 6:32" from "16:32". */
const withoutSpace = (text: string): string => text.replace(besideSpace, (_, before: string, behind: string) => (before === '' || behind === '' ? before : `${before} `));

/**
 * Times that stand in the file and not in the dossier, which was looked through before it was written (`told-times.ts`). Where lines end differently and nothing else does, the file has the numbers and words of the dossier and no others. `apart`: the
 * same text with a space wherever one is seen, where `text` has none between two cells.
 */
export function* timeSteps(ledger: GateLedger, text: string, { minutes = new Set(), shown }: Pick<GateSecrets, 'minutes' | 'shown'>, apart = text): Steps<void> {
  if (text === shown) return;
  const wanted = withoutSpace(shown);
  for (const read of new Set([apart, text])) {
    yield undefined;
    if (withoutSpace(read) === wanted) return;
  }
  yield undefined;
  const told = yield* toldMinutesSteps(text, minutes);
  ledger.note('receipt-time', 'text', told === 0 ? 0 : told - (yield* toldMinutesSteps(shown, minutes)));
}

function isSameTable(read: ReadBack['rows'], shown: GateSecrets['tables']): boolean {
  return read.length === shown.length && read.every((row, at) => row.length === shown[at]?.length && row.every((cell, column) => cell === shown[at]?.[column]));
}

/** The finished bytes of a Markdown dossier, compared with everything hidden. Fails closed. */
export function checkMarkdown(bytes: Uint8Array, secrets: GateSecrets): GateOutcome {
  return atOnce(markdownSteps(bytes, secrets));
}

export function* markdownSteps(bytes: Uint8Array, secrets: GateSecrets, known?: KnownTexts): Steps<GateOutcome> {
  const read = readMarkdown(bytes);
  yield undefined;
  const back = read.ok ? { text: read.value.text, apart: read.value.text, rows: read.value.rows, structure: [{ location: 'markup', count: read.value.markup }] } : undefined;
  return yield* readableSteps(bytes, secrets, back, () => false, known);
}
