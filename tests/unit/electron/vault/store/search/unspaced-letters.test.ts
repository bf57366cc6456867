import { expect, it } from 'vitest';
import { searchWords } from '#vault/store/search/search-folding.ts';
import { letterPhrase, letterWords } from '#vault/store/search/unspaced-letters.ts';

it('every letter and mark of scripts without spaces is a word of its own, once, whatever else stands there', () => {
  expect(letterWords(['ក្រុង gate', 'กก 人人\u{20bb7} 7', 'plain words only'])).toEqual(['§ក', '§្', '§រ', '§ុ', '§ង', '§ก', '§人', '§\u{20bb7}']);
  expect(letterWords(['no such letter', '한국 я é 123'])).toEqual([]);
});

it('no word that a text or a query can have is one of them', () => {
  for (const word of letterWords(['ក្រុង', '人', 'ဥ'])) expect(searchWords(word)).not.toContain(word);
});

it('only one such letter alone asks for them', () => {
  expect(letterPhrase('人')).toBe('"§人"');
  expect(letterPhrase('ា')).toBe('"§ា"');
  expect(letterPhrase('\u{20bb7}')).toBe('"§\u{20bb7}"');
  for (const other of ['', 'a', '7', '人人', 'កា', '人 ', '한', '§人', '"']) expect(letterPhrase(other)).toBeUndefined();
});
