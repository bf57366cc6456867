import { generalisedValue, type GeneralisedValue, type PlaceShared } from '#shared/redaction/generalise/generalised-value.ts';
import type { Database } from '#vault/store/database.ts';
import { numbersOf } from '#vault/store/search/numbers-of.ts';
import { foldForSearch, searchWords } from '#vault/store/search/search-folding.ts';

/** Tips by their number, in ascending order, each once: four bytes for each, of which a country may have a hundred thousand. */
export type TipNumbers = Uint32Array;

const answered = (name: 'province' | 'country'): string => `CASE WHEN json_valid(body) THEN body ->> '$.answers.${name}' END`;

/** Tips that somebody placed there, that a compound there is linked to, or whose reporter chose it; a district is part of its province and its country. All by indexes. */
function tipsIn(database: Database, { country, province, district }: PlaceShared): readonly number[] {
  const inPlace = province === undefined ? 'province IS NOT NULL' : `province = ?${district === undefined ? '' : ' AND district = ?'}`;
  const place = [...(province === undefined ? [] : [province]), ...(district === undefined ? [] : [district])];
  const isHome = country === 'KH';
  const placed = isHome ? [`SELECT tip_id FROM placed_tip WHERE ${inPlace} AND decision = 'linked'`, `SELECT tip_compound.tip_id FROM compound JOIN tip_compound USING (compound_id) WHERE ${inPlace} AND tip_compound.decision = 'linked'`] : [];
  const chosen = district !== undefined ? [] : [`SELECT tip_id FROM tip_detail WHERE ${province === undefined ? `${answered('country')} = ?` : `${answered('province')} = ?`}`];
  const parameters = [...placed.flatMap(() => place), ...chosen.map(() => province ?? country)];
  return numbersOf(database, { sql: `SELECT number FROM tip INDEXED BY tip_number_by_id WHERE tip_id IN (${[...placed, ...chosen].join(' UNION ')})`, parameters });
}

/** One question for all phrases. */
function tipsWithWords(database: Database, phrases: readonly string[]): readonly number[] {
  const wanted = new Set(phrases.flatMap((phrase) => ((words) => (words === '' ? [] : [`"${words}"`]))(searchWords(foldForSearch(phrase)).join(' '))));
  return wanted.size === 0 ? [] : numbersOf(database, { sql: 'SELECT docid AS number FROM search_index WHERE tokens MATCH ?', parameters: [[...wanted].join(' OR ')] });
}

function sharersOf(database: Database, { places, phrases }: GeneralisedValue): TipNumbers {
  const numbers = Uint32Array.from([...places.flatMap((place) => tipsIn(database, place)), ...tipsWithWords(database, phrases)]).sort();
  return numbers.filter((number, at) => number !== numbers[at - 1]);
}

/** Whether a tip is among these. */
export function hasTip(tips: TipNumbers, number: number): boolean {
  let [from, end] = [0, tips.length];
  while (from < end) {
    const middle = (from + end) >>> 1;
    if ((tips[middle] ?? 0) < number) from = middle + 1;
    else end = middle;
  }
  return tips[from] === number;
}

/**
 * Which tips of the vault share what a dossier says less exactly, each value asked once. As a place counts where a tip is, by what people and reporters set and by its words; a time and an age by words alone. It is an estimate: a
 * tip that only names a place counts, and one that says it in words that nobody thought of does not.
 */
export class SharedValues {
  readonly #database: Database;
  readonly #counted = new Map<string, TipNumbers>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** How many different values have been counted. */
  get counted(): number {
    return this.#counted.size;
  }

  /** Whether it is answered without a question to the vault: it was counted before, or nobody can count it. */
  isAnswered(text: string): boolean {
    return this.#counted.has(text) || generalisedValue(text) === undefined;
  }

  /** undefined where the vault cannot tell. */
  sharers(text: string): TipNumbers | undefined {
    const known = this.#counted.get(text);
    if (known !== undefined) return known;
    const value = generalisedValue(text);
    if (value === undefined) return undefined;
    const sharers = sharersOf(this.#database, value);
    this.#counted.set(text, sharers);
    return sharers;
  }
}
