import { describe, expect, it } from 'vitest';
import { letterMetrics, plainLetter } from '#vault/dossier/letter-metrics.ts';

describe('how wide a letter is', () => {
  it('is nothing for a mark that stands above or below another', () => {
    expect(['\u0301', '\u17b6\u17c6'.at(-1) ?? '', '\u0e34', '\u102d'].map(letterMetrics)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('tells narrow, usual, great and wide Latin letters apart', () => {
    const widths = ['i', 'n', 'H', 'm'].map((character) => letterMetrics(character)?.wide ?? 0);
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    expect(new Set(widths).size).toBe(4);
    expect(letterMetrics('é')).toBe(plainLetter);
    expect(letterMetrics('ế')).toBe(plainLetter);
  });

  it.each([
    ['Khmer', 'ក'],
    ['Burmese', 'က'],
    ['Thai', 'ก'],
    ['Lao', 'ກ'],
    ['Chinese', '门'],
    ['Chinese beyond the first plane', '𠮷'],
    ['full-width', '０'],
    ['Korean', '문'],
  ])('has room for %s, whose words do not stand apart', (_, character) => {
    expect(letterMetrics(character)).toMatchObject({ hasSpaces: false });
    expect(letterMetrics(character)?.linePoints).toBeGreaterThan(plainLetter.linePoints);
  });
});
