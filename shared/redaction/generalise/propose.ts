import { foldReadable } from '../fold.ts';
import type { CandidateKind } from '../detect/candidate.ts';
import { ageBandBetween } from './age-band.ts';
import { countBand } from './count-band.ts';
import { reveals } from './reveals.ts';
import { widerDates } from './wider-date.ts';
import { widerPlaces } from './wider-place.ts';
import { isBound, writtenAge, type Beside } from './written-age.ts';
import { writtenDays, type WrittenDay } from './written-day.ts';

export interface Surroundings {
  /** Words beside a number say whether it is the age: "under 18". */
  readonly beside: Beside;
  /** What the passage may be, what fits it best first; none: nothing was found there. */
  readonly kinds: readonly CandidateKind[];
  /** The other texts of the same tip. */
  readonly otherTexts: readonly string[];
  /** Milliseconds since 1970; an age is counted up to then. */
  readonly receivedAt: number;
  /** The earliest day written in the dossier, in days since 1970. */
  readonly firstDay: number | undefined;
}

const numberIn = (passage: string): number | undefined => {
  const found = /(?<![\d.,])\d{1,3}(?:[,.]\d{3})+(?![\d.,]*\d)|(?<!\d)\d{1,7}(?!\d)/u.exec(foldReadable(passage).text)?.[0];
  return found === undefined ? undefined : Number(found.replace(/\D/gu, ''));
};

/** How old somebody who was born on such a day may be; one without a day may be its first or its last. */
function agesAt({ year, month, day }: WrittenDay, receivedAt: number): readonly number[] {
  if (year === undefined) return [];
  const received = new Date(receivedAt);
  const [thisMonth, years] = [received.getUTCMonth() + 1, received.getUTCFullYear() - year];
  if (thisMonth === month) return day === undefined ? [years - 1, years] : [years - (received.getUTCDate() < day ? 1 : 0)];
  return [years - (thisMonth < month ? 1 : 0)];
}

const some = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

/** What may stand instead of a passage, for a person to choose from or to write better. In English, as all words of a dossier are. Nothing that says the passage itself. */
export function propose(passage: string, { kinds, otherTexts, receivedAt, firstDay, beside }: Surroundings): readonly string[] {
  const number = numberIn(passage);
  const days = writtenDays(passage);
  const [best] = kinds;
  const is = (...wanted: readonly CandidateKind[]): boolean => best !== undefined && wanted.includes(best);
  const born = is('birth-date') ? days.flatMap((day) => agesAt(day, receivedAt)) : [];
  const age = is('age') ? writtenAge(passage, beside) : born.length === 0 ? undefined : { from: Math.min(...born), to: Math.max(...born) };
  const ages = age === undefined ? [] : some(ageBandBetween(age.from, age.to));
  const dates = is('birth-date', 'age') ? [] : days.flatMap((day) => widerDates(day, firstDay));
  const counts = number === undefined || days.length > 0 || is('birth-date', 'age') || isBound(passage, beside) ? [] : some(countBand(number));
  const isPlace = is('coordinates', 'map-code', 'address', 'room');
  const places = widerPlaces(passage, isPlace || (days.length === 0 && number === undefined) ? otherTexts : []);
  const all = isPlace ? [...places, ...dates, ...counts] : [...ages, ...dates, ...counts, ...places];
  return [...new Set(all)].filter((each) => !reveals(passage, each));
}
