import type { Database } from '../database.ts';
import { either, type SearchCondition } from './search-condition.ts';
import { foldForSearch, searchWords } from './search-folding.ts';
import { signaturesAreWhole } from './search-index-stamp.ts';
import { mayHold } from './signature-rows.ts';
import { unspacedScripts } from './unspaced-scripts.ts';

/** As the beginning of a word, one of these would find nearly every tip, slowly. In Chinese one character is a word. */
const oneAsciiCharacter = /(?:^| )[\x21-\x7e]$/;

const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');

/** Nothing in it that FTS4 would split at or read as its syntax. */
const oneRun = /^[\p{L}\p{M}\p{N}]+$/u;

/** What stands between two spaces of what was typed. */
export interface SearchStretch {
  /** Its words next to each other, as FTS4 is asked for them. Words hold neither quotes nor asterisks, and inside quotes nothing is an operator. */
  readonly phrase: string;
  /** Whether a short name that staff gave, folded, holds it. */
  readonly isIn: (foldedName: string) => boolean;
}

/** What a person typed. */
export interface SearchQuery {
  /** Every one occurs; the last word of the last may be the beginning of one. Empty where there is no word in it. */
  readonly stretches: readonly SearchStretch[];
  /** The whole, folded, and as a pattern of LIKE. It occurs somewhere in one of the texts, which are all read for it. */
  readonly folded: string;
  readonly pattern: string;
  /**
   * In a script without word spaces what is typed is often no whole word, and the words of a text depend on what stands
   * around them; there only words and fragment together miss nothing. Elsewhere the fragment is for what the index does not know.
   */
  readonly both: boolean;
  /** There, where its words are several: the whole as the beginning of one word, as FTS4 is asked for it. A word that is only begun is cut otherwise than all of it. */
  readonly begun?: string;
}

/** Tips that a name of staff's own leads to, for each stretch and for the whole; undefined where no such name holds it. */
export interface NamedTips {
  readonly stretches: readonly (SearchCondition | undefined)[];
  readonly whole: SearchCondition | undefined;
}

/** undefined when nothing is looked for. */
export function searchQuery(typed: string): SearchQuery | undefined {
  const folded = foldForSearch(typed.toWellFormed()).trim();
  if (folded === '') return undefined;
  const stretches = folded.split(/\s+/u).flatMap((stretch) => {
    const words = searchWords(stretch).join(' ');
    return words === '' ? [] : [{ stretch, words }];
  });
  const both = stretches.length > 0 && unspaced.test(folded);
  return {
    stretches: stretches.map(({ stretch, words }, index) => {
      const isShort = oneAsciiCharacter.test(words);
      return {
        phrase: index === stretches.length - 1 && !isShort ? `"${words}*"` : `"${words}"`,
        isIn: (name) => (isShort ? searchWords(name).includes(words) : name.includes(stretch)),
      };
    }),
    folded,
    pattern: `%${folded.replace(/[\\%_]/g, String.raw`\$&`)}%`,
    both,
    ...(both && oneRun.test(folded) && stretches.some(({ words }) => words.includes(' ')) ? { begun: `"${folded}*"` } : {}),
  };
}

/** `docids`: where the index of what came answers all, its own list of them, for which no tip is looked at. */
interface WordsCondition extends SearchCondition {
  readonly docids?: SearchCondition;
}

/**
 * Tips in which every stretch occurs: each in what came, in what staff wrote or in a name. Where none of them is in staff's words or names, one question to the index
 * of what came answers all. undefined where there are no words.
 */
export function wordsCondition(database: Database, { stretches }: SearchQuery, named: NamedTips): WordsCondition | undefined {
  if (stretches.length === 0) return undefined;
  const parameters = [stretches.map(({ phrase }) => phrase).join(' ')];
  const inTexts = { sql: 'number IN (SELECT docid FROM search_index WHERE tokens MATCH ?)', parameters, docids: { sql: 'SELECT docid AS number FROM search_index WHERE tokens MATCH ?', parameters } };
  const isWithStaff = stretches.some(({ phrase }, index) => named.stretches[index] !== undefined || database.get('SELECT 1 AS found FROM staff_index WHERE staff_index MATCH ? LIMIT 1', [phrase]) !== undefined);
  if (!isWithStaff) return inTexts;
  const each = stretches.map(({ phrase }, index) => {
    const anywhere = { sql: 'number IN (SELECT docid FROM search_index WHERE tokens MATCH ? UNION ALL SELECT docid FROM staff_index WHERE staff_index MATCH ?)', parameters: [phrase, phrase] };
    const byName = named.stretches[index];
    return byName === undefined ? anywhere : either(anywhere, byName);
  });
  return { sql: `(${each.map(({ sql }) => sql).join(' AND ')})`, parameters: each.flatMap(({ parameters }) => parameters) };
}

/** Tips that a search found, as a JSON list of their `number`, and how many they are. Whoever narrows, orders and counts them asks for this list and does not search again. */
export interface FoundNumbers {
  readonly count: number;
  readonly numbers: string;
}

