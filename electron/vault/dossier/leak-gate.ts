import { bareString } from '#shared/redaction/fold.ts';
import { indexText, occurrencesOf } from '#shared/redaction/occurrences.ts';
import { squeezeBytes } from './byte-search.ts';
import { GateLedger, type GateOutcome } from './gate-report.ts';
import { hiddenPatterns, type HiddenPatterns } from './hidden-patterns.ts';
import { readMarkdown } from './markdown-text.ts';
import type { Needle } from '#shared/redaction/needle.ts';
import { foreign, type HiddenStrings } from '#shared/redaction/redacted-dossier.ts';

export interface GateSecrets extends HiddenStrings {
  /** Ids and hashes of the vault, as hexadecimal: no dossier holds any of them. */
  readonly identifiers: readonly string[];
  /** Where small counts are not shown: the smallest that is, apart from 0. */
  readonly leastShown?: number;
}

/** Units of the pieces by which most needles are ruled out before the text is searched. */
const pieceUnits = 3;

function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + pieceUnits <= text.length; at += 1) pieces.add(text.slice(at, at + pieceUnits));
  return pieces;
}

/** How often each needle occurs in a text. Thousands of ids occur nowhere: one with a piece that the text does not have is not searched for. */
export function countEach(needles: readonly Needle[], text: string): readonly number[] {
  const index = indexText(text);
  const pieces = piecesOf(index.bare.text);
  const couldOccur = ({ kind, bare, digitRuns, digitTails }: Needle): boolean => {
    if (kind === 'symbols' || digitRuns.length > 0 || digitTails.length > 0) return true;
    for (let at = 0; at + pieceUnits <= bare.length; at += 1) if (!pieces.has(bare.slice(at, at + pieceUnits))) return false;
    return true;
  };
  return needles.map((needle) => (couldOccur(needle) ? occurrencesOf(needle, index).length : 0));
}

/** How often each needle occurs in the dossier's own fixed words, where it stands by design. What stands on two sides of other text is not together. */
export function countInTemplate(needles: readonly Needle[], template: string): readonly number[] {
  const counts = new Map<string, readonly number[]>();
  return template.split(foreign).reduce<readonly number[]>((sums, part) => {
    // The same words between the texts of every report.
    const found = counts.get(part) ?? countEach(needles, part);
    counts.set(part, found);
    return found.map((count, id) => count + (sums[id] ?? 0));
  }, needles.map(() => 0));
}

/**
 * What was read out of a file must be the text of the dossier, letter for letter: text that nobody can read could be anything, and text that
 * is there besides is nothing that a person has read. Runs may be drawn in another order; then every letter must be there as often.
 */
export function checkSame(ledger: GateLedger, location: string, read: string, shown: string): void {
  const [found, wanted] = [bareString(read), bareString(shown)];
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
export function checkText(ledger: GateLedger, location: string, needles: readonly Needle[], text: string, expected: readonly number[], complete: boolean): void {
  countEach(needles, text).forEach((count, id) => {
    const allowed = expected[id] ?? 0;
    ledger.note('hidden-text', location, count - allowed);
    if (complete) ledger.note('text-missing', location, allowed - count);
  });
}

export function checkBytes(ledger: GateLedger, location: string, patterns: HiddenPatterns, bytes: Uint8Array): void {
  const sum = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
  ledger.note('hidden-bytes', location, sum(patterns.plain.count(bytes)));
  ledger.note('hidden-bytes', location, sum(patterns.squeezed.count(squeezeBytes(bytes))));
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
  const ledger = new GateLedger();
  const all = hiddenPatterns(secrets, () => true);
  const inTemplate = countInTemplate(all.needles, secrets.template);
  const templateWords = new Set(all.needles.filter((_, id) => (inTemplate[id] ?? 0) > 0).map((needle) => needle.bare));
  const patterns = hiddenPatterns(secrets, (needle) => templateWords.has(needle.bare) || isFormatWord(needle));
  checkBytes(ledger, 'bytes', patterns, read?.searched ?? bytes);
  if (read === undefined) {
    ledger.note('text-unreadable', 'file', 1);
    return ledger.outcome(null, []);
  }
  checkText(ledger, 'dossier', patterns.needles, secrets.shown, inTemplate, true);
  checkText(ledger, 'text', patterns.needles, read.text, inTemplate, true);
  if (read.apart !== read.text) checkText(ledger, 'text', patterns.needles, read.apart, inTemplate, false);
  checkSame(ledger, 'text', read.text, secrets.shown);
  // Letters alone are the same where a digit has moved into the next cell.
  ledger.note('structure', 'tables', isSameTable(read.rows, secrets.tables) ? 0 : 1);
  checkCounts(ledger, read.rows, secrets);
  for (const { location, count } of read.structure) ledger.note('structure', location, count);
  return ledger.outcome(null, [
    { check: 'template-word', count: templateWords.size },
    { check: 'format-word', count: all.needles.filter((needle) => needle.kind === 'long' && isFormatWord(needle)).length },
  ]);
}

/** A count that is too small to be shown, in any cell of a finished table but the first of its row, which names it. Knows nothing of how counts were chosen. */
export function checkCounts(ledger: GateLedger, rows: ReadBack['rows'], { leastShown }: Pick<GateSecrets, 'leastShown'>): void {
  if (leastShown === undefined) return;
  const numbers = rows.flatMap((row) => row.slice(1).flatMap((cell) => cell.normalize('NFKC').match(/[0-9]+/gu) ?? [])).map(Number);
  ledger.note('small-count', 'tables', numbers.filter((number) => number > 0 && number < leastShown).length);
}

function isSameTable(read: ReadBack['rows'], shown: GateSecrets['tables']): boolean {
  return read.length === shown.length && read.every((row, at) => row.length === shown[at]?.length && row.every((cell, column) => cell === shown[at]?.[column]));
}

/** The finished bytes of a Markdown dossier, compared with everything hidden. Fails closed. */
export function checkMarkdown(bytes: Uint8Array, secrets: GateSecrets): GateOutcome {
  const read = readMarkdown(bytes);
  const back = read.ok ? { text: read.value.text, apart: read.value.text, rows: read.value.rows, structure: [{ location: 'markup', count: read.value.markup }] } : undefined;
  return checkReadable(bytes, secrets, back, () => false);
}
