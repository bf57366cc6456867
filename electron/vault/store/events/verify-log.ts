import { equalBytes } from '#vault/crypto/hash.ts';
import { verifySignature } from '#vault/crypto/signing.ts';
import type { Database } from '../database.ts';
import { approvalHolds } from './approval-check.ts';
import { contentFits } from './content-check.ts';
import { atOnce, type Steps } from '#shared/steps.ts';
import { eventHash, noPrevious, payloadHash, transactionMessage } from './event-hash.ts';
import { countEvents } from './log-anchor.ts';
import { readRoster, type Roster } from './roster.ts';
import { storedEventColumns, storedEventOf, type StoredEvent } from './stored-event.ts';

export interface LogReport {
  readonly events: number;
  readonly intact: boolean;
  /** The id of the first event that does not hang together with what is before it. */
  readonly firstBadEvent?: string;
  /** How many events somebody brought about whose role did not cover them: written with a program other than this one. Absent when there is none. */
  readonly unpermittedEvents?: number;
}

const eventsAtOnce = 250;

/**
 * Walks every device's chain from its start: no gap, each event names the one before, hashes and payloads fit, a payload is
 * missing only where its tip was deleted later, the content is what the events say, and every transaction is whole and signed
 * by somebody who was a member then, with the key that counted then (roster.ts). What it cannot see is a missing end of a chain: the anchor of the last clean lock tells that (log-anchor.ts).
 * Whether the projections are what the log gives is in verify-rows.ts.
 */
export function* verifyLogInSteps(database: Database): Steps<LogReport> {
  const events = Number(database.get('SELECT count(*) AS events FROM event')?.['events']);
  const people = readRoster(database);
  if ('bad' in people) return { events, intact: false, firstBadEvent: people.bad };
  const walk: Walk = { database, roster: people.roster, unpermitted: 0 };
  // Opening takes the number of the last row for the count (log-anchor.ts).
  const isNumbered = events === countEvents(database);
  const bad = (yield* badChain(walk)) ?? strayRow(database);
  const flagged = walk.unpermitted === 0 ? {} : { unpermittedEvents: walk.unpermitted };
  return bad === undefined ? { events, intact: isNumbered, ...flagged } : { events, intact: false, firstBadEvent: bad, ...flagged };
}

/** The same without a pause. */
export function verifyLog(database: Database): LogReport {
  return atOnce(verifyLogInSteps(database));
}

interface Walk {
  readonly database: Database;
  readonly roster: Roster;
  unpermitted: number;
}

function* badChain(walk: Walk): Steps<string | undefined> {
  for (const { device_id: deviceId } of walk.database.all('SELECT DISTINCT device_id FROM event ORDER BY device_id')) {
    const bad = yield* badEventOf(walk, String(deviceId));
    if (bad !== undefined) return bad;
  }
  return undefined;
}

function* badEventOf(walk: Walk, deviceId: string): Steps<string | undefined> {
  const { database, roster } = walk;
  let previous = noPrevious;
  let sequence = 0;
  let clock = '';
  let open: StoredEvent[] = [];
  for (;;) {
    const rows = database.all(
      `SELECT ${storedEventColumns} FROM event LEFT JOIN event_payload USING (event_id) WHERE device_id = ? AND sequence > ? ORDER BY sequence LIMIT ${eventsAtOnce}`,
      [deviceId, sequence],
    );
    for (const row of rows) {
      const event = storedEventOf(row);
      const begins = open[0];
      if (begins && begins.transactionId !== event.transactionId) {
        if (!signed(walk, open)) return begins.eventId;
        open = [];
      }
      sequence += 1;
      if (!roster.stood(event.memberId, event.clock)) return event.eventId;
      if (!roster.permitted(event)) walk.unpermitted += 1;
      if (event.sequence !== sequence || event.clock <= clock || !equalBytes(event.previous, previous) || !fits(database, event) || !contentFits(database, event) || !approvalHolds(roster, event)) return event.eventId;
      ({ hash: previous, clock } = event);
      open.push(event);
    }
    if (rows.length < eventsAtOnce) break;
    yield;
  }
  return open[0] && !signed(walk, open) ? open[0].eventId : undefined;
}

function fits(database: Database, event: StoredEvent): boolean {
  if (!equalBytes(eventHash(event), event.hash)) return false;
  return event.payload === undefined ? mayLackPayload(database, event) : equalBytes(payloadHash(event.payload.salt, event.payload.bytes), event.payloadHash);
}

/**
 * Only deleting a tip takes payloads away, its own and those of the quarantined items it came from; it leaves the deletion itself and
 * what tells where the tip has gone (commands/delete-tip.ts).
 */
function mayLackPayload(database: Database, { type, subject, clock }: StoredEvent): boolean {
  if (type === 'tip-deleted' || type === 'dossier-exported' || type === 'custody-exported') return false;
  const deleted = database.get('SELECT tip_id FROM emptied_item WHERE quarantine_id = ?', [subject])?.['tip_id'] ?? subject;
  return database.get("SELECT 1 AS found FROM event WHERE subject = ? AND type = 'tip-deleted' AND clock > ? LIMIT 1", [deleted, clock]) !== undefined;
}

/** Whether these events are exactly one transaction that their member signed. */
function signed({ database, roster }: Walk, events: readonly StoredEvent[]): boolean {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last || events.some(({ memberId }) => memberId !== first.memberId)) return false;
  const { transactionId, memberId, deviceId } = first;
  const row = database.get('SELECT * FROM event_signature WHERE transaction_id = ?', [transactionId]);
  const key = roster.keyAt(memberId, first.clock);
  if (!row || !key || !(row['signature'] instanceof Uint8Array)) return false;
  if (row['member_id'] !== memberId || row['device_id'] !== deviceId || row['first_sequence'] !== first.sequence || row['last_sequence'] !== last.sequence) return false;
  const message = transactionMessage({ transactionId, memberId, deviceId, firstSequence: first.sequence, lastSequence: last.sequence }, events.map(({ hash }) => hash));
  return verifySignature(key, message, row['signature']);
}

/** A payload or signature without an event is named by the id it claims. */
function strayRow(database: Database): string | undefined {
  const stray = database.get(
    `SELECT event_id AS id FROM event_payload WHERE event_id NOT IN (SELECT event_id FROM event)
     UNION ALL SELECT transaction_id FROM event_signature WHERE transaction_id NOT IN (SELECT transaction_id FROM event) LIMIT 1`,
  )?.['id'];
  return typeof stray === 'string' ? stray : undefined;
}
