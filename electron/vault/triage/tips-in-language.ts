import type { SearchedLanguage } from '#shared/domain/searched-language.ts';
import { likelyLanguage, type LikelyLanguage } from '#shared/languages/likely-language.ts';
import type { Database } from '#vault/store/database.ts';
import type { SearchCondition } from '#vault/store/search/search-query.ts';
import { textIn } from './tip-row.ts';

/** Written in letters that belong to one language here, so that the letters say which it is. */
const byLetters: ReadonlySet<SearchedLanguage> = new Set(['km', 'th', 'my', 'lo', 'zh']);
/** Languages in other letters, which are looked for among tips whose letters no one language here has. */
const inOtherLetters: ReadonlySet<SearchedLanguage> = new Set(['hi', 'bn', 'ne', 'ur', 'si', 'am', 'ar', 'und']);
/** `likelyLanguage` looks no further. */
const unitsLookedAt = 4000;

/**
 * Which language tips look like. A text is never changed, so what was found of it holds as long as the vault is open, and is not looked at again; it is kept nowhere else. Looking at ten
 * thousand tips takes about a second, once.
 */
export class LikelyLanguages {
  /** By the tip's id; null: it does not tell. */
  readonly #known = new Map<string, LikelyLanguage | null>();

  /** The ids of tips about which nobody said a language, whose letters have this tag, and which look like it or, with `orUntold`, like none. */
  tipsIn(database: Database, { tag, wanted, orUntold }: { readonly tag: 'en' | 'und'; readonly wanted: SearchedLanguage; readonly orUntold: boolean }): readonly string[] {
    const tips = database.all('SELECT tip_id FROM tip WHERE language = ? AND language_set IS NULL', [tag]).map((row) => textIn(row, 'tip_id'));
    return tips.filter((tipId) => {
      const likely = this.#likely(database, tipId);
      return likely === null ? orUntold : likely === wanted;
    });
  }

  #likely(database: Database, tipId: string): LikelyLanguage | null {
    const known = this.#known.get(tipId);
    if (known !== undefined) return known;
    const row = database.get("SELECT substr(body, 1, ?) AS body FROM text WHERE tip_id = ? AND field = 'narrative'", [unitsLookedAt, tipId]);
    const likely = (row === undefined ? undefined : likelyLanguage(textIn(row, 'body'))) ?? null;
    this.#known.set(tipId, likely);
    return likely;
  }
}

/**
 * Tips in a language, as a condition on `tip`: as staff said; where nobody did, as the text looks; where that does not tell, as its letters do, and Latin ones are then English.
 * `isNarrow`: it asks of each row alone, and needs no list of tips.
 */
export function inLanguage(database: Database, wanted: SearchedLanguage, likely: LikelyLanguages): SearchCondition & { readonly isNarrow: boolean } {
  if (wanted === 'latin') return { sql: "language IN ('en', 'vi')", parameters: [], isNarrow: true };
  if (byLetters.has(wanted)) return { sql: 'coalesce(language_set, language) = ?', parameters: [wanted], isNarrow: true };
  const ids = inOtherLetters.has(wanted) ? likely.tipsIn(database, { tag: 'und', wanted, orUntold: wanted === 'und' }) : likely.tipsIn(database, { tag: 'en', wanted, orUntold: wanted === 'en' });
  const byMarks = wanted === 'vi' ? "language = 'vi' OR " : '';
  return { sql: `(language_set = ? OR (language_set IS NULL AND (${byMarks}tip_id IN (SELECT value FROM json_each(?)))))`, parameters: [wanted, JSON.stringify(ids)], isNarrow: false };
}
