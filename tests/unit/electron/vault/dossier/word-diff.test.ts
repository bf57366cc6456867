import { describe, expect, it } from 'vitest';
import type { PassagePart } from '#shared/redaction/redacted-dossier.ts';
import { diffWords } from '#vault/dossier/word-diff.ts';

const kept = (text: string): PassagePart => ({ kind: 'kept', text });
const hidden = (text: string): PassagePart => ({ kind: 'placeholder', text });
const shown = (earlier: readonly PassagePart[], later: readonly PassagePart[]) => diffWords(earlier, later).runs.map(({ kind, parts }) => [kind, parts.map(({ text }) => text).join('')]);

describe('a difference by words', () => {
  it('says which words are new and which are gone, in their places', () => {
    expect(shown([kept('They are held on the third floor.')], [kept('They are held on the fourth floor now.')])).toEqual([
      ['same', 'They are held on the '],
      ['gone', 'third '],
      ['added', 'fourth '],
      ['same', 'floor '],
      ['added', 'now'],
      ['same', '.'],
    ]);
  });

  it('keeps words that are new together', () => {
    expect(shown([kept('Held in a house, (invented).')], [kept('Held on the third floor of a house\nnear the ferry, (invented).')])).toEqual([
      ['same', 'Held '],
      ['gone', 'in '],
      ['added', 'on the third floor of '],
      ['same', 'a house\n'],
      ['added', 'near the ferry'],
      ['same', ', (invented).'],
    ]);
  });

  it('takes what stands instead of a passage as one word, and the letters of pseudonyms for nothing', () => {
    expect(shown([kept('Ask '), hidden('[person A]'), kept('.')], [kept('Ask '), hidden('[person Q]'), kept('.')])).toEqual([['same', 'Ask [person Q].']]);
    expect(shown([kept('At '), hidden('[a building]')], [kept('At Golden Lantern')])).toEqual([
      ['same', 'At '],
      ['gone', '[a building]'],
      ['added', 'Golden Lantern'],
    ]);
  });

  it('does not take words that a reporter wrote in brackets for something hidden', () => {
    expect(shown([kept('[person A]')], [hidden('[person A]')])).toEqual([
      ['gone', '[person A]'],
      ['added', '[person A]'],
    ]);
  });

  it('cuts Khmer and Chinese into words', () => {
    expect(shown([kept('三楼关着很多人')], [kept('四楼关着很多人')]).at(-1)?.[0]).toBe('same');
    expect(shown([kept('គេវាយមនុស្ស')], [kept('គេលក់មនុស្ស')]).filter(([kind]) => kind === 'same').length).toBeGreaterThan(0);
  });

  it('is quick for long texts that are nearly the same, and coarse for long texts that are not', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `word${String(index)} `).join('');
    const near = diffWords([kept(`${long}third${long}`)], [kept(`${long}fourth${long}`)]);
    expect(near).toMatchObject({ isCoarse: false });
    expect(near.runs).toHaveLength(4);
    const far = diffWords([kept(long)], [kept(long.replaceAll('word', 'other'))]);
    expect(far.isCoarse).toBe(true);
  });
});
