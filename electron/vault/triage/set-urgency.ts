import type { TipView } from '#shared/contract/tip-calls.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { fail, type Result } from '#shared/result.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { getTip } from './get-tip.ts';
import { assessmentOf } from './tip-row.ts';

/** Sets how soon somebody must act: one event in one transaction, or none when it is so already. */
export function setUrgency(context: VaultContext, tipId: string, urgency: Urgency): Result<TipView, 'not-found'> {
  const { database } = context;
  const row = database.get('SELECT urgency, status, received_at FROM tip WHERE tip_id = ?', [tipId]);
  if (!row) return fail('not-found');
  const { urgency: from } = assessmentOf(row, context.now());
  if (from !== urgency) database.transaction(() => appendEvents(context, [{ type: 'urgency-set', payload: { tipId, from, to: urgency } }]));
  return getTip(database, context.now(), tipId);
}
