import { compoundLinks, type CompoundLink } from '#shared/domain/compound.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';

/** What a person decided about a tip and a compound: one event, or none when it was decided so already. */
export function setTipCompound(context: VaultContext, tipId: string, compoundId: string, to: CompoundLink): Result<undefined, 'not-found'> {
  const { database } = context;
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined || database.get('SELECT 1 AS found FROM compound WHERE compound_id = ?', [compoundId]) === undefined) return fail('not-found');
  const decided = database.get('SELECT decision FROM tip_compound WHERE link_id = ?', [`${tipId}${compoundId}`])?.['decision'];
  const from = compoundLinks.find((link) => link === decided) ?? 'none';
  if (from !== to) database.transaction(() => appendEvents(context, [{ type: 'tip-compound-set', payload: { tipId, compoundId, from, to, decidedAt: context.now() } }]));
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

/** The group named like the tip, unless others have stayed in it. */
function ownGroup({ database, randomBytes }: VaultContext, tipId: string): string {
  if (database.get('SELECT 1 AS found FROM tip WHERE source_group = ? LIMIT 1', [tipId]) === undefined) return tipId;
  // It may be alone in another one already.
  const group = database.get('SELECT source_group FROM tip WHERE tip_id = ?', [tipId])?.['source_group'];
  const isAlone = typeof group === 'string' && database.all('SELECT tip_id FROM tip WHERE source_group = ? LIMIT 2', [group]).length === 1 && database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [group]) === undefined;
  return isAlone ? group : newId(randomBytes);
}
