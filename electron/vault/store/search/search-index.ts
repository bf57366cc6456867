import type { Database } from '../database.ts';
import { textsOf } from '../tip-text.ts';
import { foldForSearch, searchWords } from './search-folding.ts';

const stampKey = 'search-index';
/** Goes up whenever folding or word rules change, so that an index of older rules is made again. */
const rulesVersion = 1;
const tipsPerTransaction = 200;

/** Puts a tip's texts into the index. Inside the transaction that stores the tip; `number` must be the largest so far, or FTS4 writes a segment for each. */
export function addToSearchIndex(database: Database, tipId: string, number: number): void {
  const texts = foldedTexts(database, tipId);
  database.run('INSERT INTO search_index (docid, tokens) VALUES (?, ?)', [number, tokensOf(texts)]);
  for (const { textId, body, folded } of texts) {
    // LIKE ignores the case of ASCII letters by itself; most texts need no copy.
    if (folded !== lowerAscii(body)) database.run('INSERT INTO folded_text (text_id, folded) VALUES (?, ?)', [textId, folded]);
  }
}

/**
 * Takes a tip's words out again, while its texts are still there. FTS4 needs the very words that were put in, so the index
 * must not be stale. Inside a transaction.
 */
export function removeFromSearchIndex(database: Database, tipId: string, number: number): void {
  database.run('INSERT INTO search_source (docid, tokens) VALUES (?, ?)', [number, tokensOf(foldedTexts(database, tipId))]);
  database.run('DELETE FROM search_index WHERE docid = ?', [number]);
  database.run('DELETE FROM search_source');
  database.run('DELETE FROM folded_text WHERE text_id IN (SELECT text_id FROM text WHERE tip_id = ?)', [tipId]);
  // Until its segments are merged, FTS4 keeps the words and only marks them as gone.
  database.run("INSERT INTO search_index (search_index) VALUES ('optimize')");
}

/** Whether the index was made by other rules or another ICU (`process.versions.icu`), or never finished. Words are then cut differently in text and query. */
export function searchIndexIsStale(database: Database, icuVersion: string): boolean {
  return database.get('SELECT value FROM meta WHERE key = ?', [stampKey])?.['value'] !== stamp(icuVersion);
}

/**
 * Makes the index again, some tips in a transaction, and yields between them so that the caller can answer others. Tips
 * received meanwhile are indexed as usual. Left unfinished, the index stays stale. About half a millisecond a tip.
 */
export function* rebuildSearchIndex(database: Database, icuVersion: string): Generator<{ readonly done: number; readonly total: number }, void, void> {
  const definition = database.get("SELECT sql FROM sqlite_schema WHERE name = 'search_index'")?.['sql'];
  if (typeof definition !== 'string') throw new Error('the search index has no definition');
  const last = database.transaction(() => {
    setStamp(database, 'unfinished');
    database.run('DROP TABLE search_index');
    database.run(definition);
    database.run('DELETE FROM folded_text');
    return Number(database.get('SELECT coalesce(max(number), 0) AS last FROM tip')?.['last']);
  });
  let done = 0;
  while (done < last) {
    const from = done;
    database.transaction(() => {
      const tips = database.all('SELECT tip_id, number FROM tip WHERE number > ? AND number <= ? ORDER BY number LIMIT ?', [from, last, tipsPerTransaction]);
      for (const tip of tips) addToSearchIndex(database, String(tip['tip_id']), Number(tip['number']));
      done = tips.length < tipsPerTransaction ? last : Number(tips.at(-1)?.['number']);
    });
    yield { done, total: last };
  }
  database.transaction(() => setStamp(database, stamp(icuVersion)));
}

interface FoldedText {
  readonly textId: string;
  readonly body: string;
  readonly folded: string;
}

/** In the order of their rows, which never changes. */
function foldedTexts(database: Database, tipId: string): readonly FoldedText[] {
  return textsOf(database, tipId).map(({ textId, body }) => ({ textId, body, folded: foldForSearch(body) }));
}

function tokensOf(texts: readonly FoldedText[]): string {
  return texts.flatMap(({ folded }) => searchWords(folded)).join(' ');
}

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function stamp(icuVersion: string): string {
  return `rules ${rulesVersion}, ICU ${icuVersion}`;
}

function setStamp(database: Database, value: string): void {
  database.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [stampKey, value]);
}
