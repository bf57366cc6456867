import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { deskMessages } from '#i18n/desk-translation.ts';
import { translator } from '#i18n/translate.ts';
import { figureWords, sumWords, tallyWords } from '#ui/figure-words.ts';
import { sumOf, tallyOf } from '#shared/domain/figure.ts';

const t = translator<typeof deskMessages>(deskMessages, 'en');
const unknown = { is: 'unknown' } as const;
const known = (least: number, most = least) => ({ is: 'known', least, most }) as const;
const said = (...figures: readonly (typeof unknown | ReturnType<typeof known>)[]) => tallyOf(figures.map((figure) => ({ figure, isFirst: false })));

describe('figures in words', () => {
  it('say a number, a range, none, and unknown, each in its own way', () => {
    expect([known(1234), known(3, 9), known(0), unknown].map((figure) => figureWords(t, figure))).toEqual(['1,234', '3 to 9', '0', 'unknown']);
  });

  it('say that sources differ', () => {
    expect(tallyWords(t, said(known(234), known(180, 200)))).toBe('180 to 234, sources differ');
    expect(tallyWords(t, said(known(234)))).toBe('234');
    expect(tallyWords(t, said())).toBe('unknown');
  });

  it('say in a sum for how many it is unknown', () => {
    expect(sumWords(t, sumOf([said(known(12)), said(), said(unknown)]))).toBe('at least 12, unknown for 2 of 3');
    expect(sumWords(t, sumOf([said(known(12)), said(known(1, 3))]))).toBe('13 to 15');
    expect(sumWords(t, sumOf([said(unknown)]))).toBe('unknown');
    expect(sumWords(t, sumOf([said(unknown), said()]))).toBe('unknown for all 2');
    expect(sumWords(t, sumOf([said(known(0)), said()]))).toBe('at least 0, unknown for 1 of 2');
    expect(sumWords(t, sumOf([said(known(2), known(4)), said()]))).toBe('at least 2, unknown for 1 of 2; sources differ for 1');
  });

  it('never write a number for a count that nobody knows, however many incidents there are, but how many those are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), (incidents) => {
        const words = sumWords(t, sumOf(Array.from({ length: incidents }, () => said(unknown))));
        expect(words).toBe(`unknown for all ${incidents.toLocaleString('en')}`);
      }),
      { numRuns: 30 },
    );
    expect(`${figureWords(t, unknown)} ${tallyWords(t, said())} ${sumWords(t, sumOf([said()]))}`).not.toMatch(/\d/);
  });
});
