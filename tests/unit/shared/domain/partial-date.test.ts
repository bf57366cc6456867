import { describe, expect, it } from 'vitest';
import { isPartialDate } from '#shared/domain/partial-date.ts';

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
