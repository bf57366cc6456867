import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisSteps, stacked, totalOf, type BarPart } from '../../../../../../renderer/desk/features/figures/series.ts';

const parts = fc.array(fc.record({ key: fc.constant('part'), tone: fc.constant('plain' as const), count: fc.integer({ min: 0, max: 1e6 }) }), { maxLength: 6 });

describe('a bar', () => {
  it('is made of its parts one after the other, as long together as its share of the longest', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 1e6 }), (given: BarPart[], more) => {
        const longest = totalOf({ parts: given }) + more;
        const drawn = stacked({ parts: given }, longest);
        drawn.forEach(({ part, from, to }, index) => {
          expect(to - from).toBeCloseTo(part.count / longest, 9);
          expect(from).toBeCloseTo(index === 0 ? 0 : drawn[index - 1]!.to, 9);
        });
        expect(drawn.map(({ part }) => part)).toEqual(given.filter(({ count }) => count > 0));
        if (drawn.length > 0) expect(drawn.at(-1)!.to).toBeCloseTo(totalOf({ parts: given }) / longest, 9);
      }),
    );
  });
});

describe('the steps of an axis', () => {
  it('are whole and even, few, and reach what is largest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), (most) => {
        const steps = axisSteps(most);
        expect(steps[0]).toBe(0);
        expect(steps.length).toBeGreaterThan(1);
        expect(steps.length).toBeLessThanOrEqual(6);
        expect(steps.at(-1)).toBeGreaterThanOrEqual(most);
        expect(steps.every((step, index) => Number.isInteger(step) && (index === 0 || step - steps[index - 1]! === steps[1]))).toBe(true);
      }),
    );
    expect([axisSteps(12), axisSteps(0), axisSteps(3), axisSteps(4100)]).toEqual([[0, 5, 10, 15], [0, 1], [0, 1, 2, 3], [0, 1000, 2000, 3000, 4000, 5000]]);
  });
});
