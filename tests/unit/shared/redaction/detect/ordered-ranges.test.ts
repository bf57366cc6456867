import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBehind, joinedRanges, overlapsOne } from '#shared/redaction/detect/ordered-ranges.ts';

const range = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, units]) => ({ start, end: start + units }));
const places = (ranges: readonly { readonly start: number; readonly end: number }[]): readonly number[] =>
  [...new Set(ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))].sort((a, b) => a - b);

describe('ranges in order', () => {
  it('are the same places, in order and apart from each other', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const joined = joinedRanges(ranges);
        expect(places(joined)).toEqual(places(ranges));
        for (const [at, { start }] of joined.entries()) expect(start).toBeGreaterThan(joined[at - 1]?.end ?? -1);
      }),
    );
  });

  it('are found by a place: the first that ends behind it', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), fc.nat(80), (ranges, at) => {
        const joined = joinedRanges(ranges);
        const first = joined.findIndex(({ end }) => end > at);
        expect(firstBehind(joined, at)).toBe(first === -1 ? joined.length : first);
      }),
    );
  });

  it('share a unit with a range, or touch it at most', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), range, (ranges, other) => {
        const taken = new Set(places(ranges));
        expect(overlapsOne(joinedRanges(ranges), other)).toBe(places([other]).some((at) => taken.has(at)));
      }),
    );
  });
});
