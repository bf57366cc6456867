import { describe, expect, it } from 'vitest';
import { listedAtOnce } from '#shared/contract/tip-calls.ts';
import { emptyCache, missingPages, rowAt, stale, withPage } from '../../../../../../renderer/desk/features/inbox/page-cache.ts';

const page = (first: number, count = listedAtOnce) => Array.from({ length: count }, (_unused, index) => first + index);

describe('the pages of the inbox', () => {
  it('asks for the first page when nothing is known, wherever somebody had got to in the list before', () => {
    expect(missingPages(emptyCache<number>(), 0, 0)).toEqual([0]);
    expect(missingPages(emptyCache<number>(), 500, 520)).toEqual([0]);
  });

  it('asks only for pages that are on screen and not there yet', () => {
    const cache = withPage(emptyCache<number>(), 0, { total: 10_000, rows: page(0) });
    expect(missingPages(cache, 0, 10)).toEqual([]);
    expect(missingPages(cache, listedAtOnce - 5, listedAtOnce + 10)).toEqual([1]);
    expect(missingPages(cache, 9_990, 9_999)).toEqual([10_000 / listedAtOnce - 1]);
    expect(rowAt(cache, 7)).toBe(7);
    expect(rowAt(cache, listedAtOnce)).toBeUndefined();
  });

  it('never asks past the end', () => {
    const cache = withPage(emptyCache<number>(), 0, { total: listedAtOnce + 10, rows: page(0) });
    expect(missingPages(cache, 0, 5_000)).toEqual([1]);
    expect(missingPages(withPage(emptyCache<number>(), 0, { total: 0, rows: [] }), 0, 0)).toEqual([]);
  });

  it('shows old rows while it asks for them again, and drops those a shorter list no longer has', () => {
    const long = withPage(withPage(emptyCache<number>(), 0, { total: listedAtOnce + 20, rows: page(0) }), 1, { total: listedAtOnce + 20, rows: page(listedAtOnce, 20) });
    const old = stale(long);
    expect(rowAt(old, listedAtOnce + 5)).toBe(listedAtOnce + 5);
    expect(missingPages(old, 0, listedAtOnce + 10)).toEqual([0, 1]);
    const short = withPage(old, 0, { total: 10, rows: page(100, 10) });
    expect(rowAt(short, 3)).toBe(103);
    expect(rowAt(short, listedAtOnce + 5)).toBeUndefined();
  });
});
