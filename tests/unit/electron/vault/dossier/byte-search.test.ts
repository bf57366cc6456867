import { describe, expect, it } from 'vitest';
import { ByteSearch, squeezeSteps } from '#vault/dossier/byte-search.ts';
import { atOnce } from '#shared/steps.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const searchFor = (...patterns: readonly string[]): ByteSearch => {
  const search = new ByteSearch();
  patterns.forEach((pattern, id) => search.add(bytesOf(pattern), id));
  return search;
};

describe('looking for many byte patterns at once', () => {
  it('takes capital letters of ASCII for small ones on both sides, and no others', () => {
    expect(searchFor('Sok Dara').count(bytesOf('sok dara SOK DARA sOk DaRa'))).toEqual(new Map([[0, 3]]));
    expect(searchFor('ÀBCDEFG').count(bytesOf('àbcdefg Àbcdefg'))).toEqual(new Map([[0, 1]]));
  });

  it('finds a pattern wherever a turn falls into it, and at the end', () => {
    for (let before = (1 << 16) - 8; before <= (1 << 16) + 2; before += 1) expect(searchFor('SECRET').count(bytesOf(`${'.'.repeat(before)}Secret`)), `behind ${before} bytes`).toEqual(new Map([[0, 1]]));
    expect(searchFor('SECRET').count(bytesOf('secre'))).toEqual(new Map());
  });

  it('counts patterns that share their beginning, and those of several ids', () => {
    const search = searchFor('invented', 'invented name');
    search.add(bytesOf('INVENTED'), 7);
    expect(search.count(bytesOf('an invented name'))).toEqual(new Map([[0, 1], [7, 1], [1, 1]]));
  });

  it('reads the bytes of a part of a larger buffer', () => {
    const whole = bytesOf('secret secret');
    expect(searchFor('secret').count(whole.subarray(1))).toEqual(new Map([[0, 1]]));
  });
});

describe('closing bytes up', () => {
  it('leaves letters, digits and what is not ASCII, over any number of turns', () => {
    expect(new TextDecoder().decode(atOnce(squeezeSteps(bytesOf('(a)-[1] \n\tក/é.Z'))))).toBe('a1កéZ');
    const numbers = Array.from({ length: 300_000 }, (_, at) => String(at));
    expect(new TextDecoder().decode(atOnce(squeezeSteps(bytesOf(numbers.join(' - '))))) === numbers.join('')).toBe(true);
  });
});
