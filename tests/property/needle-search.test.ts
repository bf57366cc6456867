import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierNeedle, needleOf, wordsNeedle } from '#shared/redaction/needle.ts';
import { indexText, occurrencesOf } from '#shared/redaction/occurrences.ts';
import { countEach, countSteps } from '#vault/dossier/leak-gate.ts';
import { NeedleSearch } from '#vault/dossier/needle-search.ts';
import { atOnce } from '#shared/steps.ts';

/** Pieces in which scripts, marks, digits, symbols and what draws nothing meet; numbers are invented. */
const pieces = ['Dara', 'dára', 'ka', 'k', ' ', '-', '\n', '012', '345 678', '012345678', '+855 12 345 678', '០១២៣', '៤៥៦៧៨', 'ab', 'abc1', 'deadbeef', 'a1', '林晓', '雪', 'សុខា', 'ខ', 'สมหญิง', 'Nguyễn', 'ễ', '😀', '♥', '\u200b', '\ud83d', '_', '3', '33'];
const text = (most: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((parts) => parts.join(''));
const anyNeedle = fc.tuple(text(5), fc.constantFrom(needleOf, identifierNeedle, wordsNeedle)).map(([passage, madeOf]) => madeOf(passage));
const needles = fc.array(anyNeedle, { maxLength: 30 }).map((found) => found.flatMap((needle) => needle ?? []));

describe('many needles that are looked for at once', () => {
  it('are found as often as each by itself', () => {
    fc.assert(
      fc.property(needles, text(60), (wanted, within) => {
        const index = indexText(within);
        const oneByOne = wanted.map((needle) => occurrencesOf(needle, index).length);
        expect(countEach(wanted, within)).toEqual(oneByOne);
      }),
      { numRuns: 3000 },
    );
  });

  it('are found in each of many texts as in the first', () => {
    fc.assert(
      fc.property(needles, fc.array(text(20), { maxLength: 5 }), (wanted, texts) => {
        const search = new NeedleSearch(wanted);
        for (const within of [...texts, ...texts]) expect(atOnce(countSteps(search, indexText(within)))).toEqual(countEach(wanted, within));
      }),
      { numRuns: 500 },
    );
  });
});
