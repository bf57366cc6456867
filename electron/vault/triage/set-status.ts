import type { TipView } from '#shared/contract/tip-calls.ts';
import type { Status } from '#shared/domain/status.ts';
import { fail, type Result } from '#shared/result.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { getTip } from './get-tip.ts';
import { assessmentOf } from './tip-row.ts';

/** Sets where the work on a tip stands: one event in one transaction, or none when it is so already. */
export function setStatus(context: VaultContext, tipId: string, status: Status): Result<TipView, 'not-found'> {
  const { database } = context;
  const row = database.get('SELECT urgency, status, received_at FROM tip WHERE tip_id = ?', [tipId]);
  if (!row) return fail('not-found');
  const { status: from } = assessmentOf(row, context.now());
  if (from !== status) database.transaction(() => appendEvents(context, [{ type: 'status-set', payload: { tipId, from, to: status } }]));
  return getTip(database, context.now(), tipId);
}
