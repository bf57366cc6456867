import { firstDayOf, isPartialDate, lastDayOf, type PartialDate } from './partial-date.ts';

/** From the first day of one date to the last day of another; an empty one leaves that end open. */
export interface Period {
  readonly from: PartialDate;
  readonly until: PartialDate;
}

/** Whether both are dates, and the period does not end before it begins. */
export function isPeriod({ from, until }: Period): boolean {
  return isPartialDate(from) && isPartialDate(until) && (from === '' || until === '' || firstDayOf(from) <= lastDayOf(until));
}

/** Where something lies of which the date may be known to the day, the month or the year, or not at all. `unsure`: it may lie in the period, and it may not. */
export function placeInPeriod(date: PartialDate, { from, until }: Period): 'in' | 'out' | 'unsure' {
  if (from === '' && until === '') return 'in';
  if (date === '') return 'unsure';
  const [first, last] = [firstDayOf(date), lastDayOf(date)];
  const [begin, end] = [firstDayOf(from), until === '' ? '9999-12-31' : lastDayOf(until)];
  if (last < begin || first > end) return 'out';
  return first >= begin && last <= end ? 'in' : 'unsure';
}
