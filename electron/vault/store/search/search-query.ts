import type { Database } from '../database.ts';
import { foldForSearch, searchWords } from './search-folding.ts';

/** As the beginning of a word, one of these would find nearly every tip, slowly. In Chinese one character is a word. */
const oneAsciiCharacter = /(?:^| )[\x21-\x7e]$/;

/** A condition on `tip` for a WHERE clause, with its one parameter. */
export interface SearchCondition {
  readonly sql: string;
  readonly parameter: string;
}

/** What a person typed, as conditions. `words` is missing where there is no word in it. */
export interface SearchQuery {
  /** Every stretch between spaces occurs, its words next to each other; the last word may be the beginning of one. */
  readonly words?: SearchCondition;
  /** The whole occurs somewhere in one of the texts. Reads every text: for what the index does not know. */
  readonly fragment: SearchCondition;
}

/** undefined when nothing is looked for. */
export function searchQuery(typed: string): SearchQuery | undefined {
  const folded = foldForSearch(typed).trim();
  if (folded === '') return undefined;
  const match = matchExpression(folded);
  const fragment = {
    sql: String.raw`tip_id IN (SELECT text.tip_id FROM text LEFT JOIN folded_text USING (text_id) WHERE coalesce(folded, body) LIKE ? ESCAPE '\')`,
    parameter: `%${folded.replace(/[\\%_]/g, String.raw`\$&`)}%`,
  };
  return match === undefined ? { fragment } : { words: { sql: 'number IN (SELECT docid FROM search_index WHERE tokens MATCH ?)', parameter: match }, fragment };
}

/** Whether the index finds anything at all. */
export function indexKnows(database: Database, words: SearchCondition): boolean {
  return database.get(`SELECT 1 AS found FROM tip WHERE ${words.sql} LIMIT 1`, [words.parameter]) !== undefined;
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
