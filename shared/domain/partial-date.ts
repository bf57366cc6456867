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

/** Whether one is certainly later than the other: both are known, and so exactly that no reading of them fits. */
export function isCertainlyAfter(one: PartialDate, other: PartialDate): boolean {
  const known = Math.min(one.length, other.length);
  return known > 0 && one.slice(0, known) > other.slice(0, known);
}

/** The first day that it may mean, written out; empty where nothing is known. */
export function firstDayOf(date: PartialDate): string {
  return date === '' ? '' : `${date}-01-01`.slice(0, 10);
}

/** The last day that it may mean, written out; empty where nothing is known. */
export function lastDayOf(date: PartialDate): string {
  if (date === '') return '';
  const [year = '', month = '12', day] = date.split('-');
  // Day 0 of the next month is the last of this one.
  return `${year}-${month}-${day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())}`;
}
