import { oneLine } from '#shared/domain/one-line.ts';
import type { FoundPlace } from '#shared/domain/found-place.ts';
import { languageOf, type LanguageTag } from '#shared/domain/writing-system.ts';
import { foldBare, originalRange } from '#shared/redaction/fold.ts';
import { clusterEnds } from '#shared/redaction/grapheme-clusters.ts';
import { foundTerms, type FoundRange } from '#shared/search/found-ranges.ts';
import type { Database } from '#vault/store/database.ts';
import { staffPlaces, type StaffPlace } from '#vault/store/search/staff-index.ts';
import { textIn } from './tip-row.ts';

/** Words of a tip around what was looked for, on one line, and the language that they look like. */
export interface FoundPassage {
  readonly text: string;
  readonly language: LanguageTag;
}

interface FoundTip {
  readonly tipId: string;
  /** The beginning of its text, which its line shows without a passage. */
  readonly excerpt: string;
}

/** What of a line is seen in the list: two lines of it. A hit in there is shown by the beginning. */
const seenUnits = 80;
/** Of what stands before a hit so much is shown. */
const leadUnits = 30;
/** Most that is shown, in grapheme clusters and in UTF-16 units with the mark of what is left out. */
const passageClusters = 160;
const passageUnits = 200;
/** Enough before a hit that clusters are cut as in the whole text, and enough behind it. */
const cutBeforeUnits = 100;
const cutBehindUnits = 300;
/** Words stand together within so many units. */
const togetherUnits = 160;
const placesOfWordAtMost = 50;
const wordsAtMost = 20;
const textsOfPlaceAtMost = 20;
/** For one page of the list: so many units are looked through, and so many folded, which takes a hundred times as long. */
const readUnitsAtMost = 2_000_000;
const foldedUnitsAtMost = 100_000;

/** What is left to do for one page. */
interface Budget {
  read: number;
  folded: number;
}

/** One word that was typed: as it stands there, and as it is compared in every spelling. */
interface WantedWord {
  readonly lower: string;
  readonly term: string;
}

/**
 * Of each tip of a page the words around the first hit, where the beginning of the tip does not show it: in what came, else in what staff wrote. None where only a name leads
 * to the tip, or where the work of a page is used up before. `places`: where the search found something.
 */
export function foundPassages(database: Database, typed: string, tips: readonly FoundTip[], places: ReadonlyMap<string, readonly FoundPlace[]>): ReadonlyMap<string, FoundPassage> {
  const words = wantedWords(typed);
  const budget: Budget = { read: readUnitsAtMost, folded: foldedUnitsAtMost };
  const passages = new Map<string, FoundPassage>();
  if (words.length === 0) return passages;
  for (const { tipId, excerpt } of tips) {
    const seen = excerpt.slice(0, seenUnits).toLowerCase();
    if (words.every(({ lower, term }) => seen.includes(lower) || seen.includes(term))) continue;
    const passage = passageOf(database, tipId, places.get(tipId) ?? [], words, budget);
    if (passage !== undefined) passages.set(tipId, { text: passage, language: languageOf(passage) });
  }
  return passages;
}

/** Around a place in a text: whole grapheme clusters on one line, with a mark where something stands before them. The work does not grow with the text. */
export function passageAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - cutBeforeUnits);
  const to = end + cutBehindUnits;
  const near = [...(from === 0 ? [0] : []), ...clusterEnds(text.slice(from, end)).map((at) => from + at)].filter((at) => at <= start);
  const leading = near.filter((at) => at >= start - leadUnits);
  const begin = leading.find((at) => at === 0 || /\s/u.test(text.charAt(at - 1))) ?? leading[0] ?? near.at(-1) ?? start;
  const mark = begin > 0 ? '…' : '';
  const line = oneLine(text.slice(begin, to));
  const ends = clusterEnds(line);
  // The last one may go on behind what was cut out.
  const whole = to < text.length ? ends.slice(0, -1) : ends;
  return `${mark}${line.slice(0, whole.slice(0, passageClusters).findLast((at) => at + mark.length <= passageUnits) ?? 0)}`;
}

