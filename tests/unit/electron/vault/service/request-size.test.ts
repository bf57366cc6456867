import { describe, expect, it } from 'vitest';
import { isWithinSize } from '#vault/service/request-size.ts';

describe('the size of a request', () => {
  it('is all its strings, names of fields and bytes together', () => {
    expect(isWithinSize({ ab: 'cd' }, 4)).toBe(true);
    expect(isWithinSize({ ab: 'cde' }, 4)).toBe(false);
    expect(isWithinSize(['ab', 'cd'], 5)).toBe(false);
    expect(isWithinSize({ a: new Uint8Array(3) }, 4)).toBe(true);
    expect(isWithinSize({ a: new Uint8Array(4) }, 4)).toBe(false);
  });

  it('ends at 16 levels and at 20,000 fields', () => {
    let nested: unknown = 'x';
    for (let depth = 0; depth < 16; depth += 1) nested = [nested];
    expect(isWithinSize(nested, 1000)).toBe(true);
    expect(isWithinSize([nested], 1000)).toBe(false);
    expect(isWithinSize(new Array(20_000).fill(0), 1_000_000)).toBe(true);
    expect(isWithinSize(new Array(20_001).fill(0), 1_000_000)).toBe(false);
  });
});
