import type { Steps } from '#shared/steps.ts';
import { clockTimesIn } from './clock-times.ts';
import { digitStretches } from './digit-stretches.ts';
import type { Range } from './occurrences.ts';

/** UTC, and what clocks show where desks and reporters are: Myanmar; Cambodia, Laos, Thailand, Viet Nam; China, Malaysia, the Philippines. */
const offsetsMinutes = [0, 390, 420, 480];
const dayMinutes = 1440;
const minuteMs = 60_000;
/** Whole and half hours are everybody's, and stand in every second text. */
const roundMinutes = 30;

/** `2026-05-01T06:32:10+07:00`, as tips say the clock of a reporter's device. */
const localTime = /T(\d{2}):(\d{2})/u;

/**
 * The minutes of the day that would tell when something was sent, for whoever has a carrier's records: of these moments, in each of the time zones in which a clock may have shown them. `momentsMs`: milliseconds since 1970. `written`: moments
 * in ISO 8601, whose own clock counts as well. Whole and half hours are left out.
 */
export function receiptMinutes(momentsMs: readonly number[], written: readonly string[]): ReadonlySet<number> {
  const parsed = written.filter((each) => localTime.test(each));
  const minutes = [...momentsMs, ...parsed.map((each) => Date.parse(each))]
    .filter((moment) => Number.isFinite(moment))
    .flatMap((moment) => offsetsMinutes.map((offset) => (Math.floor(moment / minuteMs) + offset) % dayMinutes));
  const local = parsed.flatMap((each) => {
    const [, hours, minute] = localTime.exec(each) ?? [];
    return [(Number(hours) * 60 + Number(minute)) % dayMinutes];
  });
  return new Set([...minutes, ...local].filter((minute) => minute % roundMinutes !== 0));
}

/** How often a text tells one of these minutes. `letStand`: minutes that a person let stand, having read what they are of. */
export function toldMinutes(text: string, secret: ReadonlySet<number>, letStand: ReadonlySet<number> = new Set()): number {
  if (secret.size === 0) return 0;
  return clockTimesIn(text).filter(({ minutes }) => isAmong(minutes, secret) && !minutes.every((minute) => letStand.has(minute))).length;
}

const isAmong = (minutes: readonly number[], secret: ReadonlySet<number>): boolean => minutes.some((minute) => secret.has(minute));

/** Some milliseconds of work. */
const unitsAtOnce = 1 << 14;
/** Read on either side of a part: more than any time of day with what stands beside it. */
const sharedUnits = 128;
/** What folding may take away: it keeps nothing apart. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{M}]/u;
/** Nobody writes so much of it into one time, and going over it is work. */
const unseenUnits = 4096;

/** The place so many seen units before `at` (`step` -1) or behind it, within the stretch. */
function besides(text: string, at: number, step: 1 | -1, { start, end }: Range): number {
  let place = at;
  for (let left = sharedUnits; left > 0 && place > start && place < end && Math.abs(place - at) < unseenUnits; place += step) if (!unseen.test(text.charAt(step === 1 ? place : place - 1))) left -= 1;
  return place;
}

/** The same in turns, for a text of any length. `pieceUnits`: how many UTF-16 units are looked through between two of them, at least. */
export function* toldMinutesSteps(text: string, secret: ReadonlySet<number>, pieceUnits = unitsAtOnce): Steps<number> {
  if (secret.size === 0) return 0;
  let count = 0;
  let units = 0;
  for (const stretch of digitStretches(text)) {
    for (let from = stretch.start; from < stretch.end; from += pieceUnits) {
      const until = Math.min(stretch.end, from + pieceUnits);
      const readFrom = besides(text, from, -1, stretch);
      const times = clockTimesIn(text.slice(readFrom, besides(text, until, 1, stretch)));
      count += times.filter(({ start, minutes }) => readFrom + start >= from && readFrom + start < until && isAmong(minutes, secret)).length;
      units += until - from;
      if (units < pieceUnits) continue;
      units = 0;
      yield undefined;
    }
  }
  return count;
}
