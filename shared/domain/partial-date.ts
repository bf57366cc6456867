/** A date as exactly as it is known: `2026`, `2026-03` or `2026-03-09`; empty when it is not known at all. The beginning of ISO 8601, so that texts sort as times do. */
export type PartialDate = string;

const pattern = /^(?<year>[12]\d{3})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether it is empty or such a date, and one that the calendar has. */
export function isPartialDate(text: string): text is PartialDate {
  if (text === '') return true;
  const found = pattern.exec(text)?.groups;
  if (found === undefined) return false;
  const [year, month, day] = [Number(found['year']), Number(found['month'] ?? 1), Number(found['day'] ?? 1)];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** How a reader of this language writes it; empty for an unknown one. */
export function shownPartialDate(date: PartialDate, locale: string): string {
  const [year, month, day] = date.split('-');
  if (year === undefined || year === '') return '';
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const parts: Intl.DateTimeFormatOptions = day === undefined ? (month === undefined ? { year: 'numeric' } : { year: 'numeric', month: 'long' }) : { dateStyle: 'medium' };
  return new Intl.DateTimeFormat(locale, { ...parts, calendar: 'gregory', timeZone: 'UTC' }).format(at);
}
