import type { Database, SqlValue } from '../database.ts';
import { numbersOf } from './numbers-of.ts';
import type { SearchCondition } from './search-condition.ts';
import { signaturesAreWhole } from './search-index-stamp.ts';
import type { SearchQuery } from './search-query.ts';
import { mayHold } from './signature-rows.ts';

/** A query that gives the `tip_id` of tips, some of them more than once. */
export interface TipIds {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Tips that a name of staff's own leads to, for each stretch and for the whole; undefined where no such name holds it. */
export interface NamedTips {
  readonly stretches: readonly (TipIds | undefined)[];
  readonly whole: TipIds | undefined;
}

/**
 * The `number` of each tip that is found, in no order: by words, as a fragment, or both, as the query says; a fragment also when the index does not know the words at all. Lists of numbers are put
 * together here: in SQLite each number would be looked up in a tree of its own, or all tips be read. Whoever narrows, orders and counts them asks for these and does not search again.
 */
export function foundNumbers(database: Database, search: SearchQuery, named: NamedTips): readonly number[] {
  if (search.letter !== undefined && signaturesAreWhole(database)) return [...new Set([...docids(database, 'search_index', search.letter), ...docids(database, 'staff_index', search.letter), ...numbersOfTips(database, named.whole)])];
  const byWords = numbersByWords(database, search, named);
  if (byWords !== undefined && byWords.size > 0 && !search.both) return [...byWords];
  const known = new Set([...(byWords ?? []), ...(byWords === undefined || search.begun === undefined ? [] : [...docids(database, 'search_index', search.begun), ...docids(database, 'staff_index', search.begun)])]);
  // Names of the only stretch have led to theirs.
  return [...new Set([...known, ...numbersByFragment(database, search, isOneStretch(named) ? undefined : named.whole, known)])];
}

/** Tips by their `number`. */
export function amongNumbers(numbers: readonly number[]): SearchCondition {
  return { sql: 'number IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(numbers)] };
}

/**
 * Tips in which every stretch occurs: each in what came, in what staff wrote or in a name. What is in none of staff's words or names is asked of the index of what
 * came in one question. undefined where there are no words.
 */
export function numbersByWords(database: Database, { stretches }: SearchQuery, named: NamedTips): ReadonlySet<number> | undefined {
  if (stretches.length === 0) return undefined;
  // The same word twice says no more.
  const asked = new Map(stretches.map(({ phrase }, index) => [phrase, named.stretches[index]]));
  const elsewhere = [...asked].map(([phrase, names]) => ({ phrase, numbers: [...docids(database, 'staff_index', phrase), ...numbersOfTips(database, names)] }));
  const inTextsOnly = elsewhere.filter(({ numbers }) => numbers.length === 0).map(({ phrase }) => phrase);
  let found = inTextsOnly.length === 0 ? undefined : new Set(docids(database, 'search_index', inTextsOnly.join(' ')));
  for (const { phrase, numbers } of elsewhere) {
    if (found?.size === 0) break;
    if (numbers.length === 0) continue;
    const one = new Set([...docids(database, 'search_index', phrase), ...numbers]);
    found = found === undefined ? one : new Set([...found].filter((number) => one.has(number)));
  }
  return found;
}

/** Tips where the whole occurs within one text or name. Texts are read of those tips only whose signature allows it, where there are signatures, and not of those that are `known` already. */
export function numbersByFragment(database: Database, { folded, pattern }: SearchQuery, whole: TipIds | undefined, known: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  const may = signaturesAreWhole(database) ? mayHold(database, folded, known) : undefined;
  const texts = may === undefined ? inAnyText(pattern) : inTextsOf(may, pattern);
  return new Set([...(texts === undefined ? [] : numbersOf(database, texts)), ...numbersOfTips(database, whole)]);
}

/** Whether names that hold the whole are those that hold its only stretch, among whose tips theirs are then. */
function isOneStretch({ stretches: [first, ...others], whole }: NamedTips): boolean {
  return others.length === 0 && first?.sql === whole?.sql && JSON.stringify(first?.parameters) === JSON.stringify(whole?.parameters);
}

const docids = (database: Database, index: 'search_index' | 'staff_index', phrase: string): readonly number[] =>
  numbersOf(database, { sql: `SELECT docid AS number FROM ${index} WHERE ${index === 'search_index' ? 'tokens' : index} MATCH ?`, parameters: [phrase] });

/** By an index that holds both, since tips linked to one thing lie all over the table. */
const numbersOfTips = (database: Database, tips: TipIds | undefined): readonly number[] => (tips === undefined ? [] : numbersOf(database, { sql: `SELECT number FROM tip INDEXED BY tip_number_by_id WHERE tip_id IN (${tips.sql})`, parameters: tips.parameters }));

/** A hit in the text itself is one whether or not it has a folded copy, so each table is read once, in its own order. */
function inAnyText(pattern: string): SearchCondition {
  return {
    sql: String.raw`SELECT number FROM tip WHERE tip_id IN (
      SELECT tip_id FROM text WHERE body LIKE ? ESCAPE '\'
      UNION ALL SELECT tip_id FROM text WHERE text_id IN (SELECT text_id FROM folded_text WHERE folded LIKE ? ESCAPE '\')
      UNION ALL SELECT tip_id FROM transcript WHERE body LIKE ? ESCAPE '\'
      UNION ALL SELECT tip_id FROM rendering WHERE body LIKE ? ESCAPE '\'
      UNION ALL SELECT tip_id FROM note WHERE body LIKE ? ESCAPE '\'
      UNION ALL SELECT tip_id FROM staff_folded WHERE folded LIKE ? ESCAPE '\')`,
    parameters: Array<string>(6).fill(pattern),
  };
}

/** undefined where there is none. CROSS JOIN keeps SQLite from beginning with the texts. */
function inTextsOf(numbers: readonly number[], pattern: string): SearchCondition | undefined {
  if (numbers.length === 0) return undefined;
  const of = (table: string): string => `SELECT may.number FROM may CROSS JOIN ${table} ON ${table}.tip_id = may.tip_id`;
  return {
    sql: String.raw`WITH may AS MATERIALIZED (SELECT tip_id, number FROM tip WHERE number IN (SELECT value FROM json_each(?)))
      ${of('text')} WHERE body LIKE ? ESCAPE '\'
      UNION ALL ${of('text')} CROSS JOIN folded_text ON folded_text.text_id = text.text_id WHERE folded LIKE ? ESCAPE '\'
      UNION ALL ${of('transcript')} WHERE body LIKE ? ESCAPE '\'
      UNION ALL ${of('rendering')} WHERE body LIKE ? ESCAPE '\'
      UNION ALL ${of('note')} WHERE body LIKE ? ESCAPE '\'
      UNION ALL ${of('staff_folded')} WHERE folded LIKE ? ESCAPE '\'`,
    parameters: [JSON.stringify(numbers), ...Array<string>(6).fill(pattern)],
  };
}
