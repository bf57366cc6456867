import type { Database, SqlRow } from '../database.ts';
import { foldedBody, foldedCopy, likeForms } from './folded-body.ts';
import { searchWords } from './search-folding.ts';
import { textsOf } from '../tip-text.ts';
import { waitsForRebuild } from './search-rebuild-state.ts';
import { addSignatures, removeSignatures } from './signature-rows.ts';
import { letterWords } from './unspaced-letters.ts';
import { textSignatures } from './text-signature.ts';

/** Where words of staff stand, as columns of `staff_index` and as the place that a found tip names. */
export const staffPlaces = ['transcript', 'translation', 'summary', 'note'] as const;
export type StaffPlace = (typeof staffPlaces)[number];

interface StaffText {
  readonly itemId: string;
  readonly place: StaffPlace;
  readonly body: string;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const columns = staffPlaces.join(', ');
const marks = staffPlaces.map(() => '?').join(', ');

/**
 * Changes what staff wrote about a tip, and the index with it: FTS4 needs the very words that were put in to take them out again, so `change` runs between the two.
 * Every version counts, also a corrected one: what is kept is found. Inside a transaction.
 */
export function withStaffWordsChanged(database: Database, tipId: string, change: () => void): void {
  const number = database.get('SELECT number FROM tip WHERE tip_id = ?', [tipId])?.['number'];
  // A tip that the making of a new index has not come to yet is put into it then.
  if (number === undefined || waitsForRebuild(database, Number(number))) {
    change();
    return;
  }
  removeStaffWords(database, tipId, Number(number));
  change();
  addStaffWords(database, tipId, Number(number));
  signTexts(database, tipId, Number(number));
}

/** A tip's signatures, over what came and what staff wrote. Inside a transaction. */
export function signTexts(database: Database, tipId: string, number: number): void {
  removeSignatures(database, number);
  addSignatures(database, number, textSignatures([...textsOf(database, tipId), ...staffTexts(database, tipId)].flatMap(({ body }) => likeForms(body, foldedBody(body)))));
}

/** Puts what staff wrote about a tip into the index; false where they wrote nothing. Inside a transaction. */
export function addStaffWords(database: Database, tipId: string, number: number): boolean {
  const texts = staffTexts(database, tipId);
  if (texts.length === 0) return false;
  database.run(`INSERT INTO staff_index (docid, ${columns}) VALUES (?, ${marks})`, [number, ...wordsByPlace(texts)]);
  for (const { itemId, place, body } of texts) {
    const folded = foldedCopy(body, foldedBody(body));
    if (folded !== null) database.run('INSERT INTO staff_folded (item_id, tip_id, place, folded) VALUES (?, ?, ?, ?)', [itemId, tipId, place, folded]);
  }
  return true;
}

/** Takes it out again, while the texts are still there as they were put in. Inside a transaction. */
export function removeStaffWords(database: Database, tipId: string, number: number): void {
  const texts = staffTexts(database, tipId);
  if (texts.length === 0) return;
  database.run(`INSERT INTO staff_source (docid, ${columns}) VALUES (?, ${marks})`, [number, ...wordsByPlace(texts)]);
  database.run('DELETE FROM staff_index WHERE docid = ?', [number]);
  database.run('DELETE FROM staff_source');
  database.run('DELETE FROM staff_folded WHERE tip_id = ?', [tipId]);
}

function wordsByPlace(texts: readonly StaffText[]): readonly string[] {
  return staffPlaces.map((place) => {
    const bodies = texts.flatMap((text) => (text.place === place ? [{ body: text.body, folded: foldedBody(text.body) }] : []));
    return [...bodies.flatMap(({ folded }) => searchWords(folded)), ...letterWords(bodies.flatMap(({ body, folded }) => likeForms(body, folded)))].join(' ');
  });
}

/** Everything that staff wrote about a tip, of every place in the order in which it was written. */
function staffTexts(database: Database, tipId: string): readonly StaffText[] {
  const read = (sql: string): readonly StaffText[] => database.all(sql, [tipId]).map(staffText);
  return [
    ...read("SELECT transcript_id AS id, 'transcript' AS place, CAST(body AS BLOB) AS body FROM transcript WHERE tip_id = ? AND body IS NOT NULL ORDER BY rowid"),
    ...read('SELECT rendering_id AS id, kind AS place, CAST(body AS BLOB) AS body FROM rendering WHERE tip_id = ? AND body IS NOT NULL ORDER BY rowid'),
    ...read("SELECT note_id AS id, 'note' AS place, CAST(body AS BLOB) AS body FROM note WHERE tip_id = ? AND body IS NOT NULL ORDER BY rowid"),
  ];
}

function staffText(row: SqlRow): StaffText {
  const { body } = row;
  const place = staffPlaces.find((name) => name === row['place']);
  if (place === undefined) throw new Error('a stored word that this program does not know');
  // As bytes, since the text interface of the database would swallow a leading byte order mark.
  return { itemId: String(row['id']), place, body: body instanceof Uint8Array ? utf8.decode(body) : '' };
}
