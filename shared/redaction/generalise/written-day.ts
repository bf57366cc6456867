import { monthNames } from '../detect/month-names.ts';
import { foldReadable } from '../fold.ts';
import type { Beside } from './written-age.ts';
import { yearReadings, type YearContext } from './year-readings.ts';

/** A day as far as it was written; months from 1. */
export interface WrittenDay {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

interface Parts {
  readonly year?: string | undefined;
  readonly month: string;
  readonly day?: string | undefined;
}

/** One for each year that is meant. A year that is none makes numbers alone no day; beside a name of a month it is left out. */
function daysOf({ year, month, day }: Parts, context: YearContext, hasName = false): readonly WrittenDay[] {
  const [monthNumber, dayNumber] = [Number(month), day === undefined ? undefined : Number(day)];
  if (monthNumber < 1 || monthNumber > 12 || (dayNumber !== undefined && (dayNumber < 1 || dayNumber > 31))) return [];
  if (year === undefined) return [{ year: undefined, month: monthNumber, day: dayNumber }];
  const years: readonly (number | undefined)[] = yearReadings(year, context);
  return (years.length === 0 && hasName ? [undefined] : years).map((each) => ({ year: each, month: monthNumber, day: dayNumber }));
}

const yearFirst = /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})(?:\s?[-/.月]\s?(\d{1,2}))?(?!\d)/u;
const compact = /(?<!\d)((?:19|20|2[45])\d{2})(\d{2})(\d{2})(?!\d)/u;
const dayFirst = /(?<!\d)(\d{1,2})[-/. ]{1,2}(\d{1,2})(?:[-/. ]{1,2}(\d{4}|\d{2}))?(?!\d)/u;
const monthOfYear = /(?<!\d)(\d{1,2})\/(\d{4})(?!\d)/u;
const vietnamese = /(?:(?:ngày|mùng|mồng)?\s*(\d{1,2})\s*)?tháng\s*(\d{1,2})(?:\s*(?:năm|\/|-)?\s*(\d{4}))?/iu;
const chinese = /(?<!\d)(\d{1,2})\s?月\s?(?:(\d{1,2})\s?[日号號])?/u;
/** Behind two numbers without a year. */
const measured = /^\s?(?:%|\p{L})/u;
/** "3 tháng 5 ngày" is three months and five days. */
const longerBehind = /^\s*(?:ngày|tuần|giờ|phút|lần|người|nữa|trước|sau)(?!\p{L})/u;
/** Is taken away first: it is no part of the day. */
const timeOfDay = /(?<!\d)t?\d{1,2}:\d{2}(?::\d{2})?(?!\d)z?/gu;

/** Longest first, so that a name is not taken for the shorter one that it begins with. */
const names: readonly (readonly [name: string, month: number])[] = monthNames
  .flatMap((of, index) => of.map((name) => [foldReadable(name).text.toLowerCase(), index + 1] as const))
  .toSorted((a, b) => b[0].length - a[0].length);
const letter = /\p{L}/u;
const latinStart = /^\p{Script=Latin}/u;

interface NamedMonth {
  readonly month: number;
  readonly name: string;
  readonly before: string;
  readonly behind: string;
}

function namedMonth(text: string): NamedMonth | undefined {
  for (const [name, month] of names) {
    const at = text.indexOf(name);
    if (at < 0) continue;
    const [before, behind] = [text.slice(0, at), text.slice(at + name.length)];
    // "mar" in "market" is no March; scripts without spaces have no such edge.
    if (latinStart.test(name) && (letter.test(before.slice(-1)) || letter.test(behind.charAt(0)))) continue;
    return { month, name, before, behind };
  }
  return undefined;
}

const thai = /\p{Script=Thai}/u;
/** Without a number most names of months are people's names or parts of words: only beside the word for month, and in Thai in full, they are months. */
const monthWordBefore = /(?:ខែ|เดือน|ເດືອນ|month of|bulan)\s*$/u;
const monthWordBehind = /^\s*လ(?!\p{M})/u;
const inFull = /(?:คม|ยน|พันธ์)$|^tháng /u;

