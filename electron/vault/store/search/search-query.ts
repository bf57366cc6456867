import type { Database } from '../database.ts';
import { foldForSearch, searchWords } from './search-folding.ts';

/** A condition on `tip` for a WHERE clause, with its one parameter. */
export interface SearchCondition {
  readonly sql: string;
  readonly parameter: string;
}

const byWords = 'number IN (SELECT docid FROM search_index WHERE tokens MATCH ?)';
const byFragment = String.raw`tip_id IN (SELECT text.tip_id FROM text LEFT JOIN folded_text USING (text_id) WHERE coalesce(folded, body) LIKE ? ESCAPE '\')`;

/**
 * How to find what a person typed; undefined when it holds nothing to look for. Every stretch between spaces must occur,
 * its words next to each other; the last word may be the beginning of one. When the index knows nothing of the kind, or
 * there is no word in it, the whole is looked for as a fragment of the texts.
 */
export function searchCondition(database: Database, typed: string): SearchCondition | undefined {
  const folded = foldForSearch(typed).trim();
  if (folded === '') return undefined;
  const match = matchExpression(folded);
  if (match !== undefined && database.get('SELECT docid FROM search_index WHERE tokens MATCH ? LIMIT 1', [match])) return { sql: byWords, parameter: match };
  return { sql: byFragment, parameter: `%${folded.replace(/[\\%_]/g, String.raw`\$&`)}%` };
}

/** An FTS4 expression of quoted phrases. Words hold neither quotes nor asterisks, and inside quotes nothing is an operator. */
function matchExpression(folded: string): string | undefined {
  const phrases = folded
    .split(/\s+/u)
    .map((stretch) => searchWords(stretch).join(' '))
    .filter((phrase) => phrase !== '');
  if (phrases.length === 0) return undefined;
  return phrases.map((phrase, index) => (index === phrases.length - 1 ? `"${phrase}*"` : `"${phrase}"`)).join(' ');
}
