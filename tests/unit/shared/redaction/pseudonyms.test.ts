import { describe, expect, it } from 'vitest';
import { assignLetters, letters } from '#shared/redaction/pseudonyms.ts';

const seed = (first: number): Uint8Array => Uint8Array.from({ length: 16 }, (_, index) => (first * 31 + index * 17) & 255);
const entities = Array.from({ length: 60 }, (_, index) => `entity ${index}`);

describe('pseudonyms', () => {
  it('give each entity a letter of its own, short ones first', () => {
    const dealt = [...assignLetters(entities, seed(1), new Set()).values()];
    expect(new Set(dealt).size).toBe(60);
    expect(dealt.slice(0, 26).every((name) => name.length === 1)).toBe(true);
    expect(dealt.slice(26).every((name) => name.length === 2)).toBe(true);
  });

  it('do not follow the order of hiding, and differ between dossiers', () => {
    const alphabetical = Array.from({ length: 26 }, (_, index) => letters(index));
    const one = [...assignLetters(entities.slice(0, 26), seed(1), new Set()).values()];
    const two = [...assignLetters(entities.slice(0, 26), seed(2), new Set()).values()];
    expect(one).not.toEqual(alphabetical);
    expect(one).not.toEqual(two);
    expect([...one].sort()).toEqual(alphabetical);
  });

  it('put every letter first in some dossier', () => {
    const first = new Set(Array.from({ length: 800 }, (_, index) => assignLetters(['x'], Uint8Array.from({ length: 16 }, (__, byte) => (index * (byte + 3)) & 255), new Set()).get('x')));
    expect(first.size).toBe(26);
  });

  it('stay when a further name is hidden', () => {
    const few = assignLetters(entities.slice(0, 5), seed(3), new Set());
    const more = assignLetters(entities, seed(3), new Set());
    for (const [entity, letter] of few) expect(more.get(entity)).toBe(letter);
  });

  it('never deal a letter that is itself hidden', () => {
    const avoid = new Set(Array.from({ length: 26 }, (_, index) => letters(index)));
    expect(assignLetters(['x'], seed(4), avoid).get('x')).toHaveLength(2);
  });

  it('refuse a seed that is too short', () => {
    expect(() => assignLetters(['x'], new Uint8Array(8), new Set())).toThrow(RangeError);
  });

  it('are named A to Z, then AA', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
