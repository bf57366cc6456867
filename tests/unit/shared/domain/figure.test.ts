import { describe, expect, it } from 'vitest';
import { figureAtMost, isKnownFigure, sumOf, tallyOf, type Figure } from '#shared/domain/figure.ts';

const unknown: Figure = { is: 'unknown' };
const known = (least: number, most = least): Figure => ({ is: 'known', least, most });
const said = (...figures: readonly Figure[]) => figures.map((figure) => ({ figure, isFirst: false }));

describe('a figure', () => {
  it('is whole, not below none, from least to most and no more than anybody reports', () => {
    for (const [least, most] of [[0, 0], [3, 3], [3, 9], [0, figureAtMost]] as const) expect(isKnownFigure(least, most)).toBe(true);
    for (const [least, most] of [[4, 3], [-1, 3], [0.5, 3], [3, figureAtMost + 1], [Number.NaN, 3], [3, Infinity]] as const) expect(isKnownFigure(least, most)).toBe(false);
  });
});

describe('what all sources say of one count', () => {
  it('is unknown when nobody said anything, as when a source says that nobody knows, and neither is a number', () => {
    for (const statements of [[], said(unknown), said(unknown, unknown)]) {
      const tally = tallyOf(statements);
      expect(tally).toEqual({ is: 'unknown' });
      expect(Object.values(tally).some((value) => typeof value === 'number')).toBe(false);
    }
  });

  it('tells none, which a source counted, from not known', () => {
    expect(tallyOf(said(known(0)))).toEqual({ is: 'known', least: 0, most: 0, differs: false });
  });

  it('reaches from the lowest to the highest where sources differ: none is chosen and none are added up', () => {
    expect(tallyOf(said(known(234), known(180, 200)))).toEqual({ is: 'known', least: 180, most: 234, differs: true });
    expect(tallyOf(said(known(12), known(12)))).toEqual({ is: 'known', least: 12, most: 12, differs: false });
    expect(tallyOf(said(unknown, known(5, 9)))).toEqual({ is: 'known', least: 5, most: 9, differs: false });
  });

  it('is what a person said to show first, also where that says unknown', () => {
    expect(tallyOf([{ figure: known(234), isFirst: false }, { figure: known(180), isFirst: true }])).toEqual({ is: 'known', least: 180, most: 180, differs: false });
    expect(tallyOf([{ figure: known(234), isFirst: false }, { figure: unknown, isFirst: true }])).toEqual({ is: 'unknown' });
  });
});

describe('a sum over incidents', () => {
  const sum = (...counts: readonly (readonly Figure[])[]) => sumOf(counts.map((figures) => tallyOf(said(...figures))));

  it('adds least to least and most to most where all are known', () => {
    expect(sum([known(12)], [known(3, 9)])).toEqual({ is: 'known', least: 15, most: 21, unknown: 0, of: 2, differing: 0 });
  });

  it('is at least what is known, and has no most, while one of them is unknown', () => {
    expect(sum([known(12)], [unknown], [])).toEqual({ is: 'known', least: 12, most: null, unknown: 2, of: 3, differing: 0 });
  });

  it('is itself unknown, not none, where nothing is known of any', () => {
    expect(sum([unknown], [])).toEqual({ is: 'unknown', unknown: 2, of: 2 });
    expect(sum()).toEqual({ is: 'unknown', unknown: 0, of: 0 });
  });

  it('says for how many the sources differ', () => {
    expect(sum([known(2), known(4)], [known(1)])).toEqual({ is: 'known', least: 3, most: 5, unknown: 0, of: 2, differing: 1 });
  });
});
