import { expect, it } from 'vitest';
import { mayBeWord, otherWordAt } from '#shared/redaction/other-words.ts';

it('knows a place by letters and numbers on both sides, whatever stands between them', () => {
  const text = 'At night we hope you come soon.';
  expect(otherWordAt(text, 12, 16)).toEqual({ bare: 'hope', before: 'atnightwe', after: 'youcomesoon' });
  expect(otherWordAt('AT NIGHT, we\nHope — you: come soon', 13, 17)).toEqual({ bare: 'hope', before: 'atnightwe', after: 'youcomesoon' });
});

it('knows no place with too little around it', () => {
  expect(otherWordAt('we hope so', 3, 7)).toBeUndefined();
  expect(otherWordAt('Hope', 0, 4)).toBeUndefined();
  expect(otherWordAt('🙂🙂🙂🙂 — hope —', 11, 15)).toBeUndefined();
});

it.each(['Hope', 'ស្រី', '阿明', 'Hope Springs', 'สม'])('takes %s for what may be a word', (passage) => {
  expect(mayBeWord(passage)).toBe(true);
});

it.each(['012 555 0143', '០១២', 'hope7', 'hope@example.org', '@hope', 'hope_lee', 'https://hope', '—', '+855', '²'])('takes %s for nothing that may be a word', (passage) => {
  expect(mayBeWord(passage)).toBe(false);
});
