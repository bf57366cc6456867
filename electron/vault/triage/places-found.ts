import { foundPlaces, type FoundPlace } from '#shared/domain/found-place.ts';
import type { Database } from '#vault/store/database.ts';
import type { SearchQuery } from '#vault/store/search/search-query.ts';
import { staffPlaces } from '#vault/store/search/staff-index.ts';
import { namedPlaces, tipsByName, type NamesSearched } from './names-searched.ts';
import { textIn } from './tip-row.ts';

interface FoundTip {
  readonly tipId: string;
  readonly number: number;
}

/** Bytes of one number of FTS4's matchinfo. */
const numberBytes = 4;

/** Of each tip of a page the places in which any stretch of what was typed, or the whole as a fragment, stands, in the order of `foundPlaces`. */
export function placesFound(database: Database, query: SearchQuery, names: NamesSearched, tips: readonly FoundTip[]): ReadonlyMap<string, readonly FoundPlace[]> {
  if (tips.length === 0) return new Map();
  const tipIds = tips.map(({ tipId }) => tipId);
  const byNumber = new Map(tips.map(({ number, tipId }) => [number, tipId]));
  const places = new Map(tipIds.map((tipId): [string, Set<FoundPlace>] => [tipId, new Set()]));
  for (const { tipId, place } of [...placesOfFragment(database, query, tipIds), ...placesOfWords(database, query, byNumber)]) places.get(tipId)?.add(place);
  const byName = tipsByName(database, names, query, tipIds);
  for (const place of namedPlaces) for (const tipId of byName[place]) places.get(tipId)?.add(place);
  return new Map([...places].map(([tipId, found]) => [tipId, foundPlaces.filter((place) => found.has(place))]));
}

interface Found {
  readonly tipId: string;
  readonly place: FoundPlace;
}

function placesOfWords(database: Database, { stretches }: SearchQuery, byNumber: ReadonlyMap<number, string>): readonly Found[] {
  if (stretches.length === 0) return [];
  const any = stretches.map(({ phrase }) => phrase).join(' OR ');
  const numbers = [...byNumber.keys()];
  const among = `docid IN (${numbers.map(() => '?').join(', ')})`;
  const inTexts = database.all(`SELECT docid FROM search_index WHERE tokens MATCH ? AND ${among}`, [any, ...numbers]).map(({ docid }): Found => ({ tipId: byNumber.get(Number(docid)) ?? '', place: 'text' }));
  const byStaff = database.all(`SELECT docid, matchinfo(staff_index, 'y') AS hits FROM staff_index WHERE staff_index MATCH ? AND ${among}`, [any, ...numbers]).flatMap(({ docid, hits }) => {
    const tipId = byNumber.get(Number(docid)) ?? '';
    return hits instanceof Uint8Array ? columnsHit(hits).flatMap((column): Found[] => ((place) => (place === undefined ? [] : [{ tipId, place }]))(staffPlaces[column])) : [];
  });
  return [...inTexts, ...byStaff];
}

/** Of matchinfo 'y': for every phrase, for every column, how often. */
function columnsHit(hits: Uint8Array): readonly number[] {
  const counts = new DataView(hits.buffer, hits.byteOffset, hits.byteLength);
  const columns = new Set<number>();
  // Zero in either order of bytes, and nothing but zero is asked about.
  for (let at = 0; at + numberBytes <= hits.byteLength; at += numberBytes) if (counts.getUint32(at) !== 0) columns.add((at / numberBytes) % staffPlaces.length);
  return [...columns];
}

function placesOfFragment(database: Database, { pattern }: SearchQuery, tipIds: readonly string[]): readonly Found[] {
  const among = `tip_id IN (${tipIds.map(() => '?').join(', ')})`;
  const like = (column: string): string => String.raw`${column} LIKE ? ESCAPE '\'`;
  const rows = database.all(
    `SELECT tip_id, 'text' AS place FROM text WHERE ${among} AND (${like('body')} OR EXISTS (SELECT 1 FROM folded_text WHERE folded_text.text_id = text.text_id AND ${like('folded')}))
     UNION SELECT tip_id, 'transcript' FROM transcript WHERE ${among} AND ${like('body')}
     UNION SELECT tip_id, kind FROM rendering WHERE ${among} AND ${like('body')}
     UNION SELECT tip_id, 'note' FROM note WHERE ${among} AND ${like('body')}
     UNION SELECT tip_id, place FROM staff_folded WHERE ${among} AND ${like('folded')}`,
    [...tipIds, pattern, pattern, ...[1, 2, 3, 4].flatMap(() => [...tipIds, pattern])],
  );
  return rows.flatMap((row): Found[] => {
    const place = foundPlaces.find((name) => name === row['place']);
    return place === undefined ? [] : [{ tipId: textIn(row, 'tip_id'), place }];
  });
}
