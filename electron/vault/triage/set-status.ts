import type { TipView } from '#shared/contract/tip-calls.ts';
import { statuses, type Status } from '#shared/domain/status.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import type { Payload } from '#vault/store/events/event-types.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { getTip } from './get-tip.ts';
import { outcomeOf } from './outcomes.ts';
import { pick } from './tip-row.ts';

export type StatusFault = 'not-found' | 'outcome-missing' | 'outcome-retired';

/**
 * Sets where the work on a tip stands: one event in one transaction, or none when it is so already. Closing says what came of it (`outcomeId`), and says
 * so again when that is another. `outcome-missing`: no outcome, or one that this vault does not have. `outcome-retired`: it is not offered any more.
 */
export function setStatus(context: VaultContext, tipId: string, status: Status, outcomeId?: string): Result<TipView, StatusFault> {
  const { database } = context;
  const row = database.get('SELECT status, outcome_id FROM tip WHERE tip_id = ?', [tipId]);
  if (!row) return fail('not-found');
  const change = statusChange(database, tipId, row, status, outcomeId);
  if (!change.ok) return change;
  const { value } = change;
  if (value !== undefined) database.transaction(() => appendEvents(context, [{ type: 'status-set', payload: value }]));
  return getTip(database, context.now(), tipId);
}

/** What the event would say; undefined when it is so already. `row` has `status` and `outcome_id` of the tip. */
export function statusChange(database: Database, tipId: string, row: SqlRow, to: Status, outcomeId: string | undefined): Result<Payload<'status-set'> | undefined, StatusFault> {
  const from = pick(statuses, row['status']);
  if (to !== 'closed') return ok(from === to ? undefined : { tipId, from, to, outcome: null });
  // It stays closed as it is, also one that was closed before outcomes were asked for.
  if (from === 'closed' && (outcomeId === undefined || outcomeId === row['outcome_id'])) return ok(undefined);
  const outcome = outcomeId === undefined ? undefined : outcomeOf(database, outcomeId);
  if (outcome === undefined) return fail('outcome-missing');
  if (outcome.isRetired) return fail('outcome-retired');
  return ok({ tipId, from, to, outcome: { outcomeId: outcome.outcomeId, name: outcome.name } });
}
