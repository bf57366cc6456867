import type { Candidate } from './candidate.ts';
import { digitWords } from './number-words.ts';
import { beginsLike } from './one-of-words.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Telephone numbers of which a part or all is written in words, digit by digit, so that machines miss them: "zero one two 345 678". */
const longestFirst = digitWords.toSorted((a, b) => b.length - a.length);
const isLatin = (written: string): boolean => /^\p{Script=Latin}/u.test(written);
const latinWords = longestFirst.filter(isLatin).join('|');
const otherWords = longestFirst.filter((written) => !isLatin(written)).join('|');
const token = new RegExp(`${beginsLike(`${latinWords}|${otherWords}`, '〇零一二三四五六七八九幺两\\d')}(?:(?<words>${otherWords}|(?<!\\p{L})(?:${latinWords})(?!\\p{L}))|(?<han>[〇零一二三四五六七八九幺两]{1,8})|(?<digits>\\d{1,6}))`, 'giu');
/** Between two parts of one number: signs, and the words people tell parts by. */
const joint = /^[ ,.()-]{0,3}(?:(?:แล้วก็|แล้วตามด้วย|ตามด้วย|ແລ້ວກໍ|ແລ້ວ|ຕໍ່ດ້ວຍ|ហើយ|បន្ទាប់មក|ပြီးတော့|ပြီး|then|and then|and|rồi|tiếp|lalu|terus|kemudian|前面|中间|中間|后面|後面|然后|然後|接着|再)[ ,]{0,2})?$/iu;
const longestJoint = 20;
const zeroFirst = /^(?:zero|oh|សូន្យ|ศูนย์|สูน|ສູນ|သုည|không|nol|kosong|[〇零0])/iu;
/** Fewer words are how people count: "two or three". */
const leastWords = 3;
const [leastDigits, mostDigits] = [7, 15] as const;

interface Part {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
  readonly words: number;
}

function partOf(match: RegExpExecArray): Part {
  const [written] = match;
  const inWords = match.groups?.['words'] !== undefined;
  const inHan = match.groups?.['han'] !== undefined;
  return { start: match.index, end: match.index + written.length, digits: inWords ? 1 : written.length, words: inWords ? 1 : inHan ? written.length : 0 };
}

function* rowsOf(text: string): Generator<readonly Part[]> {
  let row: Part[] = [];
  for (const match of text.matchAll(token)) {
    const part = partOf(match);
    const last = row.at(-1);
    if (last !== undefined && (part.start - last.end > longestJoint || !joint.test(text.slice(last.end, part.start)))) {
      yield row;
      row = [];
    }
    row.push(part);
  }
  yield row;
}

export function findSpelledPhones(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const row of rowsOf(reading.text)) {
    const digits = row.reduce((sum, part) => sum + part.digits, 0);
    const words = row.reduce((sum, part) => sum + part.words, 0);
    const [first, last] = [row[0], row.at(-1)];
    if (first === undefined || last === undefined || words < leastWords || digits < leastDigits || digits > mostDigits) continue;
    const start = first.start;
    const beginsWithZero = zeroFirst.test(reading.text.slice(start, start + 8));
    found.push(candidateAt(reading, [start, last.end], 'phone', beginsWithZero || row.length >= 4 ? 0.6 : 0.4, ['number-words']));
  }
  return found;
}
