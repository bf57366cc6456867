import type { LeftReason, LeftTips, ManyChange } from '#shared/contract/many-calls.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import type { EventDraft } from '#vault/store/events/event-types.ts';
import { newId, type VaultContext } from '#vault/store/events/vault-context.ts';
import { outcomeOf } from './outcomes.ts';
import { statusChange, type StatusFault } from './set-status.ts';

/** What is done to one tip: its event, or why there is none. */
export type Verdict = { readonly tipId: string; readonly number: number | undefined } & ({ readonly event: EventDraft } | { readonly left: LeftReason });

export interface ManyChanged {
  /** null: nothing was changed. */
  readonly batchId: string | null;
  readonly changed: number;
  readonly left: LeftTips;
}

/**
 * Does one thing to many tips: one event for each that it makes a difference to, in one transaction under one batch id. Faults are of the whole: an outcome
 * that is missing or retired, a member who is not there.
 */
export function changeMany(context: VaultContext, tipIds: readonly string[], change: ManyChange): Result<ManyChanged, StatusFault> {
  const { database } = context;
  const fault = faultOf(database, change);
  if (fault !== undefined) return fail(fault);
  const verdicts = [...new Set(tipIds)].map((tipId): Verdict => {
    const tip = database.get('SELECT number, urgency, status, outcome_id, assignee, due_at, due_note, set_aside FROM tip WHERE tip_id = ?', [tipId]);
    if (tip === undefined) return { tipId, number: undefined, left: 'not-there' };
    const number = Number(tip['number']);
    if (change.kind === 'aside' && tip['set_aside'] === null && tip['urgency'] === 'U1') return { tipId, number, left: 'in-danger' };
    const event = eventOf(database, tipId, tip, change);
    return event === undefined ? { tipId, number, left: 'already-so' } : { tipId, number, event };
  });
  return ok(carryOut(context, verdicts));
}

/** Writes the events of the verdicts and tells of the others. */
export function carryOut(context: VaultContext, verdicts: readonly Verdict[]): ManyChanged {
  const events = verdicts.flatMap((verdict) => ('event' in verdict ? [verdict.event] : []));
  const batchId = events.length === 0 ? null : newId(context.randomBytes);
  if (batchId !== null) context.database.transaction(() => appendEvents(context, events, batchId));
  return { batchId, changed: events.length, left: leftOf(verdicts) };
}

/** Which tips stay as they are, by reason. */
export function leftOf(verdicts: readonly Verdict[]): LeftTips {
  const left = new Map<LeftReason, { tips: number; readonly numbers: number[] }>();
  for (const verdict of verdicts) {
    if ('event' in verdict) continue;
    const group = left.get(verdict.left) ?? { tips: 0, numbers: [] };
    left.set(verdict.left, { tips: group.tips + 1, numbers: verdict.number === undefined ? group.numbers : [...group.numbers, verdict.number] });
  }
  return [...left].map(([why, { tips, numbers }]) => ({ why, tips, numbers: [...numbers].sort((one, other) => one - other) }));
}

function faultOf(database: Database, change: ManyChange): StatusFault | undefined {
  if (change.kind === 'assign' && change.memberId !== null && !canBeGiven(database, change.memberId)) return 'not-found';
  if (change.kind !== 'status' || change.status !== 'closed') return undefined;
  const outcome = change.outcomeId === undefined ? undefined : outcomeOf(database, change.outcomeId);
  if (outcome === undefined) return 'outcome-missing';
  return outcome.isRetired ? 'outcome-retired' : undefined;
}

/** Whether tips can be given to this member. */
export function canBeGiven(database: Database, memberId: string): boolean {
  return database.get('SELECT 1 AS found FROM member WHERE member_id = ? AND removed_at IS NULL', [memberId]) !== undefined;
}

/** Undefined: it is so already. A tip that is closed keeps its outcome, and one that is set aside its reason: many are changed at once, and those were somebody's decision. */
function eventOf(database: Database, tipId: string, tip: SqlRow, change: ManyChange): EventDraft | undefined {
  switch (change.kind) {
    case 'status': {
      if (tip['status'] === change.status) return undefined;
      const payload = statusChange(database, tipId, tip, change.status, change.outcomeId);
      return payload.ok && payload.value !== undefined ? { type: 'status-set', payload: payload.value } : undefined;
    }
    case 'assign': {
      const from = typeof tip['assignee'] === 'string' ? tip['assignee'] : null;
      return from === change.memberId ? undefined : { type: 'tip-assigned', payload: { tipId, from, to: change.memberId } };
    }
    case 'due': {
      const from = typeof tip['due_at'] === 'number' ? tip['due_at'] : null;
      const note = change.at === null ? '' : oneLine(change.note);
      return from === change.at && (tip['due_note'] ?? '') === note ? undefined : { type: 'due-set', payload: { tipId, from, to: change.at, note } };
    }
    case 'aside':
      return tip['set_aside'] === null ? { type: 'tip-set-aside', payload: { tipId, reason: change.reason, note: oneLine(change.note) } } : undefined;
    case 'bring-back':
      return tip['set_aside'] === null ? undefined : { type: 'tip-brought-back', payload: { tipId } };
  }
}
