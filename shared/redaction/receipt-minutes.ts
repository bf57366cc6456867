import type { Steps } from '#shared/steps.ts';
import { clockTimesIn, digitLike } from './clock-times.ts';
import { foldReadable } from './fold.ts';

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
  return clockTimesIn(text).filter(({ minutes }) => minutes.some((minute) => secret.has(minute)) && !minutes.every((minute) => letStand.has(minute))).length;
}

/** Some milliseconds of work. */
const unitsAtOnce = 1 << 14;
/** More than any time of day with the word for the half of the day beside it takes, as it is folded. */
const quietUnits = 48;
/** As many UTF-16 units of the text are looked at on a side before it is taken for one on which hardly anything is read. */
const sideUnits = 4 * quietUnits;
/** Marks of no letter: folding takes them off a digit or a sign. */
const looseMarks = /(?<![\p{L}\p{M}])\p{M}+/gu;

/** The same in turns, for a text of any length. `pieceUnits`: how many UTF-16 units are looked through between two of them, at least. */
export function* toldMinutesSteps(text: string, secret: ReadonlySet<number>, pieceUnits = unitsAtOnce): Steps<number> {
  if (secret.size === 0) return 0;
  let count = 0;
  for (let from = 0; from < text.length; ) {
    const end = yield* quietPlace(text, from + pieceUnits);
    count += toldMinutes(text.slice(from, end), secret);
    from = end;
    yield undefined;
  }
  return count;
}

/** From `from` on the first place found near which nothing stands that reads as a digit, so that no time is cut; else the end. */
function* quietPlace(text: string, from: number): Steps<number> {
  for (let at = from; at < text.length; ) {
    const start = Math.max(0, at - quietUnits);
    const last = [...text.slice(start, at + quietUnits).matchAll(digitLike)].at(-1);
    if (last !== undefined) at = start + last.index + last[0].length + quietUnits;
    else if (isQuiet((units) => text.slice(Math.max(0, at - units), at)) && isQuiet((units) => text.slice(at, at + units))) return at;
    else {
      at += sideUnits;
      yield undefined;
    }
  }
  return text.length;
}

/** Whether enough is read on one side, and no digit in it: what draws nothing keeps nothing apart, however much of it there is. */
function isQuiet(side: (units: number) => string): boolean {
  for (let units = quietUnits; units <= sideUnits; units += units) {
    const near = side(units);
    if (near.search(digitLike) !== -1) return false;
    if (foldReadable(near).text.replace(looseMarks, '').length >= quietUnits) return true;
  }
  return false;
}
