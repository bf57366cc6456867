import { digitStretches } from './digit-stretches.ts';
import { foldReadable, originalRange } from './fold.ts';

/** A time of day as somebody wrote it. */
export interface ClockTime {
  /** In the text as it was written, from its first digit to its last. */
  readonly start: number;
  readonly end: number;
  /** Minutes since midnight that it can mean: two where nothing says which half of the day. */
  readonly minutes: readonly number[];
}

const morning = /a\.?m\b|sáng|ព្រឹក|上午|早上|凌晨|清晨|เช้า|မနက်|နံနက်/iu;
const afternoon = /p\.?m\b|chiều|tối|đêm|ល្ងាច|រសៀល|យប់|下午|晚上|傍晚|夜里|夜裡|บ่าย|เย็น|ညနေ|နေ့လယ်/iu;
/** Units beside a time in which a word says which half of the day is meant. */
const besideUnits = 10;

const halfDay = 12;
const hourMinutes = 60;
const dayMinutes = 24 * hourMinutes;
/** What Thai counts from seven in the evening on: the first hour behind it. */
const eveningHours = 18;

interface Form {
  /** With the groups `h` and `m`. */
  readonly pattern: RegExp;
  readonly laterHours?: number;
}

/**
 * Ways of writing an hour and a minute. A point between them needs a word that says that it is a time: "2.32" alone is a number. The words for hour and minute are those of English, Vietnamese, German, Khmer, Thai, Burmese and Chinese.
 */
const forms: readonly Form[] = [
  { pattern: /(?<!\d)(?<!\d[:.])(?:(?<!\d,)|(?<=\d{4},))(?<h>\d{1,2}) ?: ?(?<m>[0-5]\d)(?::[0-5]\d)?(?!\d|:\d)/gu },
  { pattern: /(?<!\d)(?<!\d[:.,])(?<h>\d{1,2})\.(?<m>[0-5]\d)(?!\d)(?= {0,2}(?:[ap]\.?m\b|น|uhr|hrs?\b|h\b|giờ|ម៉ោង|ព្រឹក|ល្ងាច|យប់|รอบ))/giu },
  { pattern: /(?:(?<![\p{L}\p{M}])(?:at|by|around|about|since|until|till|after|before|between|from|time|lúc|khoảng|trước|sau|từ|gegen|um|jam|pukul)|@|ម៉ោង|เวลา|ตอน|ເວລາ|နာရီ)[ :]{0,2}(?<h>\d{1,2})\.(?<m>[0-5]\d)(?!\d|\.\d|%)/giu },
  { pattern: /(?<!\d)(?<!\d[:.,])(?<h>\d{1,2}) ?(?:h|g|giờ|uhr|点钟|点|點|时|時|ម៉ោង|នាឡិកា|นาฬิกา|โมง|နာရီ) ?(?:(?:និង|and|và) ?)?(?<m>[0-5]?\d)(?!\d)/giu },
  { pattern: /(?<!\d ?)ម៉ោង ?(?<h>\d{1,2})(?: ?និង ?| )(?<m>[0-5]?\d) ?នាទី/gu },
  { pattern: /(?<!\d)(?<h>[1-5]) ?ทุ่ม ?(?<m>[0-5]?\d)(?!\d)/gu, laterHours: eveningHours },
  { pattern: /(?<!\d)(?<h>[01]\d|2[0-3])(?<m>[0-5]\d) ?(?:hrs?|hours|h|utc|z)(?![\p{L}\p{M}\d])/giu },
];

/**
 * What stands behind the digits of an hour, or of an hour and a minute, in every form: in most texts no digit has it, and the forms are not looked for. The last six are the first letters of the
 * words for hour and minute in Khmer, Burmese and Thai. A new form needs its sign here.
 */
const behindHour = /\d(?:\.\d| ?[:hHgGuUzZ点點时時\u1798\u1793\u1014\u0e42\u0e19\u0e17])/u;

/** Times of day in a text, whatever its digits and signs, to the minute. Lists of hours without minutes are none. */
export function clockTimesIn(text: string): readonly ClockTime[] {
  return [...digitStretches(text)].flatMap((stretch) => clockTimesNear(text.slice(stretch.start, stretch.end)).map(({ start, end, minutes }) => ({ start: start + stretch.start, end: end + stretch.start, minutes })));
}

function clockTimesNear(text: string): readonly ClockTime[] {
  const folded = foldReadable(text);
  if (!behindHour.test(folded.text)) return [];
  const found = new Map<number, ClockTime>();
  for (const { pattern, laterHours = 0 } of forms) {
    for (const match of folded.text.matchAll(pattern)) {
      const minutes = minutesOf(Number(match.groups?.['h']) + laterHours, Number(match.groups?.['m']), halfOf(folded.text, match.index, match.index + match[0].length));
      if (minutes.length === 0) continue;
      const [first, last] = [match[0].search(/\d/u), match[0].search(/\d\D*$/u)];
      const { start, end } = originalRange(folded, match.index + first, match.index + last + 1);
      if (!found.has(end)) found.set(end, { start, end, minutes });
    }
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
}

type Half = 'morning' | 'afternoon' | undefined;

function halfOf(text: string, start: number, end: number): Half {
  const beside = `${text.slice(Math.max(0, start - besideUnits), start)} ${text.slice(end, end + besideUnits)}`;
  const [isMorning, isAfternoon] = [morning.test(beside), afternoon.test(beside)];
  return isMorning === isAfternoon ? undefined : isMorning ? 'morning' : 'afternoon';
}

function minutesOf(hour: number, minute: number, half: Half): readonly number[] {
  if (hour > 24 || minute >= hourMinutes) return [];
  const at = (hours: number): number => (hours * hourMinutes + minute) % dayMinutes;
  if (hour > halfDay || hour === 0) return [at(hour)];
  const before = hour % halfDay;
  return half === 'morning' ? [at(before)] : half === 'afternoon' ? [at(before + halfDay)] : [at(before), at(before + halfDay)];
}
