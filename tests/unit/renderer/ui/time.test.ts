import { describe, expect, it } from 'vitest';
import { duration, relativeTime, reporterTime, shownPartialDate } from '../../../../renderer/ui/time.ts';

const now = Date.UTC(2026, 2, 20, 2, 0);
const minute = 60_000;
const ago = (ms: number) => relativeTime(now - ms, now, 'en-GB');

describe('times told relative to now', () => {
  it('counts minutes, hours and days, and gives the date after a week', () => {
    expect(ago(10_000)).toBe('now');
    expect(ago(50_000)).toBe('1 min ago');
    expect(ago(18 * minute)).toBe('18 min ago');
    expect(ago(59 * minute + 59_000)).toBe('59 min ago');
    expect(ago(5 * 60 * minute)).toBe('5 hr ago');
    expect(ago(24 * 60 * minute)).toBe('yesterday');
    expect(ago(6 * 24 * 60 * minute)).toBe('6 days ago');
    expect(ago(8 * 24 * 60 * minute)).toBe('12 Mar 2026');
  });

  it('says so when a time is ahead of the clock', () => {
    expect(ago(-5 * minute)).toBe('in 5 min');
  });

  it('gives a length in its largest whole unit, never zero', () => {
    expect(duration(3 * 60 * minute + 5, 'en-GB')).toBe('3 hrs');
    expect(duration(12 * minute, 'en-GB')).toBe('12 mins');
    expect(duration(0, 'en-GB')).toBe('1 min');
    expect(duration(49 * 60 * minute, 'en-GB')).toBe('2 days');
  });
});

describe('the time on a reporter’s device', () => {
  it('is told with its zone, whatever zone it came in', () => {
    const told = reporterTime('2031-03-14T10:00:00+07:00', 'en-GB');
    expect(told).toBe(reporterTime('2031-03-14T03:00:00.000Z', 'en-GB'));
    expect(told).toMatch(/^1[34] Mar 2031, \d\d:\d\d \S+$/);
  });

  it('is shown as it came when it is no whole time with a zone', () => {
    for (const text of ['yesterday', '2031-03-14', '2031-03-14T10:00:00', '2031-02-30T99:00:00Z', 'ថ្ងៃអង្គារ', ' 2031-03-14T10:00:00Z', '']) expect(reporterTime(text, 'en-GB')).toBe(text);
  });
});

describe('a date as exactly as it is known', () => {
  it('is shown as exactly as it is known, by the calendar it was written in', () => {
    expect(['', '2026', '2026-03', '2026-03-09'].map((date) => shownPartialDate(date, 'en'))).toEqual(['', '2026', 'March 2026', 'Mar 9, 2026']);
    expect(shownPartialDate('2026', 'th')).toContain('2026');
  });
});
