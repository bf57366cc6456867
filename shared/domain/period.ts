import { isPartialDate, type PartialDate } from './partial-date.ts';

/** From the first day of one date to the last day of another; an empty one leaves that end open. */
export interface Period {
  readonly from: PartialDate;
  readonly until: PartialDate;
}

/** Whether both are dates, and the period does not end before it begins. */
export function isPeriod({ from, until }: Period): boolean {
  return isPartialDate(from) && isPartialDate(until) && (from === '' || until === '' || firstDay(from) <= lastDay(until));
}

/** Where something lies of which the date may be known to the day, the month or the year, or not at all. `unsure`: it may lie in the period, and it may not. */
export function placeInPeriod(date: PartialDate, { from, until }: Period): 'in' | 'out' | 'unsure' {
  if (from === '' && until === '') return 'in';
  if (date === '') return 'unsure';
  const [first, last] = [firstDay(date), lastDay(date)];
  const [begin, end] = [from === '' ? '' : firstDay(from), until === '' ? '9999-12-31' : lastDay(until)];
  if (last < begin || first > end) return 'out';
  return first >= begin && last <= end ? 'in' : 'unsure';
}

/** Days as `2026-03-09`, which sort as times do. */
function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: PartialDate): string {
  const [year, month = '12', day] = date.split('-');
  return `${year ?? ''}-${month}-${day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())}`;
}
