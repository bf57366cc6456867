import { describe, expect, it } from 'vitest';
import { foundRanges, foundTerms, rangesAtMost } from '#shared/search/found-ranges.ts';

const marked = (text: string, words: string): readonly string[] => foundRanges(text, foundTerms(words)).map(({ start, end }) => text.slice(start, end));

describe('what is marked in a text', () => {
  it('is every place of every word, whatever the case, the width, the digits and the accents', () => {
    expect(marked('Poipet, POIPET and ｐｏｉｐｅｔ', 'poipet')).toEqual(['Poipet', 'POIPET', 'ｐｏｉｐｅｔ']);
    expect(marked('Room ៣០៤, behind', '304')).toEqual(['៣០៤']);
    expect(marked('Kratié by night', 'night kratie')).toEqual(['night', 'Kratié']);
  });

  it('goes through scripts without spaces, and through a zero-width space inside a word', () => {
    expect(marked('នៅក្រោយផ្សារធំ', 'ផ្សារ')).toEqual(['ផ្សារ']);
    expect(marked('ផ្សា\u200bរធំ', 'ផ្សារ')).toEqual(['ផ្សា\u200bរ']);
    expect(marked('请在金兰花园帮忙', '花园')).toEqual(['花园']);
    expect(marked('请帮忙', '帮')).toEqual(['帮']);
  });

  it('never ends inside a letter', () => {
    expect(marked('cafe\u0301 cafe', 'cafe')).toEqual(['cafe\u0301', 'cafe']);
  });

  it('is nothing for no word, for one Latin letter, and for signs', () => {
    expect(marked('a b c', '')).toEqual([]);
    expect(marked('a b c', 'a')).toEqual([]);
    expect(marked('... ...', '...')).toEqual([]);
  });

  it('ends where nobody looks any more', () => {
    expect(marked('ha '.repeat(rangesAtMost * 3), 'ha')).toHaveLength(rangesAtMost);
  });
});
