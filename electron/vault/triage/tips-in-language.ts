import type { SearchedLanguage } from '#shared/domain/searched-language.ts';
import type { SearchCondition } from '#vault/store/search/search-condition.ts';

/** Written in letters that belong to one language here, so that the letters say which it is. */
const byLetters: ReadonlySet<SearchedLanguage> = new Set(['km', 'th', 'my', 'lo', 'zh']);
/** Languages in other letters, which are looked for among tips whose letters no one language here has. */
const inOtherLetters: ReadonlySet<SearchedLanguage> = new Set(['hi', 'bn', 'ne', 'ur', 'si', 'am', 'ar', 'und']);

/**
 * Tips in a language, as a condition on `tip`: as staff said; where nobody did, as the text looks (`likely_language`); where that does not tell, as its letters do, and Latin ones are
 * then English.
 */
export function inLanguage(wanted: SearchedLanguage): SearchCondition {
  if (wanted === 'latin') return { sql: "language IN ('en', 'vi')", parameters: [] };
  if (byLetters.has(wanted)) return { sql: 'coalesce(language_set, language) = ?', parameters: [wanted] };
  const letters = inOtherLetters.has(wanted) ? 'und' : 'en';
  // Tips of which nothing tells are in the list of their letters: what looks like another language is left out of it.
  const looks = wanted === letters ? 'number NOT IN (SELECT number FROM likely_language WHERE language <> ?)' : 'number IN (SELECT number FROM likely_language WHERE language = ?)';
  const byMarks = wanted === 'vi' ? "language = 'vi' OR " : '';
  return { sql: `(language_set = ? OR (language_set IS NULL AND (${byMarks}(language = '${letters}' AND ${looks}))))`, parameters: [wanted, wanted] };
}
