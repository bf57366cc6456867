import type { Database } from '../database.ts';
import { textsOf } from '../tip-text.ts';
import { searchEntry, type SearchEntry } from './search-entry.ts';
import { endRebuild, noteRebuilt } from './search-rebuild-state.ts';
import { stampSearchIndex, unstampSearchIndex } from './search-index-stamp.ts';
import { addSignatures, emptySignatures, removeSignatures } from './signature-rows.ts';
import { addStaffWords, removeStaffWords, signTexts } from './staff-index.ts';

const tipsPerTransaction = 200;
/** Of what came in, and of what staff wrote. */
const indexes = ['search_index', 'staff_index'] as const;

/** Puts a tip's texts into the index. Inside the transaction that stores the tip; `number` must be the largest so far, or FTS4 writes a segment for each. */
export function addToSearchIndex(database: Database, number: number, textIds: readonly string[], entry: SearchEntry): void {
  if (textIds.length !== entry.folded.length) throw new Error('an entry of other texts');
  database.run('INSERT INTO search_index (docid, tokens) VALUES (?, ?)', [number, entry.tokens]);
  for (const [index, folded] of entry.folded.entries()) {
    const textId = textIds[index];
    if (folded !== null && textId !== undefined) database.run('INSERT INTO folded_text (text_id, folded) VALUES (?, ?)', [textId, folded]);
  }
  if (entry.language !== null) database.run('INSERT INTO likely_language (number, language) VALUES (?, ?)', [number, entry.language]);
  addSignatures(database, number, entry.signatures);
}

/**
 * Takes a tip's words and those of staff about it out again, while its texts are still there. FTS4 needs the very words that were put in, so the index
 * must not be stale. Inside a transaction, which ends with `purgeSearchIndex`.
 */
export function removeFromSearchIndex(database: Database, tipId: string, number: number): void {
  database.run('INSERT INTO search_source (docid, tokens) VALUES (?, ?)', [number, entryInDatabase(database, tipId).entry.tokens]);
  database.run('DELETE FROM search_index WHERE docid = ?', [number]);
  database.run('DELETE FROM search_source');
  database.run('DELETE FROM folded_text WHERE text_id IN (SELECT text_id FROM text WHERE tip_id = ?)', [tipId]);
  database.run('DELETE FROM likely_language WHERE number = ?', [number]);
  removeStaffWords(database, tipId, number);
  removeSignatures(database, number);
}

/** Until its segments are merged, FTS4 keeps the words that were taken out and only marks them as gone. Once for any number of tips: it writes the whole index anew. */
export function purgeSearchIndex(database: Database): void {
  for (const index of indexes) database.run(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
}

/**
 * Makes the index again, some tips in a transaction, and yields between them so that the caller can answer others. Tips
 * received meanwhile are indexed as usual. Left unfinished, the index stays stale. About half a millisecond a tip.
 */
export function* rebuildSearchIndex(database: Database, icuVersion: string): Generator<{ readonly done: number; readonly total: number }, void, void> {
  const last = database.transaction(() => {
    unstampSearchIndex(database);
    for (const index of indexes) makeAnew(database, index);
    for (const copies of ['folded_text', 'staff_folded', 'likely_language']) database.run(`DELETE FROM ${copies}`);
    emptySignatures(database);
    const newest = Number(database.get('SELECT coalesce(max(number), 0) AS last FROM tip')?.['last']);
    noteRebuilt(database, 0, newest);
    return newest;
  });
  let done = 0;
  while (done < last) {
    const from = done;
    database.transaction(() => {
      const tips = database.all('SELECT tip_id, number FROM tip WHERE number > ? AND number <= ? ORDER BY number LIMIT ?', [from, last, tipsPerTransaction]);
      for (const tip of tips) {
        const { textIds, entry } = entryInDatabase(database, String(tip['tip_id']));
        addToSearchIndex(database, Number(tip['number']), textIds, entry);
        if (addStaffWords(database, String(tip['tip_id']), Number(tip['number']))) signTexts(database, String(tip['tip_id']), Number(tip['number']));
      }
      done = tips.length < tipsPerTransaction ? last : Number(tips.at(-1)?.['number']);
      noteRebuilt(database, done, last);
    });
    yield { done, total: last };
  }
  database.transaction(() => {
    endRebuild(database);
    stampSearchIndex(database, icuVersion);
  });
}

/** Empty, with the definition it has. */
function makeAnew(database: Database, index: (typeof indexes)[number]): void {
  const definition = database.get('SELECT sql FROM sqlite_schema WHERE name = ?', [index])?.['sql'];
  if (typeof definition !== 'string') throw new Error('the search index has no definition');
  database.run(`DROP TABLE ${index}`);
  database.run(definition);
}

/** Of a tip's texts in the order of their rows, which never changes. */
function entryInDatabase(database: Database, tipId: string): { readonly textIds: readonly string[]; readonly entry: SearchEntry } {
  const texts = textsOf(database, tipId);
  return { textIds: texts.map(({ textId }) => textId), entry: searchEntry(texts.map(({ body }) => body), texts.find(({ field }) => field === 'narrative')?.body) };
}
