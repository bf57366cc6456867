import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, bandsOf, decodeSignature, encodeSignature, signatureOf } from '#vault/store/similar/min-hash.ts';
import { overlapOf, shinglesOf } from '#vault/store/similar/shingles.ts';
import { cutAndGreeted, inventedTexts, withSlips } from '../../../../../support/invented-edits.ts';

const share = (one: string, other: string): number => overlapOf(shinglesOf(one), shinglesOf(other)).ofAll;
const meet = (one: string, other: string): boolean => {
  const bands = new Set(bandsOf(signatureOf(shinglesOf(one))));
  return bandsOf(signatureOf(shinglesOf(other))).some((band) => bands.has(band));
};

describe('shingles', () => {
  it('do not know case, punctuation, line breaks, digits of another script, or the invisible breaks between words', () => {
    expect(shinglesOf('Building 4, floor 6!')).toEqual(shinglesOf('building ៤\nfloor ６'));
    expect(shinglesOf('គេចាប់\u200bទូរស័ព្ទ')).toEqual(shinglesOf('គេចាប់ទូរស័ព្ទ'));
  });

  it('of a text without letters are none, of a short one are one', () => {
    expect(shinglesOf(' …!').size).toBe(0);
    expect(shinglesOf('救命').size).toBe(1);
    expect(overlapOf(shinglesOf(''), shinglesOf('救命'))).toEqual({ ofAll: 0, ofSmaller: 0 });
  });

  it('of a text within another are all there', () => {
    const [first, other] = inventedTexts.map(({ text }) => text);
    expect(overlapOf(shinglesOf(first ?? ''), shinglesOf(`${other ?? ''}${first ?? ''}`)).ofSmaller).toBe(1);
  });
});

describe('signatures', () => {
  it('estimate what texts have in common', () => {
    for (const { text } of inventedTexts) {
      const [shingles, others] = [shinglesOf(text), shinglesOf(withSlips(text, 40, 7))];
      // Three standard deviations of 64 draws.
      expect(Math.abs(agreement(signatureOf(shingles), signatureOf(others)) / 64 - overlapOf(shingles, others).ofAll)).toBeLessThan(0.19);
    }
  });

  it('are read as they were written, and their bands are apart', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff_ffff), { maxLength: 50 }), (hashes) => {
        const signature = signatureOf(new Set(hashes));
        expect(decodeSignature(encodeSignature(signature))).toEqual(signature);
        expect(new Set(bandsOf(signature)).size).toBe(16);
        expect(bandsOf(signature).every((band) => Number.isSafeInteger(band) && band < 2 ** 36)).toBe(true);
      }),
    );
  });
});

describe('near-duplicates among invented texts in seven scripts', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);
  const found = (edit: (text: string, seed: number) => string): number => {
    const tries = inventedTexts.flatMap(({ text }) => seeds.map((seed) => ({ text, edited: edit(text, seed) })));
    return tries.filter(({ text, edited }) => meet(text, edited) && share(text, edited) >= 0.5).length / tries.length;
  };

  it('are found when a text was sent again with few slips, cut or greeted', () => {
    expect(found((text) => text.replaceAll(' ', '\r\n'))).toBe(1);
    expect(found((text, seed) => withSlips(text, 100, seed))).toBeGreaterThan(0.98);
    expect(found((text, seed) => withSlips(text, 50, seed))).toBeGreaterThan(0.95);
    expect(found(cutAndGreeted)).toBeGreaterThan(0.9);
  });

  it('are not found between texts of different events', () => {
    const pairs = inventedTexts.flatMap(({ text }, index) => inventedTexts.slice(index + 1).map((other) => share(text, other.text)));
    expect(Math.max(...pairs)).toBeLessThan(0.25);
  });
});
