import type { TipView } from '#shared/contract/tip-calls.ts';
import { urgencies, type Urgency } from '#shared/domain/urgency.ts';
import { fail, type Result } from '#shared/result.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import type { EventDraft } from '#vault/store/events/event-types.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { getTip } from './get-tip.ts';
import { pick } from './tip-row.ts';

/**
 * Sets how soon somebody must act: one event in one transaction, or none when it is so already. What is about danger now cannot lie among what was set
 * aside, so setting that brings a tip back, which is a second event.
 */
export function setUrgency(context: VaultContext, tipId: string, urgency: Urgency): Result<TipView, 'not-found'> {
  const { database } = context;
  const row = database.get('SELECT urgency, set_aside FROM tip WHERE tip_id = ?', [tipId]);
  if (!row) return fail('not-found');
  const from = pick(urgencies, row['urgency']);
  const events: readonly EventDraft[] = [
    ...(from === urgency ? [] : [{ type: 'urgency-set' as const, payload: { tipId, from, to: urgency } }]),
    ...(urgency === 'U1' && row['set_aside'] !== null ? [{ type: 'tip-brought-back' as const, payload: { tipId } }] : []),
  ];
  if (events.length > 0) database.transaction(() => appendEvents(context, events));
  return getTip(database, context.now(), tipId);
}
