import { compoundLinks, type CompoundLink } from '#shared/domain/compound.ts';
import { linksOfTipAtMost } from '#shared/domain/list-limits.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { linksOfTip } from './links-of-tip.ts';

/**
 * What a person decided about a tip and a compound: one event, or none when it was decided so already. `same`: those that are merged into it. What is let go is let go of
 * them, too, since for whoever decided they are one. `too-many-entries`: as much was decided about this tip as anybody reads.
 */
export function setTipCompound(context: VaultContext, tipId: string, compoundId: string, to: CompoundLink, same: readonly string[] = []): Result<undefined, 'not-found' | 'too-many-entries'> {
  const { database } = context;
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined || database.get('SELECT 1 AS found FROM compound WHERE compound_id = ?', [compoundId]) === undefined) return fail('not-found');
  const decisionOn = (id: string): CompoundLink => {
    const decided = database.get('SELECT decision FROM tip_compound WHERE link_id = ?', [`${tipId}${id}`])?.['decision'];
    return compoundLinks.find((link) => link === decided) ?? 'none';
  };
  if (to !== 'none' && decisionOn(compoundId) === 'none' && linksOfTip(database, 'tip_compound', tipId) >= linksOfTipAtMost) return fail('too-many-entries');
  const letGo = to === 'linked' ? [] : same.filter((id) => decisionOn(id) !== 'none');
  const events = [compoundId, ...letGo].flatMap((id): EventDraft[] => {
    const from = decisionOn(id);
    return from === to ? [] : [{ type: 'tip-compound-set', payload: { tipId, compoundId: id, from, to, decidedAt: context.now() } }];
  });
  if (events.length > 0) database.transaction(() => appendEvents(context, events, newId(context.randomBytes)));
  return ok(undefined);
}

/** Says that a tip goes back to the same source as another, or with null that it is a source of its own. One event, or none when it is so already. */
export function setTipSource(context: VaultContext, tipId: string, sameAs: string | null): Result<undefined, 'not-found'> {
  const { database } = context;
  const groupOf = (id: string): string | undefined => {
    const row = database.get('SELECT coalesce(source_group, tip_id) AS source FROM tip WHERE tip_id = ?', [id]);
    return typeof row?.['source'] === 'string' ? row['source'] : undefined;
  };
  const from = groupOf(tipId);
  const to = sameAs === null ? ownGroup(context, tipId) : groupOf(sameAs);
  if (from === undefined || to === undefined) return fail('not-found');
  if (from !== to) database.transaction(() => appendEvents(context, [{ type: 'tip-source-set', payload: { tipId, from, to } }]));
  return ok(undefined);
}

/** The group in which the tip is alone: the one it is in, the one named like it, or a new one. */
function ownGroup({ database, randomBytes }: VaultContext, tipId: string): string {
  const group = String(database.get('SELECT coalesce(source_group, tip_id) AS source FROM tip WHERE tip_id = ?', [tipId])?.['source'] ?? tipId);
  const isShared = (name: string): boolean =>
    database.get('SELECT 1 AS found FROM tip WHERE source_group = ?1 AND tip_id <> ?2 UNION ALL SELECT 1 FROM tip WHERE tip_id = ?1 AND source_group IS NULL AND tip_id <> ?2 LIMIT 1', [name, tipId]) !== undefined;
  return [group, tipId].find((name) => !isShared(name)) ?? newId(randomBytes);
}
