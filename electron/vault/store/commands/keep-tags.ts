import { tagsOfTipAtMost } from '#shared/domain/list-limits.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '../events/append-events.ts';
import { foldedName } from '../search/folded-name.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';

/** A tag, and the tips on which a change of it made a difference. */
export interface TagChange {
  readonly tagId: string;
  readonly changed: readonly string[];
}

/**
 * Puts a tag on tips, which is made when there is none of this name, whatever its case; tips that have it stay as they are. One event for each tip, in one
 * transaction. `not-found`: a tip is not there. `too-many-tags`: a tip would have more than anybody reads.
 */
export function tagTips(context: VaultContext, tipIds: readonly string[], name: string): Result<TagChange, 'not-found' | 'too-many-tags'> {
  const { database, randomBytes } = context;
  const line = oneLine(name);
  const known = database.get('SELECT tag_id FROM tag WHERE folded = ? ORDER BY tag_id LIMIT 1', [foldedName(line)])?.['tag_id'];
  const tagId = typeof known === 'string' ? known : newId(randomBytes);
  const wanted = [...new Set(tipIds)].filter((tipId) => database.get('SELECT 1 AS found FROM tip_tag WHERE link_id = ?', [`${tipId}${tagId}`]) === undefined);
  if (wanted.some((tipId) => database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined)) return fail('not-found');
  if (wanted.some((tipId) => Number(database.get('SELECT count(*) AS tags FROM tip_tag WHERE tip_id = ?', [tipId])?.['tags']) >= tagsOfTipAtMost)) return fail('too-many-tags');
  const events: EventDraft[] = [...(known === undefined && wanted.length > 0 ? [{ type: 'tag-made' as const, payload: { tagId, name: line } }] : []), ...wanted.map((tipId) => ({ type: 'tip-tagged' as const, payload: { tipId, tagId } }))];
  if (events.length > 0) database.transaction(() => appendEvents(context, events, newId(randomBytes)));
  return ok({ tagId, changed: wanted });
}

/** Takes a tag off tips; those without it stay as they are. */
export function untagTips(context: VaultContext, tipIds: readonly string[], tagId: string): Result<TagChange, 'not-found'> {
  const { database, randomBytes } = context;
  if (database.get('SELECT 1 AS found FROM tag WHERE tag_id = ?', [tagId]) === undefined) return fail('not-found');
  const changed = [...new Set(tipIds)].filter((tipId) => database.get('SELECT 1 AS found FROM tip_tag WHERE link_id = ?', [`${tipId}${tagId}`]) !== undefined);
  const events = changed.map((tipId): EventDraft => ({ type: 'tip-untagged', payload: { tipId, tagId } }));
  if (events.length > 0) database.transaction(() => appendEvents(context, events, newId(randomBytes)));
  return ok({ tagId, changed });
}

/** Another word for a tag, on all tips that have it. `tag-exists`: another tag is called so already. */
export function renameTag(context: VaultContext, tagId: string, name: string): Result<undefined, 'not-found' | 'tag-exists'> {
  const { database } = context;
  const to = oneLine(name);
  const from = database.get('SELECT name FROM tag WHERE tag_id = ?', [tagId])?.['name'];
  if (typeof from !== 'string') return fail('not-found');
  if (database.get('SELECT 1 AS found FROM tag WHERE folded = ? AND tag_id <> ?', [foldedName(to), tagId]) !== undefined) return fail('tag-exists');
  if (from !== to) database.transaction(() => appendEvents(context, [{ type: 'tag-renamed', payload: { tagId, from, to } }]));
  return ok(undefined);
}
