import { describe, expect, it } from 'vitest';
import { cutToUnits } from '#shared/domain/cut-to-units.ts';

/** 300 characters of Khmer, with consonants below others and vowels around them (invented). */
const khmer = 'សួនអ័រគីដេមាសព្រះសីហនុស្ត្រីខ្មែរ'.repeat(12).slice(0, 300);
/** What begins no letter of Khmer: vowels, signs, and the sign that puts a consonant below. */
const hangs = /^[\u17b4-\u17d3\u17dd]/u;

describe('the beginning of a text', () => {
  it('is the text where it fits, at most what fits elsewhere, and always its beginning', () => {
    expect(cutToUnits('abc', 3)).toBe('abc');
    expect(cutToUnits('abcd', 3)).toBe('abc');
    expect(cutToUnits('', 0)).toBe('');
    expect(cutToUnits('abc', 0)).toBe('');
    for (let units = 0; units < 300; units += 1) {
      const kept = cutToUnits(khmer, units);
      expect(kept.length).toBeLessThanOrEqual(units);
      expect(khmer.startsWith(kept)).toBe(true);
      // Nothing that people write in one piece is that long.
      expect(units - kept.length).toBeLessThan(8);
    }
  });

  it('ends no Khmer letter before its vowels, its signs and the consonants below it', () => {
    for (let units = 0; units < 300; units += 1) {
      const kept = cutToUnits(khmer, units);
      expect(kept.endsWith('\u17d2')).toBe(false);
      expect(hangs.test(khmer.slice(kept.length))).toBe(false);
    }
  });

  it('halves no surrogate pair, no family of emoji and no letter with marks', () => {
    expect(cutToUnits('ab😀', 3)).toBe('ab');
    expect(cutToUnits('a👨‍👩‍👧b', 8)).toBe('a');
    expect(cutToUnits('e\u0301e\u0301e\u0301', 3)).toBe('e\u0301');
    expect(cutToUnits('𠀀𠀁𠀂', 5)).toBe('𠀀𠀁');
  });

  it('is well formed where the text is not', () => {
    expect(cutToUnits('a\ud800bcd', 3)).toBe('a\ufffdb');
    expect(cutToUnits('\udc00', 3)).toBe('\ufffd');
  });

  it('is bounded for a letter of a million marks', () => {
    const piled = `a${'\u0301'.repeat(1_000_000)}`;
    const kept = cutToUnits(piled, 60);
    expect(piled.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThanOrEqual(60);
  });
});
