import { describe, expect, it } from 'vitest';
import { foldForSearch, searchWords } from '#vault/store/search/search-folding.ts';

describe('a long text without spaces', () => {
  const khmer = 'គេចាប់ទូរស័ព្ទបងស្រីខ្ញុំបានហើយថានឹងលក់គាត់';

  it('is cut into the same words wherever a window ends', () => {
    const words = searchWords(foldForSearch(khmer));
    const longest = Array.from({ length: 400 }, () => khmer).join('។');
    const expected = Array.from({ length: 400 }, () => words).flat();
    expect(searchWords(foldForSearch(longest))).toEqual(expected);
    const withoutEnd = foldForSearch(khmer.repeat(220));
    expect(withoutEnd.length).toBeGreaterThan(2 * 4096);
    expect(searchWords(withoutEnd)).toEqual([...new Intl.Segmenter('en', { granularity: 'word' }).segment(withoutEnd)].map(({ segment }) => segment));
  });

  it('loses nothing behind a word that fills whole windows', () => {
    const text = 'a'.repeat(20_000);
    expect(searchWords(text).length).toBeGreaterThan(0);
    expect(searchWords(`${text} end`).at(-1)).toBe('end');
  });
});

describe('Latin, which the segmenter is not asked about', () => {
  const latin = Array.from({ length: 0x20000 }, (_, codePoint) => String.fromCodePoint(codePoint)).filter((character) => /[\p{Script=Latin}0-9]/u.test(character));

  it('is never divided by it, whatever letters, digits and marks stand together', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    const divided = latin.flatMap((letter) => [letter, `a${letter}`, `${letter}1`, `1${letter}`, `${letter}\u0301`, `${letter}k\u0323${letter}`]).filter((word) => {
      const [only, ...others] = segmenter.segment(word);
      return others.length > 0 || only?.isWordLike !== true;
    });
    expect(divided).toEqual([]);
  });
});
