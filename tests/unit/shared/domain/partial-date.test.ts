import { describe, expect, it } from 'vitest';
import { isCertainlyAfter, isPartialDate, lastDayOf } from '#shared/domain/partial-date.ts';

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

describe('the last day that a date may mean', () => {
  it('is the end of its year or month, or itself; none where nothing is known', () => {
    expect((['2026', '2024-02', '2026-12', '2026-03-09', '', 'March'] as const).map((date) => lastDayOf(date))).toEqual([Date.UTC(2026, 11, 31), Date.UTC(2024, 1, 29), Date.UTC(2026, 11, 31), Date.UTC(2026, 2, 9), undefined, undefined]);
  });
});
