import { describe, expect, it } from 'vitest';
import { khmerDate, khmerRelative } from '../../../../renderer/ui/khmer-time.ts';
import { dateAndTime, dateOnly, duration, relativeTime, shownPartialDate } from '../../../../renderer/ui/time.ts';

const now = Date.UTC(2026, 10, 18, 12, 0);
const hourMs = 3_600_000;

describe('times in Khmer', () => {
  it('are the months of CLDR, day first, with Latin digits', () => {
    for (let month = 0; month < 12; month += 1) {
      // Node has Khmer in its tables; Chromium has not.
      const name = new Intl.DateTimeFormat('km', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 15));
      expect(khmerDate(Date.UTC(2026, month, 15), 'utc')).toBe(`15 ${name} 2026`);
    }
  });

  it('say how long ago it was, and what is still ahead', () => {
    expect(relativeTime(now - 10_000, now, 'km-KH')).toBe('ឥឡូវ');
    expect(relativeTime(now - 4 * 60_000, now, 'km-KH')).toBe('4 នាទីមុន');
    expect(relativeTime(now - 26 * hourMs, now, 'km-KH')).toBe('1 ថ្ងៃមុន');
    expect(relativeTime(now + 3 * hourMs, now, 'km-KH')).toBe('ក្នុងរយៈពេល 3 ម៉ោង');
    expect(relativeTime(now - 30 * 24 * hourMs, now, 'km-KH')).toMatch(/^1\d តុលា 2026$/);
    expect(khmerRelative(0, 'minute')).toBe('ឥឡូវ');
  });

  it('are whole dates, times of day, lengths, and dates as exactly as they are known', () => {
    expect(dateAndTime(now, 'km-KH')).toMatch(/^1[789] វិច្ឆិកា 2026 ម៉ោង \d\d:00$/);
    expect(dateOnly(now, 'km')).toMatch(/^1[789] វិច្ឆិកា 2026$/);
    expect(duration(3 * hourMs, 'km-KH')).toBe('3 ម៉ោង');
    expect([shownPartialDate('2026', 'km'), shownPartialDate('2026-03', 'km'), shownPartialDate('2026-03-09', 'km'), shownPartialDate('', 'km')]).toEqual(['2026', 'មីនា 2026', '9 មីនា 2026', '']);
  });

  it('leave other languages to the tables of the browser', () => {
    expect(relativeTime(now - 4 * 60_000, now, 'en-GB')).toBe('4 min ago');
  });
});
