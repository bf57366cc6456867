import type { Candidate } from './candidate.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Degrees, minutes and seconds without any sign between, as machines write them: 113324N1045512E, and 1133.405,N,10455.123,E (NMEA 0183). */
const fraction = '(?:\\.\\d{1,6})?';
const between = '[ ,;/]{0,3}';
const edge = '(?![\\p{Script=Latin}\\d])';
const patterns: readonly RegExp[] = [
  new RegExp(`(?<![\\p{Script=Latin}\\d.])(?<north>\\d{6}|\\d{4})${fraction}[ ,]?[NS]${between}(?<east>\\d{7}|\\d{5})${fraction}[ ,]?[EW]${edge}`, 'giu'),
  new RegExp(`(?<![\\p{Script=Latin}\\d.])[NS] ?(?<north>\\d{6}|\\d{4})${fraction}${between}[EW] ?(?<east>\\d{7}|\\d{5})${fraction}(?![\\p{Script=Latin}\\d])`, 'giu'),
];

/** The last two digits are seconds, or minutes where there are no seconds. */
function isDegrees(digits: string, most: number): boolean {
  const degrees = Number(digits.slice(0, most > 90 ? 3 : 2));
  const rest = digits.slice(most > 90 ? 3 : 2).match(/\d\d/gu) ?? [];
  return degrees <= most && rest.every((part) => Number(part) < 60);
}

export function* degreesInARow(reading: Reading): Generator<Candidate> {
  for (const pattern of patterns) {
    for (const match of reading.numbers.matchAll(pattern)) {
      const { north = '', east = '' } = match.groups ?? {};
      const inRange = isDegrees(north, 90) && isDegrees(east, 180);
      yield candidateAt(reading, [match.index, match.index + match[0].length], 'coordinates', inRange ? 0.9 : 0.3, [inRange ? 'form' : 'out-of-range']);
    }
  }
}
