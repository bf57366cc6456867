import { firstDayOf, lastDayOf } from '#shared/domain/partial-date.ts';

/** Days of the calendar (`2026-11-01`, ISO 8601) from one to another, both included, or so many days up to or from today. */
export type DaySpan = { readonly from: string; readonly to?: string } | { readonly to: string; readonly from?: undefined } | { readonly days: number };

/** Ten years: longer than anybody asks for. */
export const spanDaysAtMost = 3660;

const calendarDay = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const dayCount = /^(\d{1,4})\s*(?:d|days?|ថ្ងៃ)$/u;

/**
 * Reads `2026-11-03`, `2026-11` and `2026` (all of it), `>=`, `<=`, `>` and `<` before one of them, two with `..` between them, and `7d`. undefined where it is none of these
 * or ends before it begins. Digits of ASCII.
 */
export function readDaySpan(text: string): DaySpan | undefined {
  const days = dayCount.exec(text.toLowerCase())?.[1];
  if (days !== undefined) return Number(days) >= 1 && Number(days) <= spanDaysAtMost ? { days: Number(days) } : undefined;
  const [begin = '', end, ...more] = text.split('..');
  if (more.length > 0) return undefined;
  if (end !== undefined) {
    const [from, to] = [wholeOf(begin)?.from, wholeOf(end)?.to];
    return from === undefined || to === undefined || from > to ? undefined : { from, to };
  }
  const sign = /^(?:>=|<=|>|<|≥|≤)?/u.exec(text)?.[0] ?? '';
  const whole = wholeOf(text.slice(sign.length));
  if (whole === undefined) return undefined;
  switch (sign) {
    case '':
      return whole;
    case '>=':
    case '≥':
      return { from: whole.from };
    case '<=':
    case '≤':
      return { to: whole.to };
    case '>':
      return spanIn({ from: dayAfter(whole.to, 1) });
    default:
      return spanIn({ to: dayAfter(whole.from, -1) });
  }
}

/** As `readDaySpan` reads it. */
export function printDaySpan(span: DaySpan): string {
  if ('days' in span) return `${span.days}d`;
  if (span.from === undefined) return `<=${span.to}`;
  if (span.to === undefined) return `>=${span.from}`;
  return span.from === span.to ? span.from : `${span.from}..${span.to}`;
}

/** A day so many days later. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return isoDay(new Date(Date.UTC(year, month - 1, date + days)));
}

/** Its first and its last day; undefined where the calendar has no such day. */
function wholeOf(text: string): { readonly from: string; readonly to: string } | undefined {
  const [, year, month, day] = calendarDay.exec(text.trim()) ?? [];
  if (year === undefined || Number(year) < 1970) return undefined;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  const whole = month === undefined ? year : `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { from: firstDayOf(whole), to: lastDayOf(whole) };
  const one = `${whole}-${day.padStart(2, '0')}`;
  return Number(day) < 1 || one > lastDayOf(whole) ? undefined : { from: one, to: one };
}

/** A day before or after all that can be written is none. */
function spanIn(span: { readonly from: string } | { readonly to: string }): DaySpan | undefined {
  const day = 'from' in span ? span.from : span.to;
  return /^(?:19[7-9]|[2-9]\d\d)\d-/.test(day) ? span : undefined;
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
