/**
 * What a workbook keeps of a date: a number of days, and a format that says that it is one (ECMA-376 part 1, 18.8.30 and 18.17.4.1).
 */

/** How much of a date a format shows, or that it shows a time of day alone. */
export type DateFormat = 'year' | 'month' | 'day' | 'time';

/** Formats that have a number and no code (18.8.30); 27 to 36 and 50 to 58 are dates wherever they mean anything. */
export function builtInDateFormat(id: number): DateFormat | undefined {
  if (id === 17) return 'month';
  if ((id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 31) || (id >= 36 && id <= 36) || (id >= 50 && id <= 54) || (id >= 57 && id <= 58)) return 'day';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56) return 'time';
  return undefined;
}

const notLetters = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu;

/** What a written format shows; undefined for numbers and texts. Only its first section counts: the others are for numbers below zero. */
export function dateFormatOf(code: string): DateFormat | undefined {
  const letters = (code.replace(notLetters, '').split(';')[0] ?? '').toLowerCase().replace(/am\/pm|a\/p/gu, 'h');
  if (/general|[#?]/u.test(letters)) return undefined;
  const hasTime = /[hs]/u.test(letters);
  if (/d/u.test(letters)) return 'day';
  if (/[yeg]/u.test(letters)) return /m/u.test(letters) ? 'month' : 'year';
  // An m beside hours or seconds is minutes.
  return hasTime ? 'time' : undefined;
}

const dayMs = 86_400_000;
const yearsAtMost = 9999;

/**
 * The date of a number of days as exactly as its format shows it: `2026`, `2026-03`, `2026-03-09`, with ` 14:30` where there is a time, or `14:30` alone. undefined for what is none.
 * Counting from 1900, day 60 is a 29 February that never was; days before it are one later than they seem.
 */
export function dateOfNumber(days: number, from: 1900 | 1904, format: DateFormat): string | undefined {
  if (!Number.isFinite(days) || days < 0) return undefined;
  const minutes = Math.round((days % 1) * 1440) % 1440;
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (format === 'time') return time;
  const whole = Math.floor(days);
  if (from === 1900 && (whole === 60 || whole === 0)) return undefined;
  const start = from === 1904 ? Date.UTC(1904, 0, 1) : whole < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const date = new Date(start + whole * dayMs);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > yearsAtMost) return undefined;
  const day = date.toISOString().slice(0, 10);
  if (format === 'year') return day.slice(0, 4);
  if (format === 'month') return day.slice(0, 7);
  return minutes === 0 ? day : `${day} ${time}`;
}
