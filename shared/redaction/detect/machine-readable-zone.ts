import type { Candidate } from './candidate.ts';
import { machineReadableCheck } from './check-digits.ts';
import { candidateAt, type Reading } from './reading.ts';

/**
 * The lines of a passport or an identity card that machines read (ICAO 9303: two of 44 or 36, three of 30). Copied by hand and by recognition they come with spaces, «
 * for < and a character too many or too few, so what counts is a line that has fillers and little else than capitals and digits.
 */
interface Line {
  /** Words without a filler or a digit between spaces: two of them make it a sentence. */
  readonly words: number;
  readonly start: number;
  readonly end: number;
  readonly compact: string;
}

const filler = /<|«|‹/u;
const allowed = /^[A-Z0-9<«‹ KC£(]+$/iu;
const leastLength = 24;
const longestLine = 96;

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { words: line.length > 3 * longestLine ? 2 : line.split(/\s+/u).filter((word) => /^\p{L}+$/u.test(word)).length, start, end: start + line.length, compact: line.replace(/[«‹]/gu, '<').replace(/\s/gu, '').toUpperCase() };
    start += line.length + 1;
  }
}

function isZone({ compact, words }: Line): boolean {
  return words < 2 && compact.length >= leastLength && compact.length <= longestLine && allowed.test(compact) && filler.test(compact);
}

/** The second line of a passport without a filler in it, right under the first. */
function isNumbersLine({ compact }: Line): boolean {
  return compact.length >= leastLength && compact.length <= longestLine && /^[A-Z0-9<]+$/u.test(compact) && (compact.match(/\d/gu)?.length ?? 0) >= 10;
}

/** The check digit of the document number and of the day of birth in the line that holds them: of two lines the second, of three the first two. */
function passes(lines: readonly Line[]): boolean {
  const second = lines[1]?.compact ?? '';
  const first = lines[0]?.compact ?? '';
  if (/^\d$/u.test(second.charAt(9)) && machineReadableCheck(second.slice(0, 9)) === Number(second.charAt(9))) return true;
  return /^\d$/u.test(first.charAt(14)) && machineReadableCheck(first.slice(5, 14)) === Number(first.charAt(14));
}

/** Also inside a line, when somebody pasted it into a sentence. */
const inside = /(?<![A-Z0-9<])[A-Z0-9<]{0,60}<<[A-Z0-9<]{8,80}(?![A-Z0-9<])/giu;

export function findMachineReadableZones(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  let zone: Line[] = [];
  const close = (): void => {
    const first = zone[0];
    const last = zone.at(-1);
    if (first !== undefined && last !== undefined) {
      const isChecked = passes(zone);
      found.push(candidateAt(reading, [first.start, last.end], 'machine-readable-zone', isChecked ? 0.98 : zone.length > 1 ? 0.9 : 0.7, ['form', isChecked ? 'checksum-passed' : 'checksum-failed']));
    }
    zone = [];
  };
  for (const line of linesOf(reading.text)) {
    if (isZone(line) || (zone.length > 0 && isNumbersLine(line))) zone.push(line);
    else if (line.compact !== '' || zone.length === 0) close();
    if (zone.length === 3) close();
  }
  close();
  const zones = [...found];
  for (const { 0: written, index } of reading.text.matchAll(inside)) {
    const candidate = candidateAt(reading, [index, index + written.length], 'machine-readable-zone', 0.8, ['form']);
    if (!zones.some(({ start, end }) => start <= candidate.start && end >= candidate.end)) found.push(candidate);
  }
  return found;
}
