import { describe, expect, it } from 'vitest';
import { listWords } from '#ui/list-words.ts';
import { dayAndMonth, reporterTime } from '#ui/time.ts';

describe('words one after the other', () => {
  it('have the and of their language before the last, and none in a plain line', () => {
    expect(listWords(['1', '2', '3'], 'en-GB')).toBe('1, 2 and 3');
    expect(listWords(['1', '2', '3'], 'en-GB', 'plain')).toBe('1, 2, 3');
    expect(listWords(['1', '2', '3'], 'km-KH')).toBe('1, 2 និង 3');
    expect(listWords(['ក', 'ខ'], 'km-KH')).toBe('ក និង ខ');
    expect(listWords(['ក', 'ខ'], 'km-KH', 'plain')).toBe('ក, ខ');
  });

  it('are one word where there is one, and nothing where there is none', () => {
    for (const locale of ['en-GB', 'km-KH']) for (const kind of ['and', 'plain'] as const) expect([listWords(['1'], locale, kind), listWords([], locale, kind)]).toEqual(['1', '']);
  });
});

describe('times in Khmer that say more than a date', () => {
  it('name the day in the zone of the figures, whatever zone the page is in', () => {
    const monday = Date.UTC(2026, 4, 31, 18);
    expect(dayAndMonth(monday, 'km-KH', 'Asia/Phnom_Penh')).toBe('1 មិថុនា');
    expect(dayAndMonth(monday, 'km-KH', 'UTC')).toBe('31 ឧសភា');
    expect(dayAndMonth(monday, 'en-GB', 'Asia/Phnom_Penh')).toBe('1 Jun');
  });

  it('have no English month in the time of a reporter, and name the zone', () => {
    expect(reporterTime('2026-06-01T08:05:00Z', 'km-KH')).toMatch(/^[12] ?.*មិថុនា 2026 ម៉ោង \d\d:\d\d (?:GMT|UTC)/u);
    expect(reporterTime('yesterday', 'km-KH')).toBe('yesterday');
  });
});
