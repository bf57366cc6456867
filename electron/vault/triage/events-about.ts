import type { Database, SqlRow } from '#vault/store/database.ts';
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
  return database.all(`${signed} WHERE event.subject = ?${type === undefined ? '' : ' AND event.type = ?'} ORDER BY event.clock`, type === undefined ? [subject] : [subject, type]).flatMap(signedIn);
}

/**
 * What `eventsAbout` has of one type, newest first: so many after `offset`, and how many there are. `naming`: only those in whose payload this id stands. No more than these are read, however long people
 * work on one tip.
 */
export function latestAbout(database: Database, subject: string, type: EventType, { offset, limit, naming }: { readonly offset: number; readonly limit: number; readonly naming?: string }): { readonly total: number; readonly latest: readonly SignedEvent[] } {
  const wanted = `event.subject = ? AND event.type = ?${naming === undefined ? '' : ' AND instr(event_payload.payload, CAST(? AS BLOB)) > 0'}`;
  const parameters = naming === undefined ? [subject, type] : [subject, type, naming];
  const known = database.all(`SELECT version, count(*) AS events FROM event JOIN event_payload USING (event_id) WHERE ${wanted} GROUP BY version`, parameters).filter((row) => isKnownEvent(type, Number(row['version'])));
  const versions = known.map((row) => Number(row['version'])).join(', ');
  return {
    total: known.reduce((sum, row) => sum + Number(row['events']), 0),
    latest: database.all(`${signed} WHERE ${wanted} AND event.version IN (${versions}) ORDER BY event.clock DESC LIMIT ? OFFSET ?`, [...parameters, limit, offset]).flatMap(signedIn),
  };
}

const signed = `SELECT event.clock, event.type, event.version, event_payload.payload, coalesce(member.name, '') AS name, member.removed_at IS NOT NULL AS removed
  FROM event JOIN event_payload USING (event_id) LEFT JOIN member USING (member_id)`;

function signedIn(row: SqlRow): readonly SignedEvent[] {
  const payload = row['payload'];
  const event = payload instanceof Uint8Array ? readPayload(textIn(row, 'type'), Number(row['version']), payload) : undefined;
  return event === undefined ? [] : [{ event, at: clockTimeMs(textIn(row, 'clock')), actor: textIn(row, 'name').slice(0, 200), actorRemoved: row['removed'] === 1 }];
}

/** How many entries about a tip a newer program made: of a type or version that this one does not know, so that `eventsAbout` leaves them out. */
export function countNewerAbout(database: Database, subject: string): number {
  return database
    .all('SELECT type, version, count(*) AS events FROM event JOIN event_payload USING (event_id) WHERE subject = ? GROUP BY type, version', [subject])
    .filter((row) => !isKnownEvent(textIn(row, 'type'), Number(row['version'])))
    .reduce((sum, row) => sum + Number(row['events']), 0);
}
