import { beforeAll, describe, expect, it } from 'vitest';
import { monthsOf, type BriefingCounts } from '#shared/domain/briefing.ts';
import { countBriefing } from '#vault/triage/count-briefing.ts';
import { briefingVault, inventedPeriod } from '../../../../support/briefing-vault.ts';

let counts: BriefingCounts;
beforeAll(async () => {
  counts = countBriefing((await briefingVault()).context.database, monthsOf(inventedPeriod) ?? []);
});

describe('what a briefing counts', () => {
  it('are the tips of its months by urgency, and no others', () => {
    expect(counts.months.map(({ month, urgencies }) => [month, urgencies.U0, urgencies.U1])).toEqual([['2031-01', 3, 0], ['2031-02', 12, 0], ['2031-03', 16, 4]]);
    expect(counts.tips).toBe(35);
  });

  it('are each tip in one place: in several provinces is a place of its own, and so is not known', () => {
    expect(counts.tipPlaces).toEqual([{ place: 'KH-18', tips: 17 }, { place: 'several', tips: 1 }, { place: 'unknown', tips: 17 }]);
  });

  it('are compounds by place, status and sources, with what is not known apart', () => {
    expect(counts.compoundPlaces).toEqual([{ place: 'KH-1', compounds: 1 }, { place: 'KH-18', compounds: 1 }, { place: 'unknown', compounds: 1 }]);
    expect(counts.states).toEqual([{ state: 'active', compounds: 1 }, { state: 'none', compounds: 2 }]);
    expect(counts.compoundSources).toEqual({ none: 1, one: 1, several: 1 });
  });

  it('are people in raids of which they are known; raids of which they are not are counted apart, and are not none', () => {
    expect(counts.raidCounts).toEqual([
      { counted: 'detained', known: 2, unknown: 0, people: { least: 274, most: 284 } },
      { counted: 'screened', known: 1, unknown: 1, people: { least: 4, most: 4 } },
      { counted: 'identified', known: 0, unknown: 2, people: null },
      { counted: 'referred', known: 0, unknown: 2, people: null },
    ]);
  });

  it('are raids of which only the year is known apart from those that lie within the months', () => {
    expect([counts.raids, counts.raidsUndated]).toEqual([2, 1]);
  });

  it('are indicators in the tips that were looked through, and how many were not', () => {
    expect([counts.looked, counts.notLooked]).toEqual([20, 15]);
    expect(counts.indicators.find(({ indicator }) => indicator === 'isolation')).toEqual({ indicator: 'isolation', present: 0, absent: 2, notAsked: 0, unknown: 18 });
  });

  it('are in each list all that the list divides', () => {
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
    expect(sum(counts.tipPlaces.map(({ tips }) => tips))).toBe(counts.tips);
    expect(sum(counts.states.map(({ compounds }) => compounds))).toBe(counts.compounds);
    expect(sum(counts.compoundPlaces.map(({ compounds }) => compounds))).toBe(counts.compounds);
    for (const { known, unknown } of counts.raidCounts) expect(known + unknown).toBe(counts.raids);
    for (const { present, absent, notAsked, unknown } of counts.indicators) expect(present + absent + notAsked + unknown).toBe(counts.looked);
  });
});

describe('the months of a briefing', () => {
  it.each([
    [{ from: '2030-11', until: '2031-02' }, ['2030-11', '2030-12', '2031-01', '2031-02']],
    [{ from: '2031-02', until: '2031-02' }, ['2031-02']],
    [{ from: '2031-02', until: '2031-01' }, undefined],
    [{ from: '2031-13', until: '2031-14' }, undefined],
    [{ from: '', until: '2031-01' }, undefined],
    [{ from: '2020-01', until: '2031-01' }, undefined],
  ])('of %j are %j', (period, months) => {
    expect(monthsOf(period)).toEqual(months);
  });
});
