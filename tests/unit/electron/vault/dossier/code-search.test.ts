import { describe, expect, it } from 'vitest';
import { CodeSearch } from '#vault/dossier/code-search.ts';
import { atOnce } from '#shared/steps.ts';

/** Longer than what is looked through between two turns. */
const longUnits = (1 << 16) + 40;

function countsOf(text: string): ReadonlyMap<number, number> {
  const search = new CodeSearch();
  search.add('123456', 1);
  search.add('c0ffee', 2);
  search.addTail('5550143', 3);
  return atOnce(search.countSteps(new TextEncoder().encode(text)));
}

describe('looking for short numbers and words of hexadecimal letters in bytes', () => {
  it('finds each as a whole: a number where no digit touches it, a word where neither letter nor digit does', () => {
    expect(countsOf('a123456b C0FFEE 85512-5550143')).toEqual(new Map([[1, 1], [2, 1], [3, 1]]));
    expect(countsOf('1234567 0123456 xc0ffee c0ffee1 5550144')).toEqual(new Map());
  });

  it('finds a number that is the end of a longer one by its last seven digits', () => {
    expect(countsOf('855125550143').get(3)).toBe(1);
  });

  it('finds them at the end of the bytes and wherever a turn falls into them', () => {
    for (let before = (1 << 16) - 10; before <= (1 << 16) + 2; before += 1) {
      for (const [code, id] of [['123456', 1], ['c0ffee', 2], ['5550143', 3]] as const) {
        const text = `${'-'.repeat(before)}${code}`;
        expect(countsOf(text), `${code} behind ${before} bytes`).toEqual(new Map([[id, 1]]));
        expect(countsOf(text.padEnd(longUnits, ' ')), `${code} behind ${before} bytes`).toEqual(new Map([[id, 1]]));
      }
    }
  });
});
