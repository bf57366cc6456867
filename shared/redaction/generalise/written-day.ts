import { monthNames } from '../detect/month-names.ts';
import { foldReadable } from '../fold.ts';

/** A day as far as it was written; months from 1. */
export interface WrittenDay {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

/** Buddhist years run 543 ahead; nobody writes of the common year 2440 or later. */
const buddhistFrom = 2440;
const buddhistAhead = 543;

function yearOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const year = Number(written);
  if (written.length <= 2) return 2000 + year;
  return year >= buddhistFrom ? year - buddhistAhead : year;
}

function dayOf(year: string | undefined, month: string, day: string | undefined): readonly WrittenDay[] {
  const [monthNumber, dayNumber] = [Number(month), day === undefined ? undefined : Number(day)];
  if (monthNumber < 1 || monthNumber > 12 || (dayNumber !== undefined && (dayNumber < 1 || dayNumber > 31))) return [];
  return [{ year: yearOf(year), month: monthNumber, day: dayNumber }];
}

const yearFirst = /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})(?:\s?[-/.月]\s?(\d{1,2}))?(?!\d)/u;
const compact = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/u;
const dayFirst = /(?<!\d)(\d{1,2})[-/. ]{1,2}(\d{1,2})(?:[-/. ]{1,2}(\d{4}|\d{2}))?(?!\d)/u;
const monthOfYear = /(?<!\d)(\d{1,2})\/(\d{4})(?!\d)/u;
const vietnamese = /(?:(?:ngày|mùng|mồng)?\s*(\d{1,2})\s*)?tháng\s*(\d{1,2})(?:\s*(?:năm|\/|-)?\s*(\d{4}))?/iu;
const chinese = /(?<!\d)(\d{1,2})\s?月\s?(?:(\d{1,2})\s?[日号號])?/u;

/** Longest first, so that a name is not taken for the shorter one that it begins with. */
const names: readonly (readonly [name: string, month: number])[] = monthNames.flatMap((of, index) => of.map((name) => [name, index + 1] as const)).toSorted((a, b) => b[0].length - a[0].length);
const letter = /\p{L}/u;

function namedMonth(text: string): number | undefined {
  for (const [name, month] of names) {
    const at = text.indexOf(name);
    if (at < 0) continue;
    // "mar" in "market" is no March; scripts without spaces have no such edge.
    if (/^[a-z]/u.test(name) && (letter.test(text.charAt(at - 1)) || letter.test(text.charAt(at + name.length)))) continue;
    return month;
  }
  return undefined;
}

/**
 * The days that a passage may mean, the likeliest first; empty where none is read. Of two numbers that may both be a month the first is the day, as the region writes it, and the
 * other reading comes second. Years of the Buddhist era are turned into common ones.
 */
export function writtenDays(passage: string): readonly WrittenDay[] {
  const text = foldReadable(passage).text.toLowerCase();
  const year = yearFirst.exec(text) ?? compact.exec(text);
  if (year?.[2] !== undefined) return dayOf(year[1], year[2], year[3]);
  const viet = vietnamese.exec(text);
  if (viet?.[2] !== undefined) return dayOf(viet[3], viet[2], viet[1]);
  const named = namedMonth(text);
  if (named !== undefined) {
    const written = /(?<!\d)\d{4}(?!\d)/u.exec(text)?.[0];
    const day = /(?<!\d)\d{1,2}(?=\D|$)/u.exec(text.replace(/(?<!\d)\d{4}(?!\d)/u, ' '))?.[0];
    return dayOf(written, String(named), day);
  }
  const chineseDay = chinese.exec(text);
  if (chineseDay?.[1] !== undefined) return dayOf(undefined, chineseDay[1], chineseDay[2]);
  const ofYear = monthOfYear.exec(text);
  const two = dayFirst.exec(text);
  if (two?.[1] !== undefined && two[2] !== undefined) return [...dayOf(two[3], two[2], two[1]), ...(two[1] === two[2] ? [] : dayOf(two[3], two[1], two[2]))];
  return ofYear?.[1] === undefined ? [] : dayOf(ofYear[2], ofYear[1], undefined);
}

const dayMs = 86_400_000;

/** Days since 1970 (UTC) of a day that was written in full; undefined where part is missing or the month has no such day. */
export function dayNumberOf({ year, month, day }: WrittenDay): number | undefined {
  if (year === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.getTime() / dayMs : undefined;
}
