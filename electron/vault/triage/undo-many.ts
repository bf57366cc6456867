import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { readPayload, type EventDraft, type EventType } from '#vault/store/events/event-types.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { canBeGiven, carryOut, type ManyChanged, type Verdict } from './change-many.ts';
import { textIn } from './tip-row.ts';

/** Events about one matter: a later one of these means that it was changed since. */
export const matters: readonly (readonly EventType[])[] = [['status-set'], ['tip-assigned'], ['due-set'], ['tip-set-aside', 'tip-brought-back']];

/**
 * Takes back what was done to many tips under one batch id, tip by tip, from the log: also after a lock. A tip about which the same matter was changed
 * since stays as it is, and so does one that would be given to somebody who has left, or that is about danger now and would be set aside again.
 * `not-found`: no such batch, or nothing in it that can be taken back.
 */
export function undoMany(context: VaultContext, batchId: string): Result<ManyChanged, 'not-found'> {
  const verdicts = undoVerdicts(context.database, batchId);
  return verdicts.length === 0 ? fail('not-found') : ok(carryOut(context, verdicts));
}

/** What taking this batch back would come to now, tip by tip; none for what is no such batch. */
export function undoVerdicts(database: Database, batchId: string): readonly Verdict[] {
  const types = matters.flat();
  return database.all(`SELECT subject, type, clock FROM event WHERE batch_id = ? AND type IN (${types.map(() => '?').join(', ')}) ORDER BY clock`, [batchId, ...types]).map((row) => verdictOf(database, row));
}

function verdictOf(database: Database, row: SqlRow): Verdict {
  const tipId = textIn(row, 'subject');
  const tip = database.get('SELECT number, urgency FROM tip WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return { tipId, number: undefined, left: 'not-there' };
  const number = Number(tip['number']);
  // The last two about this matter, newest first: the one to take back, and what was before it.
  const [last, ...before] = eventsOf(database, tipId, matters.find((types) => types.some((type) => type === row['type'])) ?? []);
  if (last === undefined || last.clock !== row['clock']) return { tipId, number, left: 'changed-since' };
  const event = opposite(tipId, last.event, before[0]?.event);
  if (event?.type === 'tip-assigned' && event.payload.to !== null && !canBeGiven(database, event.payload.to)) return { tipId, number, left: 'person-left' };
  if (event?.type === 'tip-set-aside' && tip['urgency'] === 'U1') return { tipId, number, left: 'in-danger' };
  return event === undefined ? { tipId, number, left: 'changed-since' } : { tipId, number, event };
}

function eventsOf(database: Database, tipId: string, types: readonly EventType[]): readonly { readonly clock: string; readonly event: EventDraft }[] {
  const rows = database.all(
    `SELECT event.clock, event.type, event.version, event_payload.payload FROM event JOIN event_payload USING (event_id)
     WHERE event.subject = ? AND event.type IN (${types.map(() => '?').join(', ')}) ORDER BY event.clock DESC LIMIT 2`,
    [tipId, ...types],
  );
  return rows.flatMap((row) => {
    const payload = row['payload'];
    const event = payload instanceof Uint8Array ? readPayload(textIn(row, 'type'), Number(row['version']), payload) : undefined;
    return event === undefined ? [] : [{ clock: textIn(row, 'clock'), event }];
  });
}

/** The event that makes it as it was; `before` says what an event does not: the outcome, the words of a date, why it was set aside. */
function opposite(tipId: string, event: EventDraft, before: EventDraft | undefined): EventDraft | undefined {
  if (event.type === 'status-set') {
    const { from, to } = event.payload;
    return { type: 'status-set', payload: { tipId, from: to, to: from, outcome: from === 'closed' && before?.type === 'status-set' ? before.payload.outcome : null } };
  }
  if (event.type === 'tip-assigned') return { type: 'tip-assigned', payload: { tipId, from: event.payload.to, to: event.payload.from } };
  if (event.type === 'due-set') {
    const { from, to } = event.payload;
    return { type: 'due-set', payload: { tipId, from: to, to: from, note: from !== null && before?.type === 'due-set' ? before.payload.note : '' } };
  }
  if (event.type !== 'tip-set-aside' && event.type !== 'tip-brought-back') return undefined;
  if (before?.type === 'tip-set-aside') return { type: 'tip-set-aside', payload: { ...before.payload } };
  return event.type === 'tip-set-aside' ? { type: 'tip-brought-back', payload: { tipId } } : undefined;
}
