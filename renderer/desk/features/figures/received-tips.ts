import type { Figures } from '#shared/contract/overview-calls.ts';
import { daysOfWeek, laptopCalendar, type LocalCalendar } from '#shared/domain/local-weeks.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { dayAfter, type DaySpan } from '#shared/search/day-span.ts';

/** What a number of the weeks leads to: the tips it was counted from. */
export interface ReceivedTips {
  readonly received: DaySpan;
  /** undefined: of any. */
  readonly urgency: Urgency | undefined;
}

type Weeks = Figures['weeks'];
type NamedWeek = Pick<Weeks[number], 'year' | 'week'>;

export function spanOfWeek(week: NamedWeek): DaySpan {
  const { monday, sunday } = daysOfWeek(week);
  return { from: monday, to: sunday };
}

/** All days before the first week, and all after the last. There are always weeks. */
export const spanBefore = (weeks: Weeks): DaySpan => ({ to: dayAfter(daysOfWeek(endOf(weeks, 0)).monday, -1) });
export const spanAfter = (weeks: Weeks): DaySpan => ({ from: dayAfter(daysOfWeek(endOf(weeks, -1)).sunday, 1) });

/**
 * Whether the days of these weeks begin when the list of tips thinks they do. The vault counts weeks, the desk turns days into times: where the laptop's time zone has been
 * changed since one of them began, they do not, and no list has the numbers of the chart.
 */
export function daysAgree(weeks: Weeks, calendar: LocalCalendar = laptopCalendar): boolean {
  return weeks.every((week) => {
    const { monday, sunday } = daysOfWeek(week);
    return startOf(monday, calendar) === week.from && startOf(dayAfter(sunday, 1), calendar) === week.until;
  });
}

function startOf(day: string, calendar: LocalCalendar): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return calendar.startOf({ year, month, day: date });
}

function endOf(weeks: Weeks, index: 0 | -1): NamedWeek {
  const week = weeks.at(index);
  if (week === undefined) throw new Error('figures without weeks');
  return week;
}
