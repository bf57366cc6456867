import type { Database, SqlValue } from '../database.ts';
import { foldForSearch, searchWords } from './search-folding.ts';

/** As the beginning of a word, one of these would find nearly every tip, slowly. In Chinese one character is a word. */
const oneAsciiCharacter = /(?:^| )[\x21-\x7e]$/;

/** Scripts that put no spaces between words. */
const unspaced = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Myanmar}\p{Script=Lao}\p{Script=Han}]/u;

/** A condition on `tip` for a WHERE clause, with its parameters. */
export interface SearchCondition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** What a person typed, as conditions. `words` is missing where there is no word in it. */
export interface SearchQuery {
  /** Every stretch between spaces occurs, its words next to each other; the last word may be the beginning of one. */
  readonly words?: SearchCondition;
  /** The whole occurs somewhere in one of the texts. Reads every text. */
  readonly fragment: SearchCondition;
  /**
   * In a script without word spaces what is typed is often no whole word, and the words of a text depend on what stands
   * around them; there only both together miss nothing. Elsewhere the fragment is for what the index does not know.
   */
  readonly both: boolean;
}

/** undefined when nothing is looked for. */
export function searchQuery(typed: string): SearchQuery | undefined {
  const folded = foldForSearch(typed).trim();
  if (folded === '') return undefined;
  const match = matchExpression(folded);
  const pattern = `%${folded.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  // A hit in the text itself is one whether or not it has a folded copy, so each table is read once, in its own order.
  const fragment = {
    sql: String.raw`tip_id IN (
      SELECT tip_id FROM text WHERE body LIKE ? ESCAPE '\'
      UNION ALL SELECT tip_id FROM text WHERE text_id IN (SELECT text_id FROM folded_text WHERE folded LIKE ? ESCAPE '\'))`,
    parameters: [pattern, pattern],
  };
  if (match === undefined) return { fragment, both: false };
  return { words: { sql: 'number IN (SELECT docid FROM search_index WHERE tokens MATCH ?)', parameters: [match] }, fragment, both: unspaced.test(folded) };
}

/** Tips that meet one condition or the other. */
export function either(left: SearchCondition, right: SearchCondition): SearchCondition {
  return { sql: `(${left.sql} OR ${right.sql})`, parameters: [...left.parameters, ...right.parameters] };
}

/** Whether the index finds anything at all. */
export function indexKnows(database: Database, words: SearchCondition): boolean {
  return database.get(`SELECT 1 AS found FROM tip WHERE ${words.sql} LIMIT 1`, words.parameters) !== undefined;
}

/** An FTS4 expression of quoted phrases. Words hold neither quotes nor asterisks, and inside quotes nothing is an operator. */
function matchExpression(folded: string): string | undefined {
  const phrases = folded
    .split(/\s+/u)
    .map((stretch) => searchWords(stretch).join(' '))
    .filter((phrase) => phrase !== '');
  if (phrases.length === 0) return undefined;
  const last = phrases.length - 1;
  return phrases.map((phrase, index) => (index === last && !oneAsciiCharacter.test(phrase) ? `"${phrase}*"` : `"${phrase}"`)).join(' ');
}
