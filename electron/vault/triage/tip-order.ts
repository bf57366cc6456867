import type { TipSort } from '#shared/domain/tip-sort.ts';
import type { SqlValue } from '#vault/store/database.ts';

/** A part of the list that an index gives in order; the parts follow each other. */
export interface OrderedPart {
  /** A condition on `tip`; empty: all. */
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
  /** What is walked: tips along an index, or the log from its end, each tip at its latest event. */
  readonly from: string;
  readonly order: string;
}

export const newestFirst = 'received_at DESC, number DESC';

/** As far as an index holds it, so that a place of two thousand characters does not make it large; beyond that, newest first. */
const placeKey = 'substr(place, 1, 60) COLLATE NOCASE';

const part = (sql: string, from: string, order: string): OrderedPart => ({ sql, parameters: [], from, order });
const alongReceived = 'tip INDEXED BY tip_by_received';
/** `event_by_subject` answers whether a later one is about the same tip. */
const fromTheLog = 'event INDEXED BY event_by_clock CROSS JOIN tip ON tip.tip_id = event.subject AND NOT EXISTS (SELECT 1 FROM event AS later INDEXED BY event_by_subject WHERE later.subject = event.subject AND later.clock > event.clock)';

type OtherSort = Exclude<TipSort, 'urgency'>;

/** The parts of the whole list for every order but the usual one, whose parts are the bands (inbox-bands.ts). What has no date or no place comes last, newest first. */
export const orderedParts: Readonly<Record<OtherSort, readonly OrderedPart[]>> = {
  received: [part('', alongReceived, newestFirst)],
  oldest: [part('', alongReceived, 'received_at, number')],
  due: [part('due_at IS NOT NULL', 'tip INDEXED BY tip_by_due', `due_at, ${newestFirst}`), part('due_at IS NULL', alongReceived, newestFirst)],
  changed: [part('', fromTheLog, 'event.clock DESC')],
  place: [part('place IS NOT NULL', 'tip INDEXED BY tip_by_place', `${placeKey}, ${newestFirst}`), part('place IS NULL', alongReceived, newestFirst)],
};

/** The same order for tips that were found and are sorted. */
export const foundOrder: Readonly<Record<OtherSort, string>> = {
  received: newestFirst,
  oldest: 'received_at, number',
  due: `due_at IS NULL, due_at, ${newestFirst}`,
  changed: '(SELECT max(clock) FROM event WHERE event.subject = tip.tip_id) DESC',
  place: `place IS NULL, ${placeKey}, ${newestFirst}`,
};
