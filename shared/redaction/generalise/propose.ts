import { foldReadable } from '../fold.ts';
import type { CandidateKind } from '../detect/candidate.ts';
import { ageBandBetween } from './age-band.ts';
import { countBand } from './count-band.ts';
import { reveals } from './reveals.ts';
import { widerDates, widerYears } from './wider-date.ts';
import { widerPlaces } from './wider-place.ts';
import { isBound, writtenAge, type AgeSpan, type Beside } from './written-age.ts';
import { writtenCount } from './written-count.ts';
import { writtenDays, type WrittenDay } from './written-day.ts';
import { isSaidYear, yearAlone, type YearContext } from './year-readings.ts';

export interface Surroundings {
  /** Words beside a number say whether it is the age: "under 18". */
  readonly beside: Beside;
  /** What the passage may be, what fits it best first; none: nothing was found there. */
  readonly kinds: readonly CandidateKind[];
  /** What was given as the place of the same tip. */
  readonly placesGiven: readonly string[];
  /** Milliseconds since 1970; an age is counted up to then. */
  readonly receivedAt: number;
  /** The earliest day written in the dossier, in days since 1970. */
  readonly firstDay: number | undefined;
}

/** How old somebody who was born on such a day may be; one without a day may be its first or its last. */
function agesAt({ year, month, day }: WrittenDay, receivedAt: number): readonly number[] {
  if (year === undefined) return [];
  const received = new Date(receivedAt);
  const [thisMonth, years] = [received.getUTCMonth() + 1, received.getUTCFullYear() - year];
  if (thisMonth === month) return day === undefined ? [years - 1, years] : [years - (received.getUTCDate() < day ? 1 : 0)];
  return [years - (thisMonth < month ? 1 : 0)];
}

const some = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);
const scriptUnits = 200;
const thai = /\p{Script=Thai}/u;

/** How years are to be read that stand in a passage. */
export function yearContext(passage: string, { before, after }: Beside, receivedAt: number, isBirth: boolean): YearContext {
  return { receivedAt, isBirth, isThai: thai.test(before.slice(-scriptUnits) + passage + after.slice(0, scriptUnits)) };
}

/** The ages that somebody who was born then may have; undefined where one of the days that are meant says none. */
function agesOfBirth(passage: string, days: readonly WrittenDay[], context: YearContext): AgeSpan | undefined {
  const received = new Date(context.receivedAt).getUTCFullYear();
  const years = days.length > 0 ? [] : yearAlone(foldReadable(passage).text.toLowerCase(), context);
  const ages = [...days.map((day) => agesAt(day, context.receivedAt)), ...years.map((year) => [received - year - 1, received - year])];
  if (ages.length === 0 || ages.some((each) => each.length === 0)) return undefined;
  // Who was born this year may be none yet, and is no year less.
  const all = ages.flat().map((age) => Math.max(0, age));
  return { from: Math.min(...all), to: Math.max(...all) };
}

/** What is marked is a few words; of a page nothing is offered. */
const longestUnits = 400;
/** "Work until about 11", "at 10 they came": an hour, unless a word for age or years follows. */
const hourBefore = /(?:(?<!\p{L})(?:at|until|till|stop(?:s|ped)?|start(?:s|ed)?|by|lúc|đến|jam|pukul)|ម៉ោង|เวลา|ตอน|ถึง|ເວລາ|ຮອດ)(?: (?:about|around|almost|nearly|khoảng|sekitar))?[ :]{0,2}$/iu;
const ageBehind = /(?<!\p{L})(?:years?|yrs?|old|tuổi|tahun|thn)(?!\p{L})|yo(?!\p{L})|ឆ្នាំ|ปี|ขวบ|ປີ|နှစ်|岁|歲/iu;
const [hourUnits, ageUnits] = [24, 12];
const mayBeHour = (passage: string, { before, after }: Beside): boolean => /^\P{L}*\p{N}{1,2}\P{L}*$/u.test(passage) && hourBefore.test(before.slice(-hourUnits)) && !ageBehind.test(after.slice(0, ageUnits));

/** What may stand instead of a passage, for a person to choose from or to write better. In English, as all words of a dossier are. Nothing that says the passage itself, and nothing that may be wrong. */
export function propose(passage: string, { kinds, placesGiven, receivedAt, firstDay, beside }: Surroundings): readonly string[] {
  if (passage.length > longestUnits) return [];
  const [best] = kinds;
  const is = (...wanted: readonly CandidateKind[]): boolean => best !== undefined && wanted.includes(best);
  const isBirth = is('birth-date');
  const context = yearContext(passage, beside, receivedAt, isBirth);
  // A telephone number, a plate or a code holds no day.
  const days = best === undefined || is('date', 'birth-date') ? writtenDays(passage, context, best !== undefined, beside) : [];
  const age = is('age') ? (mayBeHour(passage, beside) ? undefined : writtenAge(passage, beside)) : isBirth ? agesOfBirth(passage, days, context) : undefined;
  const ages = age === undefined ? [] : some(ageBandBetween(age.from, age.to));
  const years = days.length > 0 || (best !== undefined && !is('date')) || (best === undefined && !isSaidYear(passage, beside)) ? [] : yearAlone(foldReadable(passage).text.toLowerCase(), context);
  const dates = isBirth ? [] : [...days.flatMap((day) => widerDates(day, firstDay)), ...widerYears(years)];
  // Whatever the detectors take a number for, it counts nothing then; a word with a capital beside it may be a name.
  const count = days.length > 0 || years.length > 0 || kinds.some((kind) => kind !== 'name') || isBound(passage, beside) ? undefined : writtenCount(passage, beside);
  const counts = count === undefined ? [] : some(countBand(count));
  const isPlace = is('coordinates', 'map-code', 'address', 'room');
  const mayBePlace = isPlace || ((best === undefined || is('name')) && dates.length === 0);
  // How many people there are says not where.
  const places = mayBePlace ? widerPlaces(passage, count === undefined ? placesGiven : [], { isName: is('name') }) : [];
  return [...new Set([...ages, ...dates, ...counts, ...places])].filter((each) => !reveals(passage, each));
}
