import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDayOf, isCertainlyAfter, isPartialDate, lastDayOf } from '#shared/domain/partial-date.ts';

describe('a date as exactly as it is known', () => {
  it('is a year, a month, a day, or nothing', () => {
    for (const date of ['', '2026', '1999', '2026-03', '2026-12', '2026-03-09', '2024-02-29']) expect(isPartialDate(date), date).toBe(true);
  });

  it('is none that the calendar does not have, and nothing written otherwise', () => {
    for (const date of ['2023-02-29', '2026-02-30', '2026-04-31', '2026-13', '2026-00', '2026-1', '26', '0999', '2026-03-09T00:00', ' 2026', '2026/03', '២០២៦']) expect(isPartialDate(date), date).toBe(false);
  });

  it('sorts as text like the times it names', () => {
    const dates = ['', '2025', '2025-12-31', '2026', '2026-03', '2026-03-09'];
    expect([...dates].reverse().sort()).toEqual(dates);
  });
});

describe('which of two dates is later', () => {
  it('is said only where no reading of them fits otherwise', () => {
    expect(isCertainlyAfter('2026-03', '2025')).toBe(true);
    expect(isCertainlyAfter('2026-03-09', '2026-03-08')).toBe(true);
    for (const [one, other] of [['2026', '2026-03'], ['2026-03', '2026'], ['2025', '2026'], ['', '2026'], ['2026', ''], ['2026', '2026']] as const) expect(isCertainlyAfter(one, other)).toBe(false);
  });
});

describe('the first and the last day that a date may mean', () => {
  it('are the ends of its year or month, or itself; none where nothing is known', () => {
    const dates = ['2026', '2024-02', '2023-02', '2026-12', '2026-03-09', ''] as const;
    expect(dates.map((date) => lastDayOf(date))).toEqual(['2026-12-31', '2024-02-29', '2023-02-28', '2026-12-31', '2026-03-09', '']);
    expect(dates.map((date) => firstDayOf(date))).toEqual(['2026-01-01', '2024-02-01', '2023-02-01', '2026-12-01', '2026-03-09', '']);
  });

  it('are days of the calendar that the date begins, and the days beside them are not', () => {
    const day = fc.integer({ min: Date.UTC(1000, 0, 2), max: Date.UTC(2999, 11, 30) });
    const shown = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (ms, length) => {
        const date = shown(ms).slice(0, length);
        const [first, last] = [firstDayOf(date), lastDayOf(date)];
        for (const each of [first, last]) expect([isPartialDate(each), each.length, each.startsWith(date)]).toEqual([true, 10, true]);
        expect(shown(Date.parse(first) - 86_400_000).startsWith(date)).toBe(false);
        expect(shown(Date.parse(last) + 86_400_000).startsWith(date)).toBe(false);
      }),
    );
  });
});
