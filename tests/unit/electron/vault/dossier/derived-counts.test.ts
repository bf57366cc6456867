import { describe, expect, it } from 'vitest';
import type { CountSum } from '#shared/domain/stated-counts.ts';
import { derivedSmallCounts } from '#vault/dossier/derived-counts.ts';

/** A table of counts called by letter and place, `-` for one that is not shown. */
const derived = (rows: readonly string[], sums: readonly CountSum[]): number => {
  const cells = rows.map((row) => ['Words', ...row.split(' ')]);
  return derivedSmallCounts(cells, { names: cells.map((row, at) => row.map((_, column) => (column === 0 ? undefined : `${'abcdef'.charAt(at)}${column}`))), sums }, 11);
};

const row = (letter: string): CountSum => ({ total: `${letter}3`, parts: [`${letter}1`, `${letter}2`] });
const column = (at: number): CountSum => ({ total: `c${at}`, parts: [`a${at}`, `b${at}`] });

describe('a small count that stands nowhere', () => {
  it('is known where it alone is missing from a sum', () => {
    expect(derived(['16 - 20'], [row('a')])).toBe(1);
    expect(derived(['១៦ - ２０'], [row('a')])).toBe(1);
    expect(derived(['16 4 -'], [row('a')])).toBe(0);
  });

  it('is known as a total, from its parts', () => {
    expect(derived(['0 4 -'], [row('a')])).toBe(1);
  });

  it('is not known where two are missing that share enough, and is where they share little', () => {
    expect(derived(['- - 40'], [row('a')])).toBe(0);
    // 1 and 5 to 5 and 1.
    expect(derived(['- - 6'], [row('a')])).toBe(2);
    expect(derived(['- - 7'], [row('a')])).toBe(0);
  });

  it('is known from rows and columns together', () => {
    const sums = [row('a'), row('b'), column(1), column(2), column(3)];
    expect(derived(['- 20 -', '- 30 -', '25 50 75'], sums)).toBe(0);
    expect(derived(['- 20 -', '15 30 45', '- 50 -'], sums)).toBe(0);
    expect(derived(['- 20 24', '- 30 -', '- 50 75'], sums)).toBe(1);
  });

  it('is known from several sums none of which tells it', () => {
    // a1 + a2 = 20, a2 + a3 = 30, a1 + a3 = 18.
    const sums = [{ total: 20, parts: ['a1', 'a2'] }, { total: 30, parts: ['a2', 'a3'] }, { total: 18, parts: ['a1', 'a3'] }];
    expect(derived(['- - -'], sums)).toBe(1);
  });

  it('is known from the same count elsewhere', () => {
    const sums = [{ total: 'all', parts: ['a1', 'a2'] }, { total: 'all', parts: ['b1', 'b2'] }];
    expect(derived(['20 -', '12 12'], sums)).toBe(1);
    expect(derived(['20 -', '12 -'], sums)).toBe(0);
  });

  it('is not one that is 0 or large, nor a word', () => {
    expect(derived(['20 - 20'], [{ total: 20, parts: ['a1', 'beside'] }])).toBe(0);
    expect(derived(['20 - 50'], [row('a')])).toBe(0);
    expect(derived(['unknown 12 20'], [])).toBe(0);
  });

  it('ends on sums that cannot be', () => {
    expect(derived(['50 - 20'], [row('a')])).toBe(0);
  });
});
