import { dayNumberOf, type WrittenDay } from './written-day.ts';

/** As they stand in a dossier. */
export const monthsOfYear = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
export const quartersOfYear = ['first', 'second', 'third', 'fourth'] as const;

/** Month, quarter, and how many days after the first day of the dossier: what may stand for a day, the most exact first. `firstDay`: days since 1970. */
export function widerDates(written: WrittenDay, firstDay: number | undefined): readonly string[] {
  const { year, month } = written;
  const monthName = monthsOfYear[month - 1];
  const quarter = quartersOfYear[Math.floor((month - 1) / 3)];
  if (monthName === undefined || quarter === undefined) return [];
  const dayNumber = dayNumberOf(written);
  const after = dayNumber === undefined || firstDay === undefined ? undefined : dayNumber - firstDay;
  return [
    year === undefined ? monthName : `${monthName} ${year}`,
    ...(year === undefined ? [] : [`${quarter} quarter of ${year}`]),
    ...(after === undefined ? [] : [after < 0 ? `day ${after}` : `day +${after}`]),
  ];
}

const yearsOfDecade = 10;

/** The decade that may stand for a year which stands alone; none where the years that are meant lie in several. */
export function widerYears(years: readonly number[]): readonly string[] {
  const [decade, ...others] = [...new Set(years.map((year) => year - (year % yearsOfDecade)))];
  return decade === undefined || others.length > 0 ? [] : [`in the ${decade}s`];
}
