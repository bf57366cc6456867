import { describe, expect, it } from 'vitest';
import { loudWordIn } from '../../../../../../renderer/desk/features/intake-keys/loud-word.ts';

describe('a title or file name', () => {
  it.each([
    ['Scam report', 'report'],
    ['tip-form.html', 'tip'],
    ['TIPKEEP', 'tipkeep'],
    ['our_victims', 'victim'],
    ['Human  Rights desk', 'human rights'],
  ])('is called loud: %s', (text, word) => {
    expect(loudWordIn(text)).toBe(word);
  });

  it.each(['Notes', 'tipping', 'victimless', 'reporting', 'កំណត់ចំណាំ', ''])('is left alone: %s', (text) => {
    expect(loudWordIn(text)).toBeUndefined();
  });
});
