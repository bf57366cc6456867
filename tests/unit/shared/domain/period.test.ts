import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialDate } from '#shared/domain/partial-date.ts';
import { isPeriod, placeInPeriod } from '#shared/domain/period.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const day = fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2028, 11, 31) }).map((ms) => new Date(ms).toISOString().slice(0, 10));
const partial = fc.oneof(day, day.map((date) => date.slice(0, 7)), day.map((date) => date.slice(0, 4)), fc.constant(''));
/** Every day that a date may mean, told by the calendar and not by the code under test. */
const daysOf = (date: string): readonly string[] =>
  Array.from({ length: 366 * 10 + 3 }, (_unused, index) => new Date(Date.UTC(2019, 0, 1 + index)).toISOString().slice(0, 10)).filter((each) => each.startsWith(date));

describe('where a date lies in a period', () => {
  it('is certain only where every day that it may mean is in, or none is', () => {
    fc.assert(
      fc.property(partial, partial, partial, (date, from, until) => {
        fc.pre(isPeriod({ from, until }) && (from !== '' || until !== ''));
        const [begin, end] = [from === '' ? '' : (daysOf(from)[0] ?? ''), until === '' ? '9' : (daysOf(until).at(-1) ?? '')];
        const inside = daysOf(date).map((each) => each >= begin && each <= end);
        const expected = date === '' ? 'unsure' : inside.every(Boolean) ? 'in' : inside.some(Boolean) ? 'unsure' : 'out';
        expect(placeInPeriod(date, { from, until })).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('knows the last day of each month, also of a leap year', () => {
    expect(placeInPeriod('2024-02', { from: '2024-02-01', until: '2024-02-29' })).toBe('in');
    expect(placeInPeriod('2024-02', { from: '2024-02-01', until: '2024-02-28' })).toBe('unsure');
    for (let month = 1; month <= 12; month += 1) expect(placeInPeriod(`2023-${two(month)}`, { from: '2023', until: '2023' })).toBe('in');
  });

  it('holds everything where it has no end on either side, also what has no date', () => {
    expect(placeInPeriod('', { from: '', until: '' })).toBe('in');
    expect(placeInPeriod('', { from: '2020', until: '' })).toBe('unsure');
  });
});

describe('a period', () => {
  it('does not end before it begins, and may begin within the date with which it ends', () => {
    expect(isPeriod({ from: '2026-03-09', until: '2026' })).toBe(true);
    expect(isPeriod({ from: '2026', until: '2026-01-01' })).toBe(true);
    expect(isPeriod({ from: '2026-03', until: '2026-02' })).toBe(false);
    expect(isPeriod({ from: '2026-3', until: '' })).toBe(false);
    expect(isPartialDate('2026-02-30') || isPeriod({ from: '', until: '2026-02-30' })).toBe(false);
  });
});
