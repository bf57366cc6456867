import type { Database } from '#vault/store/database.ts';
import { amongFound, foundNumbers, type FoundNumbers } from '#vault/store/search/found-numbers.ts';
import { searchQuery, type SearchQuery } from '#vault/store/search/search-query.ts';
import { namedTips, namesSearched, type NamesSearched } from './names-searched.ts';

/** What was typed, and what it leads to in the whole vault, set aside or not. */
export interface Searching {
  readonly query: SearchQuery;
  /** What staff called things. */
  readonly names: NamesSearched;
  readonly found: FoundNumbers;
  /** How many of them are set aside. */
  readonly aside: number;
}

/** undefined when no words are looked for. */
export function searching(database: Database, typed: string): Searching | undefined {
  const query = searchQuery(typed);
  if (query === undefined) return undefined;
  const names = namesSearched(database);
  const found = foundNumbers(database, query, namedTips(names, query));
  return { query, names, found, aside: asideAmong(database, found) };
}

/**
 * A search is frequent where it finds more than one tip in so many: from about there on a walk along the whole index takes less than putting the hits in order, each of which is read from
 * wherever it lies. Where something else narrows, the walk has to count as well, and goes on to its end.
 */
const frequentOneIn = { whole: 100, narrowed: 20 } as const;

export function isFrequent(database: Database, { found }: Searching, of: keyof typeof frequentOneIn): boolean {
  return found.count * frequentOneIn[of] > Number(database.get('SELECT sum(tips) AS tips FROM tip_count')?.['tips'] ?? 0);
}

function asideAmong(database: Database, found: FoundNumbers): number {
  if (database.get('SELECT 1 AS found FROM tip_count WHERE aside = 1 AND tips > 0 LIMIT 1') === undefined) return 0;
  const { sql, parameters } = amongFound(found);
  return Number(database.get(`SELECT count(*) AS tips FROM tip INDEXED BY tip_aside WHERE set_aside IS NOT NULL AND ${sql}`, parameters)?.['tips'] ?? 0);
}
