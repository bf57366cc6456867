import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfWeek, laptopCalendar, lastWeeks } from '#shared/domain/local-weeks.ts';
import { calendarAt } from '../../../support/calendars.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const named = (now: number, hours = 0) => lastWeeks(now, 1, calendarAt(hours)).map(({ year, week }) => `${year}-W${String(week).padStart(2, '0')}`)[0];

describe('ISO weeks', () => {
  it('are numbered by their Thursday, also where the year changes', () => {
    // The published examples of ISO 8601, as Wikipedia's article on week dates lists them.
    for (const [date, week] of [['2005-01-01', '2004-W53'], ['2005-01-02', '2004-W53'], ['2005-12-31', '2005-W52'], ['2006-01-01', '2005-W52'], ['2006-01-02', '2006-W01'], ['2007-12-31', '2008-W01'], ['2008-12-28', '2008-W52'], ['2008-12-29', '2009-W01'], ['2010-01-03', '2009-W53']] as const) expect(named(Date.parse(date))).toBe(week);
  });

  it('begin on Monday at midnight where the laptop is', () => {
    const [week] = lastWeeks(Date.UTC(2026, 5, 7, 18), 1, calendarAt(7));
    expect(week).toEqual({ from: Date.UTC(2026, 5, 7, 17), until: Date.UTC(2026, 5, 14, 17), year: 2026, week: 24 });
    expect(named(Date.UTC(2026, 5, 7, 18), 0)).toBe('2026-W23');
  });

  it('are an hour longer when clocks go back in them, and follow each other without a gap', () => {
    // An invented summer time that ends at midnight before 28 October 2026, as seen from one hour ahead of UTC.
    const end = Date.UTC(2026, 9, 27, 22);
    const standard = calendarAt(1);
    const summer = calendarAt(2);
    const calendar = { ...standard, dateOf: (ms: number) => (ms < end ? summer : standard).dateOf(ms), startOf: (date: Parameters<typeof standard.startOf>[0]) => (summer.startOf(date) <= end ? summer : standard).startOf(date) };
    const weeks = lastWeeks(Date.UTC(2026, 10, 4), 3, calendar);
    expect(weeks.map(({ from, until }) => (until - from - 7 * dayMs) / hourMs)).toEqual([0, 1, 0]);
    expect(weeks[1]?.until).toBe(weeks[2]?.from);
  });

  it('hold the moment asked for in the last of them, for any moment, place and number of weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -11, max: 14 }), fc.integer({ min: 1, max: 60 }), (now, hours, count) => {
        const weeks = lastWeeks(now, count, calendarAt(hours));
        expect(weeks).toHaveLength(count);
        const last = weeks.at(-1)!;
        expect(last.from <= now && now < last.until).toBe(true);
        weeks.forEach(({ from, until, week }, index) => {
          expect(until - from).toBe(7 * dayMs);
          expect(week >= 1 && week <= 53).toBe(true);
          if (index > 0) expect(from).toBe(weeks[index - 1]?.until);
        });
      }),
    );
  });

  it('have a Monday and a Sunday, which are the days that begin and end them wherever somebody is', () => {
    expect(daysOfWeek({ year: 2026, week: 53 })).toEqual({ monday: '2026-12-28', sunday: '2027-01-03' });
    expect(daysOfWeek({ year: 2027, week: 1 })).toEqual({ monday: '2027-01-04', sunday: '2027-01-10' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -11, max: 14 }), (now, hours) => {
        const calendar = calendarAt(hours);
        for (const week of lastWeeks(now, 60, calendar)) {
          const day = (ms: number): string => Object.values(calendar.dateOf(ms)).map((part: number) => String(part).padStart(2, '0')).join('-');
          expect(daysOfWeek(week)).toEqual({ monday: day(week.from), sunday: day(week.until - 1) });
        }
      }),
    );
  });

  it('are those of the system where the app runs', () => {
    const now = Date.UTC(2026, 5, 10, 12);
    const [week] = lastWeeks(now, 1, laptopCalendar);
    const monday = new Date(week!.from);
    expect([monday.getDay(), monday.getHours(), monday.getMinutes()]).toEqual([1, 0, 0]);
    expect(laptopCalendar.timeZone).not.toBe('');
  });
});