function wantedWords(typed: string): readonly WantedWord[] {
  return typed
    .split(/\s+/u)
    .flatMap((word) => foundTerms(word).map((term) => ({ lower: word.toLowerCase(), term })))
    .slice(0, wordsAtMost);
}

/** undefined where nothing is found, or where the beginning of the tip shows it. */
function passageOf(database: Database, tipId: string, places: readonly FoundPlace[], words: readonly WantedWord[], budget: Budget): string | undefined {
  for (const place of places) {
    for (const { body, isBeginning } of textsAt(database, tipId, place, budget.read)) {
      if (budget.read <= 0) return undefined;
      budget.read -= body.length;
      const hit = hitIn(body, words, budget);
      if (hit !== undefined) return isBeginning && hit.end <= seenUnits ? undefined : passageAround(body, hit.start, hit.end);
    }
  }
  return undefined;
}

/** What came, the narrative first and without the place, which stands in the line; of what staff wrote the newest first. */
function textsAt(database: Database, tipId: string, place: FoundPlace, unitsAtMost: number): readonly { readonly body: string; readonly isBeginning: boolean }[] {
  if (place === 'text') return database.all("SELECT field, substr(body, 1, ?) AS body FROM text WHERE tip_id = ? AND field <> 'place' ORDER BY rowid", [unitsAtMost, tipId]).map((row) => ({ body: textIn(row, 'body'), isBeginning: row['field'] === 'narrative' }));
  const staff = staffPlaces.find((each) => each === place);
  if (staff === undefined) return [];
  const [from, kind] = staffTables[staff];
  return database
    .all(`SELECT substr(body, 1, ?) AS body FROM ${from} WHERE tip_id = ? AND body IS NOT NULL${kind === undefined ? '' : ' AND kind = ?'} ORDER BY rowid DESC LIMIT ${textsOfPlaceAtMost}`, [unitsAtMost, tipId, ...(kind === undefined ? [] : [kind])])
    .map((row) => ({ body: textIn(row, 'body'), isBeginning: false }));
}

const staffTables: Readonly<Record<StaffPlace, readonly [table: string, kind?: StaffPlace]>> = { transcript: ['transcript'], translation: ['rendering', 'translation'], summary: ['rendering', 'summary'], note: ['note'] };

/** Where most of the words stand together, the first such place; in another spelling only where no word stands as it was typed. */
function hitIn(body: string, words: readonly WantedWord[], budget: Budget): FoundRange | undefined {
  const lower = body.toLowerCase();
  // Lower case of another length would point elsewhere.
  const asTyped = lower.length === body.length ? words.map(({ lower: word, term }) => (lower.includes(word) ? occurrences(lower, word) : occurrences(lower, term))) : [];
  const hit = together(asTyped);
  if (hit !== undefined || budget.folded <= 0) return hit;
  const folded = foldBare(body.slice(0, budget.folded));
  budget.folded -= folded.original.length;
  return together(words.map(({ term }) => occurrences(folded.text, term).map(({ start, end }) => originalRange(folded, start, end))));
}

function occurrences(text: string, word: string): readonly FoundRange[] {
  const found: FoundRange[] = [];
  for (let at = text.indexOf(word); at >= 0 && found.length < placesOfWordAtMost; at = text.indexOf(word, at + word.length)) found.push({ start: at, end: at + word.length });
  return found;
}

/** Of places for each word the one behind which most words begin within sight. */
function together(ofWords: readonly (readonly FoundRange[])[]): FoundRange | undefined {
  const places = ofWords.flatMap((ranges, word) => ranges.map((range) => ({ range, word }))).sort((one, other) => one.range.start - other.range.start);
  let best: { readonly range: FoundRange; readonly words: number } | undefined;
  for (const [index, { range }] of places.entries()) {
    const within = new Set<number>();
    for (let at = index; at < places.length && (places[at]?.range.start ?? 0) - range.start <= togetherUnits; at++) within.add(places[at]?.word ?? 0);
    if (best === undefined || within.size > best.words) best = { range, words: within.size };
  }
  return best?.range;
}
