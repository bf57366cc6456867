import { describe, expect, it } from 'vitest';
import { weeksTold } from '#shared/contract/overview-calls.ts';
import { lastWeeks } from '#shared/domain/local-weeks.ts';
import { daysAgree, spanAfter, spanBefore, spanOfWeek } from '../../../../../../renderer/desk/features/figures/received-tips.ts';
import { calendarAt } from '../../../../../support/calendars.ts';

const none = { U0: 0, U1: 0, U2: 0, U3: 0, U4: 0 };
const weeksAt = (hours: number) => lastWeeks(Date.UTC(2027, 0, 6, 12), weeksTold, calendarAt(hours)).map((week) => ({ ...week, urgencies: none }));

describe('the days of the weeks of a chart', () => {
  it('follow each other: those before, each week, and those after', () => {
    const weeks = weeksAt(7);
    expect(spanBefore(weeks)).toEqual({ to: '2026-07-12' });
    expect(spanOfWeek(weeks[0]!)).toEqual({ from: '2026-07-13', to: '2026-07-19' });
    expect(spanOfWeek(weeks.at(-1)!)).toEqual({ from: '2027-01-04', to: '2027-01-10' });
    expect(spanAfter(weeks)).toEqual({ from: '2027-01-11' });
  });

  it('are those of the list while both are in one time zone, and not once it is another', () => {
    expect(daysAgree(weeksAt(7), calendarAt(7))).toBe(true);
    expect(daysAgree(weeksAt(7), calendarAt(9))).toBe(false);
    expect(daysAgree(weeksAt(7), calendarAt(-11))).toBe(false);
  });
});
