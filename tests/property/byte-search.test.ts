import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '#shared/steps.ts';
import { ByteSearch, shortestPattern, squeezeSteps } from '#vault/dossier/byte-search.ts';

/** Few different bytes, so that patterns meet, overlap and begin alike. */
const bytes = (least: number, most: number): fc.Arbitrary<Uint8Array> => fc.array(fc.constantFrom(0x20, 0x2d, 0x30, 0x41, 0x61, 0x62, 0xe1, 0x00), { minLength: least, maxLength: most }).map((each) => Uint8Array.from(each));
const lower = (each: Uint8Array): string => Buffer.from(each).toString('latin1').replace(/[A-Z]/gu, (letter) => letter.toLowerCase());

function timesIn(within: string, wanted: string): number {
  let times = 0;
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) times += 1;
  return times;
}

describe('many byte patterns that are looked for in one pass', () => {
  it('are found as often as each by itself', () => {
    fc.assert(
      fc.property(fc.array(bytes(shortestPattern, 9), { maxLength: 20 }), bytes(0, 300), (patterns, haystack) => {
        const search = new ByteSearch();
        const distinct = [...new Map(patterns.map((pattern) => [lower(pattern), pattern])).values()];
        for (const [id, pattern] of distinct.entries()) search.add(pattern, id);
        const counts = search.count(haystack);
        expect(distinct.map((_, id) => counts.get(id) ?? 0)).toEqual(distinct.map((pattern) => timesIn(lower(haystack), lower(pattern))));
      }),
      { numRuns: 300 },
    );
  });

  it('are found wherever they stand beside the edge of a step, and are none in what stands around them', () => {
    const stepBytes = 1 << 16;
    // A full stop is in no pattern.
    const around = (length: number): Uint8Array => new Uint8Array(length).fill(0x2e);
    fc.assert(
      fc.property(fc.array(bytes(shortestPattern, 40), { minLength: 1, maxLength: 6 }), bytes(0, 100), fc.constantFrom(1, 2), fc.integer({ min: -160, max: 20 }), fc.nat({ max: 8 }), (patterns, between, step, offset, after) => {
        const middle = Buffer.concat(patterns.flatMap((pattern) => [pattern, between]));
        const haystack = Buffer.concat([around(step * stepBytes + offset), middle, around(after)]);
        const search = new ByteSearch();
        const distinct = [...new Map(patterns.map((pattern) => [lower(pattern), pattern])).values()];
        for (const [id, pattern] of distinct.entries()) search.add(pattern, id);
        const counts = search.count(haystack);
        expect(distinct.map((_, id) => counts.get(id) ?? 0)).toEqual(distinct.map((pattern) => timesIn(lower(middle), lower(pattern))));
      }),
      { numRuns: 200 },
    );
  });

  it('are looked for without spaces and signs in bytes that keep letters, digits and what is not ASCII', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (each) => {
        expect(Buffer.from(atOnce(squeezeSteps(each))).toString('latin1')).toBe(Buffer.from(each).toString('latin1').replace(/[^0-9A-Za-z\u0080-\u00ff]/gu, ''));
      }),
    );
  });
});
