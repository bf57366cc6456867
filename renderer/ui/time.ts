import type { PartialDate } from '#shared/domain/partial-date.ts';
import { isKhmer, khmerDate, khmerDateAndTime, khmerDay, khmerDuration, khmerMonth, khmerRelative, type KhmerUnit } from './khmer-time.ts';
import { madeOncePer } from './made-once-per.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * How long ago, in the words of `locale`: "now" within 45 seconds, minutes, hours, days up to a week, then the date.
 * A time ahead of the clock is told as such, since a laptop's clock may have been set back.
 */
export function relativeTime(thenMs: number, nowMs: number, locale: string): string {
  const pastMs = nowMs - thenMs;
  const distanceMs = Math.abs(pastMs);
  const words = isKhmer(locale) ? khmerRelative : relativeWords(locale);
  const tell = (unitMs: number, unit: KhmerUnit): string => words(-Math.sign(pastMs) * Math.max(1, Math.floor(distanceMs / unitMs)), unit);
  if (distanceMs < 45_000) return words(0, 'second');
  if (distanceMs < hourMs) return tell(minuteMs, 'minute');
  if (distanceMs < dayMs) return tell(hourMs, 'hour');
  if (distanceMs < 7 * dayMs) return tell(dayMs, 'day');
  return isKhmer(locale) ? khmerDate(thenMs) : dayFormat(inZoneOf(locale)).format(thenMs);
}

// A list of tips writes some forty times, and making a format anew for each took a quarter of drawing it.
const relativeFormat = madeOncePer((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }));
const lengthFormats: Readonly<Record<KhmerUnit, (locale: string) => Intl.NumberFormat>> = { second: lengthFormat('second'), minute: lengthFormat('minute'), hour: lengthFormat('hour'), day: lengthFormat('day') };
const dayFormat = madeOncePer((zoned) => new Intl.DateTimeFormat(localeOf(zoned), { dateStyle: 'medium' }));
const dayAndTimeFormat = madeOncePer((zoned) => new Intl.DateTimeFormat(localeOf(zoned), { dateStyle: 'medium', timeStyle: 'short' }));

function lengthFormat(unit: KhmerUnit): (locale: string) => Intl.NumberFormat {
  return madeOncePer((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }));
}

/** A format keeps the time zone it was made in; what is drawn after a laptop has travelled needs another. */
const inZoneOf = (locale: string): string => `${locale} ${new Date().getTimezoneOffset()}`;
const localeOf = (zoned: string): string | undefined => zoned.split(' ')[0];

const relativeWords =
  (locale: string) =>
  (value: number, unit: KhmerUnit): string =>
    relativeFormat(locale).format(value, unit);

/** A length of time in its largest whole unit: "3 hr", "12 min". */
export function duration(lengthMs: number, locale: string): string {
  const format = (value: number, unit: KhmerUnit): string => (isKhmer(locale) ? khmerDuration(value, unit) : lengthFormats[unit](locale).format(value));
  if (lengthMs >= dayMs) return format(Math.floor(lengthMs / dayMs), 'day');
  if (lengthMs >= hourMs) return format(Math.floor(lengthMs / hourMs), 'hour');
  return format(Math.max(1, Math.floor(lengthMs / minuteMs)), 'minute');
}

/** Date and time to the minute, in the laptop's time zone. */
export function dateAndTime(timeMs: number, locale: string): string {
  return isKhmer(locale) ? khmerDateAndTime(timeMs) : dayAndTimeFormat(inZoneOf(locale)).format(timeMs);
}

export function dateOnly(timeMs: number, locale: string): string {
  return isKhmer(locale) ? khmerDate(timeMs) : new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(timeMs);
}

/** "1 Jun": a day whose year is plain from its surroundings, in this time zone. */
export function dayAndMonth(timeMs: number, locale: string, timeZone: string): string {
  if (!isKhmer(locale)) return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }).format(timeMs);
  const parts = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'numeric', calendar: 'gregory', numberingSystem: 'latn', timeZone }).formatToParts(timeMs);
  const part = (wanted: 'day' | 'month'): number => Number(parts.find(({ type }) => type === wanted)?.value);
  return khmerDay(part('day'), part('month'));
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * What the clock of a reporter's device said, in the laptop's time zone and with its name, to compare with the time of receipt.
 * Anything that is not a whole ISO 8601 time with a zone is shown as it came.
 */
export function reporterTime(text: string, locale: string): string {
  const timeMs = isoTime.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(timeMs)) return text;
  if (isKhmer(locale)) {
    const zone = new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset' }).formatToParts(timeMs).find(({ type }) => type === 'timeZoneName')?.value;
    return `${khmerDateAndTime(timeMs)} ${zone ?? ''}`.trim();
  }
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(timeMs);
}

/** A date as exactly as it is known, as a reader of this language writes it; empty for an unknown one. */
export function shownPartialDate(date: PartialDate, locale: string): string {
  const [year, month, day] = date.split('-');
  if (year === undefined || year === '') return '';
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (isKhmer(locale)) return day === undefined ? (month === undefined ? year : khmerMonth(Number(year), Number(month))) : khmerDate(at.getTime(), 'utc');
  const parts: Intl.DateTimeFormatOptions = day === undefined ? (month === undefined ? { year: 'numeric' } : { year: 'numeric', month: 'long' }) : { dateStyle: 'medium' };
  return new Intl.DateTimeFormat(locale, { ...parts, calendar: 'gregory', timeZone: 'UTC' }).format(at);
}
