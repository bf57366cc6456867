import type { Reply } from '#shared/contract/contract.ts';
import { rarityAtMost } from '#shared/contract/dossier-calls.ts';
import { foldForSearch, searchWords } from '#vault/store/search/search-folding.ts';
import type { Database } from '#vault/store/database.ts';
import type { LoadedDossier } from './load-dossier.ts';

/**
 * How many tips of the vault have the words of a passage that is kept or generalised, in their order, by its entity: words that only one tip has lead to it, even where they name
 * nobody. Asked of the index of the search; a passage without words is left out. `uncounted`: entities beyond `rarityAtMost`.
 */
export function rarityOf(database: Database, loaded: LoadedDossier): Reply<'dossier.rarity'> {
  const passages = new Map<string, string>();
  for (const { text, spans } of loaded.texts) {
    for (const { action, ownEntity, start, end } of spans) if ((action === 'keep' || action === 'generalise') && !passages.has(ownEntity)) passages.set(ownEntity, text.slice(start, end));
  }
  const worded = [...passages].flatMap(([entity, passage]) => {
    const words = searchWords(foldForSearch(passage.toWellFormed())).join(' ');
    return words === '' ? [] : [{ entity, words }];
  });
  return {
    entities: worded.slice(0, rarityAtMost).map(({ entity, words }) => ({ entity, tips: Number(database.get('SELECT count(*) AS tips FROM search_index WHERE tokens MATCH ?', [`"${words}"`])?.['tips'] ?? 0) })),
    uncounted: Math.max(0, worded.length - rarityAtMost),
  };
}
