import { equalBytes, fromHex } from '#vault/crypto/hash.ts';
import { verifySignature } from '#vault/crypto/signing.ts';
import type { Database } from '../database.ts';
import { contentFits } from './content-check.ts';
import { atOnce, type Steps } from '../steps.ts';
import { eventHash, noPrevious, payloadHash, transactionMessage } from './event-hash.ts';
import { readPayload } from './event-types.ts';
import { countEvents } from './log-anchor.ts';
import { storedEventColumns, storedEventOf, type StoredEvent } from './stored-event.ts';

export interface LogReport {
  readonly events: number;
  readonly intact: boolean;
  /** The id of the first event that does not hang together with what is before it. */
  readonly firstBadEvent?: string;
}

const eventsAtOnce = 250;

/**
 * Walks every device's chain from its start: no gap, each event names the one before, hashes and payloads fit, a payload is
 * missing only where its tip was deleted later, the content is what the events say, and every transaction is whole and signed
 * by a member that the log itself added. What it cannot see is a missing end of a chain: the anchor of the last clean lock tells that (log-anchor.ts).
 * Whether the projections are what the log gives is in verify-rows.ts.
 */
export function* verifyLogInSteps(database: Database): Steps<LogReport> {
  const events = Number(database.get('SELECT count(*) AS events FROM event')?.['events']);
  // Opening takes the number of the last row for the count (log-anchor.ts).
  const isNumbered = events === countEvents(database);
  const bad = badMember(database) ?? (yield* badChain(database)) ?? strayRow(database);
  return bad === undefined ? { events, intact: isNumbered } : { events, intact: false, firstBadEvent: bad };
}

/** The same without a pause. */
export function verifyLog(database: Database): LogReport {
  return atOnce(verifyLogInSteps(database));
}

/**
 * The log begins with a member who adds themselves; every later one is added by somebody already there, once, and the key in
 * the table is the one of that event.
 */
function badMember(database: Database): string | undefined {
  const seen = new Set<string>();
  for (const row of database.all(`SELECT ${storedEventColumns} FROM event LEFT JOIN event_payload USING (event_id) WHERE type = 'member-added' ORDER BY clock`)) {
    const event = storedEventOf(row);
    const added = memberAddedBy(event);
    if (!added || added.memberId !== event.subject || seen.has(added.memberId)) return event.eventId;
    if (seen.size === 0 ? event.memberId !== added.memberId : !seen.has(event.memberId)) return event.eventId;
    const key = keyOf(database, added.memberId);
    if (!key || !equalBytes(key, added.publicKey)) return event.eventId;
    seen.add(added.memberId);
  }
  const unknown = database.get("SELECT event_id FROM event WHERE member_id NOT IN (SELECT subject FROM event WHERE type = 'member-added') ORDER BY clock LIMIT 1")?.['event_id'];
  return typeof unknown === 'string' ? unknown : undefined;
}

function* badChain(database: Database): Steps<string | undefined> {
  for (const { device_id: deviceId } of database.all('SELECT DISTINCT device_id FROM event ORDER BY device_id')) {
    const bad = yield* badEventOf(database, String(deviceId));
    if (bad !== undefined) return bad;
  }
  return undefined;
}

function* badEventOf(database: Database, deviceId: string): Steps<string | undefined> {
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
        if (!signed(database, open)) return begins.eventId;
        open = [];
      }
      sequence += 1;
      if (event.sequence !== sequence || event.clock <= clock || !equalBytes(event.previous, previous) || !fits(database, event) || !contentFits(database, event)) return event.eventId;
      ({ hash: previous, clock } = event);
      open.push(event);
    }
    if (rows.length < eventsAtOnce) break;
    yield;
  }
  return open[0] && !signed(database, open) ? open[0].eventId : undefined;
}

function fits(database: Database, event: StoredEvent): boolean {
  if (!equalBytes(eventHash(event), event.hash)) return false;
  return event.payload === undefined ? mayLackPayload(database, event) : equalBytes(payloadHash(event.payload.salt, event.payload.bytes), event.payloadHash);
}

/** Only deleting a tip takes payloads away, and it leaves its own and those that tell where the tip has gone (commands/delete-tip.ts). */
function mayLackPayload(database: Database, { type, subject, clock }: StoredEvent): boolean {
  if (type === 'tip-deleted' || type === 'dossier-exported') return false;
  return database.get("SELECT 1 AS found FROM event WHERE subject = ? AND type = 'tip-deleted' AND clock > ? LIMIT 1", [subject, clock]) !== undefined;
}

/** Whether these events are exactly one transaction that their member signed. */
function signed(database: Database, events: readonly StoredEvent[]): boolean {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last || events.some(({ memberId }) => memberId !== first.memberId)) return false;
  const { transactionId, memberId, deviceId } = first;
  const row = database.get('SELECT * FROM event_signature WHERE transaction_id = ?', [transactionId]);
  const key = keyOf(database, memberId);
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

function keyOf(database: Database, memberId: string): Uint8Array | undefined {
  const key = database.get('SELECT public_key FROM member WHERE member_id = ?', [memberId])?.['public_key'];
  return key instanceof Uint8Array ? key : undefined;
}

function memberAddedBy(event: StoredEvent): { readonly memberId: string; readonly publicKey: Uint8Array } | undefined {
  if (!event.payload) return undefined;
  try {
    const draft = readPayload(event.type, event.version, event.payload.bytes);
    const publicKey = draft?.type === 'member-added' ? fromHex(draft.payload.publicKey) : undefined;
    return draft?.type === 'member-added' && publicKey ? { memberId: draft.payload.memberId, publicKey } : undefined;
  } catch {
    return undefined;
  }
}