/** By words, as a fragment, or both, as the query says; a fragment also when the index does not know the words at all. */
export function foundNumbers(database: Database, search: SearchQuery, named: NamedTips): FoundNumbers {
  const words = wordsCondition(database, search, named);
  const found = words && numbersOf(database, words.docids ?? numbersWhere(words));
  if (found !== undefined && found.count > 0 && !search.both) return found;
  const byWords = found && alsoBegun(database, search, found);
  const fragment = numbersWhere(fragmentCondition(database, search, named, byWords));
  if (byWords === undefined || byWords.count === 0) return numbersOf(database, fragment);
  return numbersOf(database, { sql: `SELECT value AS number FROM json_each(?) UNION ALL ${fragment.sql} AND ${notAmong}`, parameters: [byWords.numbers, ...fragment.parameters, byWords.numbers] });
}

/** What the index finds of the fragment beside its words, so that those texts need not be read for it. */
function alsoBegun(database: Database, { begun }: SearchQuery, found: FoundNumbers): FoundNumbers {
  if (begun === undefined) return found;
  const sql = 'SELECT value AS number FROM json_each(?) UNION SELECT docid FROM search_index WHERE tokens MATCH ? UNION SELECT docid FROM staff_index WHERE staff_index MATCH ?';
  return numbersOf(database, { sql, parameters: [found.numbers, begun, begun] });
}

/** Tips that were found. */
export function amongFound({ numbers }: FoundNumbers): SearchCondition {
  return { sql: 'number IN (SELECT value FROM json_each(?))', parameters: [numbers] };
}

const notAmong = 'number NOT IN (SELECT value FROM json_each(?))';

const numbersWhere = ({ sql, parameters }: SearchCondition): SearchCondition => ({ sql: `SELECT number FROM tip WHERE ${sql}`, parameters });

function numbersOf(database: Database, { sql, parameters }: SearchCondition): FoundNumbers {
  const row = database.get(`SELECT count(*) AS count, json_group_array(number) AS numbers FROM (${sql})`, parameters);
  return { count: Number(row?.['count']), numbers: String(row?.['numbers']) };
}

/** Tips where the whole occurs within one text or name. Texts are read of those tips only whose signature allows it, where there are signatures, and not of those that were `found` already. */
export function fragmentCondition(database: Database, { folded, pattern }: SearchQuery, { whole }: NamedTips, found?: FoundNumbers): SearchCondition {
  const allowed = signaturesAreWhole(database) ? mayHold(folded) : undefined;
  const may = allowed === undefined || found === undefined || found.count === 0 ? allowed : { sql: `SELECT number FROM (${allowed.sql}) WHERE ${notAmong}`, parameters: [...allowed.parameters, found.numbers] };
  const inTexts = may === undefined ? inAnyText(pattern) : inTextsOf(may, pattern);
  return whole === undefined ? inTexts : either(inTexts, whole);
}

/** A hit in the text itself is one whether or not it has a folded copy, so each table is read once, in its own order. */
function inAnyText(pattern: string): SearchCondition {
  return {
    sql: String.raw`tip_id IN (
      SELECT tip_id FROM text WHERE body LIKE ? ESCAPE '\'
      UNION ALL SELECT tip_id FROM text WHERE text_id IN (SELECT text_id FROM folded_text WHERE folded LIKE ? ESCAPE '\')
      UNION ALL SELECT tip_id FROM transcript WHERE body LIKE ? ESCAPE '\'
      UNION ALL SELECT tip_id FROM rendering WHERE body LIKE ? ESCAPE '\'
      UNION ALL SELECT tip_id FROM note WHERE body LIKE ? ESCAPE '\'
      UNION ALL SELECT tip_id FROM staff_folded WHERE folded LIKE ? ESCAPE '\')`,
    parameters: Array<string>(6).fill(pattern),
  };
}

/** CROSS JOIN keeps SQLite from beginning with the texts. */
function inTextsOf(may: SearchCondition, pattern: string): SearchCondition {
  const of = (table: string): string => `SELECT may.tip_id FROM may CROSS JOIN ${table} ON ${table}.tip_id = may.tip_id`;
  return {
    sql: String.raw`tip_id IN (
      WITH may AS MATERIALIZED (SELECT tip_id FROM tip WHERE number IN (${may.sql}))
      ${of('text')} WHERE body LIKE ? ESCAPE '\'
      UNION ALL ${of('text')} CROSS JOIN folded_text ON folded_text.text_id = text.text_id WHERE folded LIKE ? ESCAPE '\'
      UNION ALL ${of('transcript')} WHERE body LIKE ? ESCAPE '\'
      UNION ALL ${of('rendering')} WHERE body LIKE ? ESCAPE '\'
      UNION ALL ${of('note')} WHERE body LIKE ? ESCAPE '\'
      UNION ALL ${of('staff_folded')} WHERE folded LIKE ? ESCAPE '\')`,
    parameters: [...may.parameters, ...Array<string>(6).fill(pattern)],
  };
}
