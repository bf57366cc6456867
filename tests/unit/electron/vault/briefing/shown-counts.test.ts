import { describe, expect, it } from 'vitest';
import type { BriefingCounts } from '#shared/domain/briefing.ts';
import { ShownCounts } from '#vault/briefing/shown-counts.ts';

type Line = readonly [present: number, absent: number, notAsked: number, unknown: number];

/** Counts of so many reports, all looked through, of one month and one place. */
function counted(tips: number, lines: readonly Line[]): BriefingCounts {
  const none = { none: 0, one: 0, several: 0 };
  return {
    tips,
    months: [{ month: '2031-03', urgencies: { U0: 0, U1: 0, U2: 0, U3: 0, U4: tips } }],
    tipPlaces: [{ place: 'unknown', tips }],
    compounds: 0,
    compoundPlaces: [],
    states: [],
    compoundSources: none,
    claims: none,
    raids: 0,
    raidsUndated: 0,
    raidCounts: [],
    looked: tips,
    notLooked: 0,
    indicators: lines.map(([present, absent, notAsked, unknown], at) => ({ indicator: at === 0 ? 'deception' : 'isolation', present, absent, notAsked, unknown })),
  };
}

const lineOf = (counts: BriefingCounts, indicator: string, hidesSmall = true): readonly boolean[] => {
  const shown = new ShownCounts(counts, hidesSmall);
  return [0, 1, 2, 3].map((row) => shown.isShown(`indicator-${indicator}`, row));
};

describe('the lines of indicators beside how many reports were looked through', () => {
  it('hide a small count with another one, and leave the rest', () => {
    const counts = counted(54, [[4, 30, 20, 0]]);
    expect(lineOf(counts, 'deception')).toEqual([false, true, false, true]);
    expect(new ShownCounts(counts, true).areIndicatorsShown).toBe(true);
  });

  it.each([
    [20, [10, 10, 0, 0]],
    [19, [9, 10, 0, 0]],
    [12, [1, 11, 0, 0]],
  ] as const)('are hidden whole where %i reports would tell a small one: %j', (tips, line) => {
    const counts = counted(tips, [line, [tips, 0, 0, 0]]);
    expect(lineOf(counts, 'deception')).toEqual([false, false, false, false]);
    expect(lineOf(counts, 'isolation')).toEqual([true, true, true, true]);
    expect(new ShownCounts(counts, true).areIndicatorsShown).toBe(true);
  });

  it('are not shown at all where one cannot be protected, but to whoever reads every count', () => {
    const counts = counted(40, [[10, 10, 10, 10], [40, 0, 0, 0]]);
    expect(new ShownCounts(counts, true).areIndicatorsShown).toBe(false);
    expect(new ShownCounts(counts, false).areIndicatorsShown).toBe(true);
    expect(lineOf(counts, 'deception', false)).toEqual([true, true, true, true]);
  });
});
