import type { Reply, Request } from '#shared/contract/contract.ts';
import { tagsInARow } from '#shared/contract/tip-calls.ts';
import type { Tag } from '#shared/contract/tag-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { foldedName } from '#vault/store/search/folded-name.ts';
import { tipNotAside } from './not-aside.ts';
import { textIn } from './tip-row.ts';

/** Those that most tips have first, then by name. */
export function listTags(database: Database, { search, offset = 0, limit }: Request<'tags.list'>): Reply<'tags.list'> {
  const wanted = `%${foldedName(search).replace(/[\\%_]/gu, '\\$&')}%`;
  const total = Number(database.get("SELECT count(*) AS tags FROM tag WHERE folded LIKE ? ESCAPE '\\'", [wanted])?.['tags'] ?? 0);
  const rows = database.all(`SELECT tag_id, name, (SELECT count(*) FROM tip_tag WHERE tip_tag.tag_id = tag.tag_id AND ${tipNotAside}) AS tips FROM tag WHERE folded LIKE ? ESCAPE '\\' ORDER BY tips DESC, folded, tag_id LIMIT ? OFFSET ?`, [wanted, limit, offset]);
  return { total, tags: rows.map((row) => ({ tagId: textIn(row, 'tag_id'), name: textIn(row, 'name'), tips: Number(row['tips']) })) };
}

export function tagsOfTip(database: Database, tipId: string): Result<Reply<'tags.ofTip'>, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  return ok({ tags: database.all('SELECT tag_id, name FROM tip_tag JOIN tag USING (tag_id) WHERE tip_id = ? ORDER BY folded, tag_id', [tipId]).map((row): Tag => ({ tagId: textIn(row, 'tag_id'), name: textIn(row, 'name') })) });
}

export interface FirstTags {
  readonly names: readonly string[];
  /** How many tags it has beside those. */
  readonly more: number;
}

/** Of each of these tips that has any, the names of its first tags, as many as a line of the inbox has room for. */
export function firstTags(database: Database, tipIds: readonly string[]): ReadonlyMap<string, FirstTags> {
  const found = new Map<string, FirstTags>();
  const rows = database.all(`SELECT tip_id, name FROM tip_tag JOIN tag USING (tag_id) WHERE tip_id IN (${tipIds.map(() => '?').join(', ')}) ORDER BY folded, tag_id`, tipIds);
  for (const row of rows) {
    const tipId = textIn(row, 'tip_id');
    const { names, more } = found.get(tipId) ?? { names: [], more: 0 };
    found.set(tipId, names.length < tagsInARow ? { names: [...names, textIn(row, 'name')], more } : { names, more: more + 1 });
  }
  return found;
}

export function tagOf(database: Database, tagId: string): Result<Tag, 'not-found'> {
  const name = database.get('SELECT name FROM tag WHERE tag_id = ?', [tagId])?.['name'];
  return typeof name === 'string' ? ok({ tagId, name }) : fail('not-found');
}
