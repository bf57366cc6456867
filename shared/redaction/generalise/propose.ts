import { foldReadable } from '../fold.ts';
import type { CandidateKind } from '../detect/candidate.ts';
import { ageBand } from './age-band.ts';
import { countBand } from './count-band.ts';
import { reveals } from './reveals.ts';
import { widerDates } from './wider-date.ts';
import { widerPlaces } from './wider-place.ts';
import { writtenDays, type WrittenDay } from './written-day.ts';

export interface Surroundings {
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

function ageAt({ year, month, day }: WrittenDay, receivedAt: number): number | undefined {
  if (year === undefined) return undefined;
  const received = new Date(receivedAt);
  const isBefore = received.getUTCMonth() + 1 < month || (received.getUTCMonth() + 1 === month && received.getUTCDate() < (day ?? 1));
  return received.getUTCFullYear() - year - (isBefore ? 1 : 0);
}

const some = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

/** What may stand instead of a passage, for a person to choose from or to write better. In English, as all words of a dossier are. Nothing that says the passage itself. */
export function propose(passage: string, { kinds, otherTexts, receivedAt, firstDay }: Surroundings): readonly string[] {
  const number = numberIn(passage);
  const days = writtenDays(passage);
  const [best] = kinds;
  const is = (...wanted: readonly CandidateKind[]): boolean => best !== undefined && wanted.includes(best);
  const ages = is('birth-date') ? days.flatMap((day) => some(numberedAge(ageAt(day, receivedAt)))) : is('age') ? some(numberedAge(number)) : [];
  const dates = is('birth-date', 'age') ? [] : days.flatMap((day) => widerDates(day, firstDay));
  const counts = number === undefined || days.length > 0 || is('birth-date', 'age') ? [] : some(countBand(number));
  const isPlace = is('coordinates', 'map-code', 'address', 'room');
  const places = widerPlaces(passage, isPlace || (days.length === 0 && number === undefined) ? otherTexts : []);
  const all = isPlace ? [...places, ...dates, ...counts] : [...ages, ...dates, ...counts, ...places];
  return [...new Set(all)].filter((each) => !reveals(passage, each));
}

const numberedAge = (years: number | undefined): string | undefined => (years === undefined ? undefined : ageBand(years));
