import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markBeside, type ColumnMark } from '../../../../../../renderer/desk/features/figures/column-marks.ts';
import type { Bar } from '../../../../../../renderer/desk/features/figures/series.ts';

const kinds = ['U1', 'U2', 'U0'] as const;
const barOf = (key: string, ...counts: readonly number[]): Bar => ({ key, name: key, parts: kinds.map((kind, index) => ({ key: kind, tone: 'plain', count: counts[index] ?? 0 })) });
const bars = [barOf('empty', 0, 0, 0), barOf('one', 2, 0, 1), barOf('gap', 0, 0, 0), barOf('two', 0, 3, 1), barOf('last', 0, 0, 0)];
const go = (from: ColumnMark, ...keys: readonly string[]): ColumnMark | undefined => keys.reduce<ColumnMark | undefined>((at, key) => at && markBeside(bars, at, key), from);

describe('arrow keys in a chart of columns', () => {
  it('go from column to column over those that are empty, and stop at the ends', () => {
    expect(go({ bar: 'one', part: undefined }, 'ArrowRight')).toEqual({ bar: 'two', part: undefined });
    expect(go({ bar: 'two', part: undefined }, 'ArrowRight')).toBeUndefined();
    expect(go({ bar: 'one', part: undefined }, 'ArrowLeft')).toBeUndefined();
    expect(go({ bar: 'two', part: undefined }, 'Home')).toEqual({ bar: 'one', part: undefined });
    expect(go({ bar: 'one', part: undefined }, 'End')).toEqual({ bar: 'two', part: undefined });
  });

  it('go from the whole of a column up through its parts and down again, without those of which there are none', () => {
    expect(go({ bar: 'one', part: undefined }, 'ArrowUp', 'ArrowUp')).toEqual({ bar: 'one', part: 'U0' });
    expect(go({ bar: 'one', part: 'U0' }, 'ArrowUp')).toBeUndefined();
    expect(go({ bar: 'one', part: 'U0' }, 'ArrowDown', 'ArrowDown')).toEqual({ bar: 'one', part: undefined });
  });

  it('stay with a kind of part where the next column has it, and go to the whole of it where not', () => {
    expect(go({ bar: 'one', part: 'U0' }, 'ArrowRight')).toEqual({ bar: 'two', part: 'U0' });
    expect(go({ bar: 'one', part: 'U1' }, 'ArrowRight')).toEqual({ bar: 'two', part: undefined });
  });

  it('lead only to what can be pressed, whatever the chart', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), { maxLength: 6 }), fc.array(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'a'), { maxLength: 20 }), (counts, keys) => {
        const chart = counts.map((each, index) => barOf(String(index), ...each));
        let at: ColumnMark | undefined = { bar: chart.find(({ parts }) => parts.some(({ count }) => count > 0))?.key ?? '', part: undefined };
        for (const key of keys) {
          at = markBeside(chart, at, key) ?? at;
          const bar = chart.find((each) => each.key === at?.bar);
          if (at.bar !== '') expect(bar?.parts.some(({ key: kind, count }) => count > 0 && (at?.part === undefined || kind === at.part))).toBe(true);
        }
      }),
    );
  });
});
