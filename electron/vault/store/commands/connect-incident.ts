import { compoundLinks, type CompoundLink } from '#shared/domain/compound.ts';
import { linksOfTipAtMost } from '#shared/domain/list-limits.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { linksOfTip } from './links-of-tip.ts';

/**
 * What a person decided about a tip and an incident: one event, or none when it was decided so already. `same`: those that are merged into it. What is let go is let go of
 * them, too, since for whoever decided they are one. `too-many-entries`: as much was decided about this tip as anybody reads.
 */
export function setTipIncident(context: VaultContext, tipId: string, { incidentId, to, same = [] }: { readonly incidentId: string; readonly to: CompoundLink; readonly same?: readonly string[] }): Result<undefined, 'not-found' | 'too-many-entries'> {
  const { database } = context;
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined || database.get('SELECT 1 AS found FROM incident WHERE incident_id = ?', [incidentId]) === undefined) return fail('not-found');
  const decisionOn = (id: string): CompoundLink => {
    const decided = database.get('SELECT decision FROM tip_incident WHERE link_id = ?', [`${tipId}${id}`])?.['decision'];
    return compoundLinks.find((link) => link === decided) ?? 'none';
  };
  if (to !== 'none' && decisionOn(incidentId) === 'none' && linksOfTip(database, 'tip_incident', tipId) >= linksOfTipAtMost) return fail('too-many-entries');
  const letGo = to === 'linked' ? [] : same.filter((id) => decisionOn(id) !== 'none');
  const events = [incidentId, ...letGo].flatMap((id): EventDraft[] => {
    const from = decisionOn(id);
    return from === to ? [] : [{ type: 'tip-incident-set', payload: { tipId, incidentId: id, from, to, decidedAt: context.now() } }];
  });
  if (events.length > 0) database.transaction(() => appendEvents(context, events, newId(context.randomBytes)));
  return ok(undefined);
}
