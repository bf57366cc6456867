import { describe, expect, it } from 'vitest';
import { foldForSearch, searchWords } from '#vault/store/search/search-folding.ts';

describe('a long text without spaces', () => {
  const khmer = 'គេចាប់ទូរស័ព្ទបងស្រីខ្ញុំបានហើយថានឹងលក់គាត់';

  it('is cut into the same words wherever a window ends', () => {
    const words = searchWords(foldForSearch(khmer));
    const longest = Array.from({ length: 400 }, () => khmer).join('។');
    const expected = Array.from({ length: 400 }, () => words).flat();
    expect(searchWords(foldForSearch(longest))).toEqual(expected);
  });

  it('loses nothing behind a word that fills whole windows', () => {
    const text = 'a'.repeat(20_000);
    expect(searchWords(text).length).toBeGreaterThan(0);
    expect(searchWords(`${text} end`).at(-1)).toBe('end');
  });
});
