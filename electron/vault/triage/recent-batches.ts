import type { Reply, Request } from '#shared/contract/contract.ts';
import type { ManyChangeKind } from '#shared/domain/many-change.ts';
import { recentDays } from '#shared/domain/many-change.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { readPayload, type EventDraft, type EventType } from '#vault/store/events/event-types.ts';
import { clockTimeMs } from '#vault/store/events/hybrid-clock.ts';
import { leftOf } from './change-many.ts';
import { pick, textIn } from './tip-row.ts';
import { matters, undoVerdicts } from './undo-many.ts';

const dayMs = 86_400_000;
const kinds = { 'status-set': 'status', 'tip-assigned': 'assign', 'due-set': 'due', 'tip-set-aside': 'aside', 'tip-brought-back': 'bring-back' } as const satisfies Partial<Record<EventType, ManyChangeKind>>;
const types = Object.keys(kinds) as (keyof typeof kinds)[];

/** What was done to many tips at once in the last days before `now` (milliseconds since 1970), newest first, with what can be taken back of it. `self`: the member who asks. */
export function recentBatches(database: Database, now: number, self: string, { onlyOwn, limit }: Request<'many.recent'>): Reply<'many.recent'> {
  // A clock reading begins with its time, so that it can be compared with a time alone.
  const since = Math.max(0, now - recentDays * dayMs).toString(16).padStart(12, '0');
  const rows = database.all(
    `SELECT batch_id, min(clock) AS clock, member_id, type, subject, count(*) AS tips, count(*) OVER () AS total FROM event INDEXED BY event_by_clock
     WHERE clock >= ? AND batch_id IS NOT NULL AND type IN (${types.map(() => '?').join(', ')})${onlyOwn ? ' AND member_id = ?' : ''} GROUP BY batch_id ORDER BY clock DESC LIMIT ?`,
    [since, ...types, ...(onlyOwn ? [self] : []), limit],
  );
  return { total: Number(rows[0]?.['total'] ?? 0), batches: rows.map((row) => batchOf(database, row, self)) };
}

function batchOf(database: Database, row: SqlRow, self: string): Reply<'many.recent'>['batches'][number] {
  const batchId = textIn(row, 'batch_id');
  const member = textIn(row, 'member_id');
  const verdicts = undoVerdicts(database, batchId);
  return {
    batchId,
    at: clockTimeMs(textIn(row, 'clock')),
    actor: String(database.get('SELECT name FROM member WHERE member_id = ?', [member])?.['name'] ?? '').slice(0, 200),
    isOwn: member === self,
    kind: kinds[pick(types, row['type'])],
    isUndo: tookBack(database, textIn(row, 'subject'), textIn(row, 'clock'), pick(types, row['type'])),
    tips: Number(row['tips']),
    undoable: verdicts.filter((verdict) => 'event' in verdict).length,
    left: [...leftOf(verdicts)],
  };
}

/** Whether the event of this tip at this reading is the opposite of one before it that was done to many: one tip of a batch speaks for the batch. */
function tookBack(database: Database, tipId: string, clock: string, type: EventType): boolean {
  const same = matters.find((each) => each.includes(type)) ?? [];
  const [own, before] = database
    .all(
      `SELECT event.type, event.version, event.batch_id, event_payload.payload FROM event JOIN event_payload USING (event_id)
       WHERE event.subject = ? AND event.clock <= ? AND event.type IN (${same.map(() => '?').join(', ')}) ORDER BY event.clock DESC LIMIT 2`,
      [tipId, clock, ...same],
    )
    .map((row) => ({ batchId: row['batch_id'], event: row['payload'] instanceof Uint8Array ? readPayload(textIn(row, 'type'), Number(row['version']), row['payload']) : undefined }));
  if (own?.event === undefined || before?.event === undefined || before.batchId === null) return false;
  return isOpposite(own.event, before.event);
}

function isOpposite(one: EventDraft, other: EventDraft): boolean {
  if (one.type !== other.type) return true;
  return 'from' in one.payload && 'from' in other.payload && 'to' in one.payload && 'to' in other.payload && one.payload.from === other.payload.to && one.payload.to === other.payload.from;
}
