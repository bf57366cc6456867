/** A day of the calendar, whatever the hour; `month` from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What days are where somebody is. Handed in, so that no test depends on where it runs. */
export interface LocalCalendar {
  /** The day on which this moment lies (milliseconds since 1970). */
  readonly dateOf: (ms: number) => CivilDate;
  /** When a day begins. A day outside its month is counted on into the next or back into the one before. */
  readonly startOf: (date: CivilDate) => number;
  /** Its name in the tz database, such as Asia/Phnom_Penh. */
  readonly timeZone: string;
}

/** As the system's time zone has it, summer time included. */
export const laptopCalendar: LocalCalendar = {
  dateOf: (ms) => {
    const local = new Date(ms);
    return { year: local.getFullYear(), month: local.getMonth() + 1, day: local.getDate() };
  },
  startOf: ({ year, month, day }) => new Date(year, month - 1, day).getTime(),
  get timeZone() {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
};

export interface LocalWeek {
  /** Monday at midnight, and the Monday after; milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** By ISO 8601: week 1 is the one with the year's first Thursday, so the year may be another than that of its Monday. */
  readonly year: number;
  readonly week: number;
}

const dayMs = 24 * 60 * 60 * 1000;
const utc = ({ year, month, day }: CivilDate): number => Date.UTC(year, month - 1, day);

/** The last `count` ISO weeks up to the one that runs at `now`, the earliest first and without a gap. A week with a change of clocks is an hour shorter or longer. */
export function lastWeeks(now: number, count: number, calendar: LocalCalendar): readonly LocalWeek[] {
  const today = calendar.dateOf(now);
  const sinceMonday = (new Date(utc(today)).getUTCDay() + 6) % 7;
  const startOfDay = (daysFromMonday: number): number => calendar.startOf({ ...today, day: today.day - sinceMonday + daysFromMonday });
  return Array.from({ length: count }, (_unused, index): LocalWeek => {
    const monday = 7 * (index + 1 - count);
    return { from: startOfDay(monday), until: startOfDay(monday + 7), ...isoWeek(utc(today) + (monday - sinceMonday + 3) * dayMs) };
  });
}

/** Monday and Sunday of a week of ISO 8601 as days of the calendar (`2026-11-01`), wherever somebody is. */
export function daysOfWeek({ year, week }: Pick<LocalWeek, 'year' | 'week'>): { readonly monday: string; readonly sunday: string } {
  // 4 January is in week 1.
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs + (week - 1) * 7 * dayMs;
  const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  return { monday: iso(monday), sunday: iso(monday + 6 * dayMs) };
}

/** Of a week, by its Thursday at midnight in UTC. */
function isoWeek(thursday: number): Pick<LocalWeek, 'year' | 'week'> {
  const year = new Date(thursday).getUTCFullYear();
  return { year, week: Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1 };
}
