import { statuses, type Status } from '#shared/domain/status.ts';
import { urgencies, type Urgency } from '#shared/domain/urgency.ts';
import type { Database } from './database.ts';

/** Tips whose states stand in one row of `tip_states`. */
const blockTips = 1000;
/** The character of the first state. */
const firstCode = 65;

/** Which tips are wanted: none of a kind means all of it, and what was set aside is wanted alone or not at all. */
export interface WantedStates {
  readonly statuses: readonly Status[];
  readonly urgencies: readonly Urgency[];
  readonly isAside: boolean;
}

/** The states of all tips, a text of characters for each block. */
export type TipStates = ReadonlyMap<number, string>;

/** Reads one character for each tip, and no row of `tip`. */
export function tipStates(database: Database): TipStates {
  return new Map(database.all('SELECT block, states FROM tip_states').map((row) => [Number(row['block']), String(row['states'])]));
}

/** Of tips by their `number` those in one of these states, in their order. */
export function inStates(states: TipStates, numbers: readonly number[], wanted: WantedStates): readonly number[] {
  const codes = wantedCodes(wanted);
  return numbers.filter((number) => codes.has(states.get(Math.floor(number / blockTips))?.charCodeAt(number % blockTips) ?? 0));
}

/** As the triggers write them (migration 48): ten for each status, of these two for each urgency, the second set aside. */
function wantedCodes({ isAside, ...wanted }: WantedStates): ReadonlySet<number> {
  const places = <T>(all: readonly T[], some: readonly T[]): readonly number[] => (some.length === 0 ? all : some).map((one) => all.indexOf(one));
  return new Set(places(statuses, wanted.statuses).flatMap((status) => places(urgencies, wanted.urgencies).map((urgency) => firstCode + 10 * status + 2 * urgency + (isAside ? 1 : 0))));
}
