import { compoundLinks, type CompoundLink } from '#shared/domain/compound.ts';
import { linksOfTipAtMost } from '#shared/domain/list-limits.ts';
import type { Province } from '#shared/domain/tip-answers.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '../events/append-events.ts';
import { placedTipId } from '../events/apply-place-event.ts';
import type { VaultContext } from '../events/vault-context.ts';
import { linksOfTip } from './links-of-tip.ts';

/** A district, or with null a province as a whole. */
export interface GazetteerPlace {
  readonly province: Province;
  readonly district: string | null;
}

/** What a person decided about a tip and a place: one event, or none when it was decided so already. Gives what had been decided before. That the district lies in the province is for whoever calls to know. */
export function setTipPlace(context: VaultContext, tipId: string, place: GazetteerPlace, to: CompoundLink): Result<CompoundLink, 'not-found' | 'too-many-entries'> {
  const { database } = context;
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const decided = database.get('SELECT decision FROM placed_tip WHERE link_id = ?', [placedTipId(tipId, place)])?.['decision'];
  const from = compoundLinks.find((link) => link === decided) ?? 'none';
  if (from === to) return ok(from);
  if (from === 'none' && linksOfTip(database, 'placed_tip', tipId) >= linksOfTipAtMost) return fail('too-many-entries');
  database.transaction(() => appendEvents(context, [{ type: 'tip-place-set', payload: { tipId, province: place.province, district: place.district, from, to, decidedAt: context.now() } }]));
  return ok(from);
}
