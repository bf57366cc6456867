import { rarityAtMost } from '#shared/contract/dossier-calls.ts';
import { foldForSearch, searchWords } from '#vault/store/search/search-folding.ts';
import type { Database } from '#vault/store/database.ts';
import type { LoadedDossier } from './load-dossier.ts';

/**
 * How many tips of the vault have the words of a passage that is kept or generalised, in their order, by its entity: words that only one tip has lead to it, even where they name
 * nobody. Asked of the index of the search; a passage without words is left out.
 */
export function rarityOf(database: Database, loaded: LoadedDossier): readonly { readonly entity: string; readonly tips: number }[] {
  const passages = new Map<string, string>();
  for (const { text, spans } of loaded.texts) {
    for (const { action, ownEntity, start, end } of spans) if ((action === 'keep' || action === 'generalise') && !passages.has(ownEntity) && passages.size < rarityAtMost) passages.set(ownEntity, text.slice(start, end));
  }
  return [...passages].flatMap(([entity, passage]) => {
    const words = searchWords(foldForSearch(passage.toWellFormed())).join(' ');
    if (words === '') return [];
    return [{ entity, tips: Number(database.get('SELECT count(*) AS tips FROM search_index WHERE tokens MATCH ?', [`"${words}"`])?.['tips'] ?? 0) }];
  });
}
