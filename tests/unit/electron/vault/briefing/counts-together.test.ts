import { describe, expect, it } from 'vitest';
import { atOnce } from '#shared/steps.ts';
import type { PeriodCounts } from '#shared/domain/stated-counts.ts';
import { togetherSteps } from '#vault/briefing/counts-together.ts';
import { periodCount } from '#vault/briefing/period-counts.ts';

/** A briefing of these months with one list of places; null: a count that stands there and is not shown. */
function briefing(from: string, until: string, places: Readonly<Record<string, number | null>>, total: number | null = null): PeriodCounts {
  const period = { from, until };
  const names = Object.keys(places).map((place) => periodCount(`tips place ${place}`, period));
  const all = periodCount('tips', period);
  return { from, until, counts: [...Object.values(places).map((count, at) => [names[at] ?? '', count] as const), [all, total]], sums: [{ total: all, parts: names }] };
}

const together = (now: PeriodCounts, ...earlier: readonly PeriodCounts[]): number => atOnce(togetherSteps(now, earlier, 11)).reduce((sum, { smallCounts }) => sum + smallCounts, 0);

describe('briefings that are laid together', () => {
  const toMarch = briefing('2031-01', '2031-03', { 'KH-1': 30, 'KH-18': 50 }, 80);

  it('tell what came in the month by which one is longer', () => {
    expect(together(briefing('2031-01', '2031-04', { 'KH-1': 33, 'KH-18': 90 }, 123), toMarch)).toBe(1);
    expect(together(briefing('2031-01', '2031-04', { 'KH-1': 30, 'KH-18': 90 }, 120), toMarch)).toBe(0);
    // At both ends, of which nobody knows which.
    expect(together(briefing('2030-12', '2031-04', { 'KH-1': 33, 'KH-18': 90 }, 123), toMarch)).toBe(2);
  });

  it('tell of which months', () => {
    expect(atOnce(togetherSteps(briefing('2031-01', '2031-04', { 'KH-1': 33, 'KH-18': 90 }, 123), [toMarch], 11))).toEqual([{ from: '2031-04', until: '2031-04', smallCounts: 1 }]);
    expect(atOnce(togetherSteps(briefing('2030-10', '2031-03', { 'KH-1': 33, 'KH-18': 90 }, 123), [toMarch], 11))).toEqual([{ from: '2030-10', until: '2030-12', smallCounts: 1 }]);
  });

  it('tell of a place that only the longer one has', () => {
    expect(together(briefing('2031-01', '2031-04', { 'KH-1': 30, 'KH-18': 50, 'KH-2': 12 }, 92), toMarch)).toBe(0);
    expect(together(briefing('2031-01', '2031-04', { 'KH-1': 30, 'KH-18': 50, 'KH-2': null }, null), toMarch, briefing('2031-04', '2031-04', { 'KH-2': null }, null))).toBe(0);
  });

  it('tell what one hides and the other shows the sum of', () => {
    const hidden = briefing('2031-01', '2031-03', { 'KH-1': null, 'KH-18': null, 'KH-2': 40 }, 60);
    expect(together(briefing('2031-01', '2031-03', { 'KH-1': 16, 'KH-18': null, 'KH-2': 40 }, null), hidden)).toBe(1);
    expect(together(hidden, hidden)).toBe(0);
  });

  it('tell nothing where their months only overlap, or are the same, or follow one another', () => {
    expect(together(briefing('2031-02', '2031-04', { 'KH-1': 33, 'KH-18': 53 }, 86), toMarch)).toBe(0);
    expect(together(toMarch, toMarch)).toBe(0);
    expect(together(briefing('2031-04', '2031-06', { 'KH-1': 33, 'KH-18': 53 }, 86), toMarch)).toBe(0);
  });

  it('tell nothing new where those of before tell it already', () => {
    const toApril = briefing('2031-01', '2031-04', { 'KH-1': 33, 'KH-18': 90 }, 123);
    expect(together(toApril, toMarch, toApril)).toBe(0);
    expect(together(briefing('2031-01', '2031-05', { 'KH-1': 70, 'KH-18': 130 }, 200), toMarch, toApril)).toBe(0);
  });

  it('tell small counts by three of them where no two do', () => {
    const april = briefing('2031-04', '2031-04', { 'KH-1': 20, 'KH-18': 30 }, 50);
    const toMay = briefing('2031-01', '2031-05', { 'KH-1': 54, 'KH-18': 120 }, 174);
    expect(together(toMay, toMarch)).toBe(0);
    expect(together(toMay, april)).toBe(0);
    expect(together(toMay, toMarch, april)).toBe(1);
  });

  it('are taken for other counts where staff changed something between, and so is what stands beside them', () => {
    expect(together(briefing('2031-01', '2031-03', { 'KH-1': 31, 'KH-18': 49 }, 80), toMarch)).toBe(0);
    const hidden = (total: number) => briefing('2031-01', '2031-03', { 'KH-1': null, 'KH-18': null, 'KH-2': 40 }, total);
    expect(together(hidden(61), hidden(60))).toBe(0);
  });

  it('tell by way of one that lies within them', () => {
    const provinces = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`KH-${index + 1}`, null]));
    const one = (from: string, until: string, total: number | null): PeriodCounts => briefing(from, until, { 'KH-20': total === null ? null : 0 }, total);
    // Nine places of May and June have at least one each, so that what is left of 24 for March is 1 to 4, also where a fourth briefing cuts them between.
    expect(together(briefing('2031-05', '2031-06', { ...provinces }, null), one('2031-02', '2031-06', 24), one('2031-02', '2031-02', 11), one('2031-04', '2031-04', 0), briefing('2031-06', '2031-07', { 'KH-1': null }, null))).toBeGreaterThan(0);
  });

  it('tell nothing of raids that are known to a year alone, and tell how many people were in those of a month', () => {
    const raids = (from: string, until: string, count: number, people: number): PeriodCounts => ({ from, until, counts: [[periodCount('raids', { from, until }), count], [periodCount('raids identified people at least', { from, until }), people], [periodCount('raids identified people at most', { from, until }), people]], sums: [] });
    // Of the year 50, of its first half 40: in the second half, or in the year alone, are 10.
    const half = { from: '2031-07', until: '2031-12' };
    const second: PeriodCounts = { ...half, counts: [[periodCount('raids', half), null]], sums: [] };
    const counted = (from: string, until: string, count: number): PeriodCounts => ({ from, until, counts: [[periodCount('raids', { from, until }), count]], sums: [] });
    expect(together(counted('2031-01', '2031-12', 50), counted('2031-01', '2031-06', 40), second)).toBe(0);
    // Three people in raids of April, as least and as most.
    expect(together(raids('2031-01', '2031-04', 43, 43), raids('2031-01', '2031-03', 20, 40))).toBe(2);
  });
});