function namedDays({ month, name, before, behind }: NamedMonth, context: YearContext): readonly WrittenDay[] {
  // Of two months it is a time from one to the other.
  if (namedMonth(`${before} ${behind}`) !== undefined) return [];
  const digitsIn = (text: string): readonly string[] => text.match(/\d+/gu) ?? [];
  const all = [...digitsIn(before), ...digitsIn(behind)];
  if (all.some((digits) => digits.length !== 4 && digits.length > 2)) return [];
  if (all.length === 0) return inFull.test(name) || monthWordBefore.test(before) || monthWordBehind.test(behind) ? daysOf({ month: String(month) }, context, true) : [];
  const [year, ...otherYears] = all.filter((digits) => digits.length === 4);
  if (otherYears.length > 0) return [];
  const [shortBefore, shortBehind] = [before, behind].map((text) => digitsIn(text).filter((digits) => digits.length <= 2));
  if (shortBefore === undefined || shortBehind === undefined) return [];
  const [first, second, ...more] = [...shortBefore, ...shortBehind];
  if (year !== undefined) return daysOf({ year, month: String(month), day: second === undefined ? first : undefined }, context, true);
  // Thai has the day before the month and the year behind it.
  const isYearBehind = thai.test(name) || /^\W*'/u.test(behind);
  // "May 3, 26" has a year; "May 3-24" and "May 3 to 24" are several days of it.
  if (shortBehind.length === 2 && !/\d\D{0,3}[,'] {0,2}'?\d/u.test(behind)) return daysOf({ month: String(month) }, context, true);
  if (first !== undefined && second === undefined && shortBehind.length === 1 && isYearBehind) return daysOf({ year: first, month: String(month) }, context, true);
  if (more.length > 0 || shortBefore.length > 1) return daysOf({ month: String(month) }, context, true);
  return daysOf({ year: second, month: String(month), day: first }, context, true);
}

/** What may stand beside a name of a month and its numbers where nothing else is said. */
const dayWords = /(?<!\p{L})(?:st|nd|rd|th|of|the|on|in|since|until|from|day|month|year|ngày|mùng|mồng|tháng|năm|tanggal|bulan|tahun)(?!\p{L})|(?<=\d)(?:st|nd|rd|th)(?!\p{L})|ថ្ងៃទី|ថ្ងៃ|ទី|ខែ|ឆ្នាំ|គ\.ស|ព\.ស|วันที่|วัน|เดือน|ปี|พ\.ศ|ค\.ศ|ວັນທີ|ວັນ|ເດືອນ|ປີ|ພ\.ສ|ຄ\.ສ|ခုနှစ်|ရက်နေ့|ရက်|နေ့|လ|年|日|号|號/giu;

/** Whether a passage is a day and nothing else: "may 5 people" is none. */
function isDayAlone(written: string, { name, before, behind }: NamedMonth): boolean {
  const found = written.slice(before.length, before.length + name.length);
  return (!latinStart.test(name) || name.includes(' ') || /^\p{Lu}/u.test(found) || /(?<!\d)\d{4}(?!\d)/u.test(written)) && !letter.test(`${before} ${behind}`.replace(dayWords, ' '));
}

/** Names of months that are also words, and stand so before a number: "march 2 km", "may 5 people". */
const alsoWords = /^(?:may|mar|march|dec|sept?|jun|mei)$/u;

/** Whether a name of a month that was found is one: not where what is counted follows its number, and of those that are words not in small letters before any word. */
function isDayBeside(written: string, { name, before, behind }: NamedMonth, tail: string): boolean {
  const [number] = /^\D{0,2}\d{1,2}(?:st|nd|rd|th)?/u.exec(behind) ?? [];
  if (number === undefined || !alsoWords.test(name) || /(?<!\d)\d{4}(?!\d)/u.test(written)) return true;
  const rest = behind.slice(number.length) + tail;
  const isSmall = /^\p{Ll}/u.test(written.slice(before.length));
  return !(isSmall ? /^ ?\p{L}/u : counted).test(rest);
}

/** What is counted or measured behind a number. */
const counted = /^ ?(?:people|persons?|men|women|girls?|boys?|workers?|km|kilomet|met(?:er|re)s?|miles?|days?|hours?|times|of us|of them|%)/iu;
/** Units on either side that are read. */
const besideUnits = 24;
const nothingBeside: Beside = { before: '', after: '' };
/** Without a year two numbers are a day only where a word says so. */
const dayWord = /^(?:on|since|until|till)(?!\p{L})|(?<!\p{L})(?:ngày|mùng|mồng|tanggal|tgl|day|date)(?!\p{L})|ថ្ងៃ|วันที่|ວັນທີ|日期|ရက်/u;
const dayWordBefore = /(?:(?<!\p{L})(?:on|since|until|till|dated?|day|ngày|mùng|mồng|tanggal|tgl)|ថ្ងៃទី|ថ្ងៃ|วันที่|วัน|ວັນທີ|日期)[\s:(]{0,3}$/iu;
const allDay = /^\D*24\s?[/-]\s?7\D*$/u;
const saysDay = (text: string, before: string): boolean => !allDay.test(text) && (dayWord.test(text) || dayWordBefore.test(before.slice(-besideUnits)));

/** Of three numbers of two digits the last is the year, as the region writes a day; or the first, where it may be one as well ("26/03/20"). Thai has the year behind. */
function mayBeginWithYear([, first = '', month = '', last = '']: RegExpExecArray, context: YearContext): boolean {
  return first.length === 2 && month.length === 2 && last.length === 2 && !context.isThai && Number(last) >= 1 && Number(last) <= 31 && yearReadings(first, context).length > 0 && yearReadings(last, context).length > 0;
}

/**
 * The days that a passage may mean, the likeliest first; empty where none is read, and where there are several of which one is not the other. Of two numbers that may both be a month
 * the first is the day, as the region writes it, and the other reading comes second. Years of the Buddhist era are turned into common ones. `isFound`: the detectors take it for a day. Where they do not, two numbers are one only
 * with a year, and a name of a month only with a capital or a year, and with no other words. `beside`: what stands around the passage; without a year two numbers are a day only where a word there or in it says so.
 */
export function writtenDays(passage: string, context: YearContext, isFound = true, { before, after }: Beside = nothingBeside): readonly WrittenDay[] {
  const written = foldReadable(passage).text.replace(timeOfDay, ' ').trim();
  const text = written.toLowerCase();
  const tail = after.slice(0, besideUnits).toLowerCase();
  const hasMore = (found: RegExpExecArray): boolean => /\d/u.test(text.slice(0, found.index) + text.slice(found.index + found[0].length));
  const year = yearFirst.exec(text) ?? compact.exec(text);
  if (year?.[2] !== undefined) return hasMore(year) ? [] : daysOf({ year: year[1], month: year[2], day: year[3] }, context);
  const viet = vietnamese.exec(text);
  if (viet?.[2] !== undefined) return hasMore(viet) || longerBehind.test(text.slice(viet.index + viet[0].length) + tail) ? [] : daysOf({ year: viet[3], month: viet[2], day: viet[1] }, context, true);
  const named = namedMonth(text);
  if (named !== undefined) return (isFound ? isDayBeside(written, named, tail) : isDayAlone(written, named)) ? namedDays(named, context) : [];
  const chineseDay = chinese.exec(text);
  if (chineseDay?.[1] !== undefined) return hasMore(chineseDay) ? [] : daysOf({ month: chineseDay[1], day: chineseDay[2] }, context);
  const ofYear = monthOfYear.exec(text);
  const two = dayFirst.exec(text);
  if (two?.[1] !== undefined && two[2] !== undefined) {
    const behind = text.slice(two.index + two[0].length);
    // "12.5%", "3-4 days": without a year what follows says that it is a part or a count, also where the detectors take it for a day.
    const isOther = two[3] === undefined ? !isFound || !saysDay(text, before) || measured.test(behind + tail) : !isFound && /\p{L}|%/u.test(behind);
    if (hasMore(two) || isOther || mayBeginWithYear(two, context)) return [];
    return [...daysOf({ year: two[3], month: two[2], day: two[1] }, context), ...(two[1] === two[2] ? [] : daysOf({ year: two[3], month: two[1], day: two[2] }, context))];
  }
  return ofYear?.[1] === undefined || hasMore(ofYear) ? [] : daysOf({ year: ofYear[2], month: ofYear[1] }, context);
}

const dayMs = 86_400_000;

/** Days since 1970 (UTC) of a day that was written in full; undefined where part is missing or the month has no such day. */
export function dayNumberOf({ year, month, day }: WrittenDay): number | undefined {
  if (year === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.getTime() / dayMs : undefined;
}
