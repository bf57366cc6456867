import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureAtMost, sumOf, tallyOf, type Figure, type Statement, type Tally } from '#shared/domain/figure.ts';

const known: fc.Arbitrary<Figure> = fc.tuple(fc.nat({ max: figureAtMost }), fc.nat({ max: figureAtMost })).map(([one, other]) => ({ is: 'known', least: Math.min(one, other), most: Math.max(one, other) }));
const unknown: fc.Arbitrary<Figure> = fc.constant({ is: 'unknown' });
const figure = fc.oneof({ weight: 2, arbitrary: known }, { weight: 3, arbitrary: unknown });
/** What sources say of one count of one incident, one of them shown first or none. */
const statements: fc.Arbitrary<readonly Statement[]> = fc
  .tuple(fc.array(figure, { maxLength: 4 }), fc.option(fc.nat({ max: 3 })))
  .map(([figures, first]) => figures.map((each, index) => ({ figure: each, isFirst: index === first })));
const incidents = fc.array(statements, { maxLength: 12 });

const isUnknown = (tally: Tally): boolean => tally.is === 'unknown';

describe('sums over incidents', () => {
  it('never turn unknown into a number: another incident of which nobody knows changes nothing but how many are unknown, and takes the most away', () => {
    fc.assert(
      fc.property(incidents, fc.array(fc.array(unknown.map((each) => ({ figure: each, isFirst: false })), { maxLength: 3 }), { minLength: 1, maxLength: 5 }), (some, more) => {
        const before = sumOf(some.map(tallyOf));
        const after = sumOf([...some, ...more].map(tallyOf));
        expect(after).toMatchObject({ is: before.is, unknown: before.unknown + more.length, of: before.of + more.length });
        if (before.is === 'known' && after.is === 'known') expect([after.least, after.most, after.differing]).toEqual([before.least, null, before.differing]);
        if (after.is === 'unknown') expect(Object.keys(after).sort()).toEqual(['is', 'of', 'unknown']);
      }),
    );
  });

  it('are unknown exactly where every count is, have a most exactly where none is, and hold whatever the true numbers are', () => {
    fc.assert(
      fc.property(incidents, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (some, draws) => {
        const tallies = some.map(tallyOf);
        const sum = sumOf(tallies);
        expect(sum.of).toBe(some.length);
        expect(sum.unknown).toBe(tallies.filter(isUnknown).length);
        expect(sum.is).toBe(tallies.every(isUnknown) ? 'unknown' : 'known');
        if (sum.is === 'unknown') return;
        expect(sum.most === null).toBe(tallies.some(isUnknown));
        // Some true numbers that fit: what is not known may be anything, also many.
        const truth = tallies.map((tally) => {
          const draw = draws.next().value as number;
          return tally.is === 'unknown' ? Math.floor(draw * figureAtMost) : tally.least + Math.floor(draw * (tally.most - tally.least));
        });
        const total = truth.reduce((all, each) => all + each, 0);
        expect(total).toBeGreaterThanOrEqual(sum.least);
        if (sum.most !== null) expect(total).toBeLessThanOrEqual(sum.most);
      }),
    );
  });

  it('come out the same in any order', () => {
    fc.assert(fc.property(incidents.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))), ([some, mixed]) => {
      expect(sumOf(mixed.map(tallyOf))).toEqual(sumOf(some.map(tallyOf)));
    }));
  });

  it('of what sources say of one count, none is left outside unless a person chose another', () => {
    fc.assert(
      fc.property(statements, (said) => {
        const tally = tallyOf(said);
        const first = said.find(({ isFirst }) => isFirst)?.figure;
        if (first !== undefined) {
          expect(tally).toMatchObject(first);
          return;
        }
        for (const { figure: each } of said) if (each.is === 'known') expect(tally.is === 'known' && tally.least <= each.least && tally.most >= each.most).toBe(true);
        expect(tally.is).toBe(said.some(({ figure: each }) => each.is === 'known') ? 'known' : 'unknown');
      }),
    );
  });
});
