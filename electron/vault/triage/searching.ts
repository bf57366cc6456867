import type { Database } from '#vault/store/database.ts';
import { foundNumbers } from '#vault/store/search/found-numbers.ts';
import { searchQuery, type SearchQuery } from '#vault/store/search/search-query.ts';
import { tipStates, type TipStates } from '#vault/store/tip-states.ts';
import { namedTips, namesSearched, type NamesSearched } from './names-searched.ts';

/** What was typed, and what it leads to in the whole vault, set aside or not. */
export interface Searching {
  readonly query: SearchQuery;
  /** What staff called things. */
  readonly names: NamesSearched;
  /** Tips by their `number`. */
  readonly found: readonly number[];
  readonly states: TipStates;
}

/** undefined when no words are looked for. */
export function searching(database: Database, typed: string): Searching | undefined {
  const query = searchQuery(typed);
  if (query === undefined) return undefined;
  const names = namesSearched(database);
  return { query, names, found: foundNumbers(database, query, namedTips(names, query)), states: tipStates(database) };
}

/**
 * A search is frequent where it finds more than one tip in so many: from about there on a walk along the whole index takes less than putting the hits in order, each of which is read from
 * wherever it lies.
 */
const frequentOneIn = 100;

export function isFrequent(database: Database, count: number): boolean {
  return count * frequentOneIn > Number(database.get('SELECT sum(tips) AS tips FROM tip_count')?.['tips'] ?? 0);
}
