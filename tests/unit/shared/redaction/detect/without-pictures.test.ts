import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateAt, readingOf } from '#shared/redaction/detect/reading.ts';
import { withoutPictures } from '#shared/redaction/detect/without-pictures.ts';
import { passages } from './found.ts';

// All accounts are invented.
describe('a text without the pictures before its words', () => {
  it.each([
    ['name is 😎inventa', 'name is inventa'],
    ['name is 🐟🐟 inventa 🐟', 'name is inventa 🐟'],
    ['❤️inventa: no', 'inventa: no'],
    ['👍🏽inventa', 'inventa'],
  ])('%s', (text, wanted) => {
    expect(withoutPictures(readingOf(text))?.text).toBe(readingOf(wanted).text);
  });

  it.each(['inventa🐟', 'inven🐟tee', 'nothing here', '5 of 3', '🐟', ''])('is not made where no picture stands before a word: %j', (text) => {
    expect(withoutPictures(readingOf(text))).toBeUndefined();
  });

  it('leads back to the original: what stood before the name is not part of it, what stands inside is', () => {
    const text = 'name 😎inventa 🐟kla, he';
    const plain = withoutPictures(readingOf(text)) ?? expect.fail('there are pictures');
    const at = plain.text.indexOf('inventa');
    const { start, end } = candidateAt(plain, [at, at + 'inventa kla'.length], 'handle', 1, ['form']);
    expect(text.slice(start, end)).toBe('inventa 🐟kla');
  });

  it('holds as many units as its ways back and its numbers, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('😎', '❤️', '👨‍👩‍👧', 'a', '២', 'ខ្ញុំ', ' ', '\n', ':', '3', 'ﬁ', '\u200b', '👍🏽'), { maxLength: 30 }), (parts) => {
        const plain = withoutPictures(readingOf(parts.join('')));
        if (plain === undefined) return;
        const { folded, text, numbers } = plain;
        expect([folded.text, numbers.length, folded.starts.length, folded.ends.length]).toEqual([text, text.length, text.length, text.length]);
        for (let at = 1; at < text.length; at += 1) expect((folded.starts[at] ?? 0) >= (folded.starts[at - 1] ?? 0) && (folded.ends[at] ?? 0) >= (folded.ends[at - 1] ?? 0)).toBe(true);
      }),
    );
  });

  it.each([
    ['wechat name is 😎Inventa Kla, he pays', 'Inventa Kla'],
    ['telegram 😎Inventa Kla is the boss', 'Inventa Kla'],
    ['viber name Ate Inventa ❤️ Visa po', 'Ate Inventa'],
  ])('lets a name be as likely as without a picture, whatever else the picture says: %s', (text, wanted) => {
    expect(passages(text.replace(/😎|❤️ /u, ''), 'handle', 'likely').some((passage) => passage.includes(wanted))).toBe(true);
    expect(passages(text, 'handle', 'likely').some((passage) => passage.includes(wanted))).toBe(true);
  });

  it('lets a name be found that a picture stands before, as without it', () => {
    expect(passages('wechat ឈ្មោះ 🐟ផ្កាសន្មត តាមវា', 'handle').some((passage) => passage.includes('ផ្កាសន្មត'))).toBe(true);
    expect(passages('her line is 🌸inventee and she only answers at night', 'handle').some((passage) => passage.includes('inventee'))).toBe(true);
  });
});
