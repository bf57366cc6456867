import type { Database } from '#vault/store/database.ts';
import { isKnownEvent, readPayload, type EventDraft, type EventType } from '#vault/store/events/event-types.ts';
import { clockTimeMs } from '#vault/store/events/hybrid-clock.ts';
import { textIn } from './tip-row.ts';

/** One event about a tip or a compound, and who signed it: what they are called now; empty for the recovery words. */
export interface SignedEvent {
  readonly event: EventDraft;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actor: string;
  readonly actorRemoved: boolean;
}

/** What the log says about a tip or a compound, oldest first; of one type, or of all. Events without payload or of a later version are left out. */
export function eventsAbout(database: Database, subject: string, type?: EventType): readonly SignedEvent[] {
  const rows = database.all(
    `SELECT event.clock, event.type, event.version, event_payload.payload, coalesce(member.name, '') AS name, member.removed_at IS NOT NULL AS removed
     FROM event JOIN event_payload USING (event_id) LEFT JOIN member USING (member_id)
     WHERE event.subject = ?${type === undefined ? '' : ' AND event.type = ?'} ORDER BY event.clock`,
    type === undefined ? [subject] : [subject, type],
  );
  return rows.flatMap((row) => {
    const payload = row['payload'];
    const event = payload instanceof Uint8Array ? readPayload(textIn(row, 'type'), Number(row['version']), payload) : undefined;
    return event === undefined ? [] : [{ event, at: clockTimeMs(textIn(row, 'clock')), actor: textIn(row, 'name').slice(0, 200), actorRemoved: row['removed'] === 1 }];
  });
}

/** How many entries about a tip a newer program made: of a type or version that this one does not know, so that `eventsAbout` leaves them out. */
export function countNewerAbout(database: Database, subject: string): number {
  return database
    .all('SELECT type, version, count(*) AS events FROM event JOIN event_payload USING (event_id) WHERE subject = ? GROUP BY type, version', [subject])
    .filter((row) => !isKnownEvent(textIn(row, 'type'), Number(row['version'])))
    .reduce((sum, row) => sum + Number(row['events']), 0);
}
