import { describe, expect, it } from 'vitest';
import { cellName } from '#shared/redaction/count-table.ts';
import { hiddenUnderShownSum } from '#shared/redaction/shown-sum.ts';
import { leastShown } from '#shared/redaction/small-counts.ts';

const shown = (counts: readonly number[]): readonly (number | string)[] | undefined => {
  const hidden = hiddenUnderShownSum('r', counts);
  return hidden && counts.map((count, row) => (hidden.has(cellName('r', row, 0)) ? '-' : count));
};

describe('small counts of a row whose sum stands elsewhere', () => {
  it('are hidden with as many others as it takes, and nothing is where none is small', () => {
    expect(shown([4, 30, 20, 0])).toEqual(['-', 30, '-', 0]);
    expect(shown([40, 30, 20, 0])).toEqual([40, 30, 20, 0]);
  });

  it.each([
    [[10, 10, 0, 0]],
    [[0, 9, 10, 0]],
    [[11, 1, 0, 0]],
    [[10, 10, 10, 0]],
  ])('%j are hidden with their zeros, since the sum that they have would tell them', (counts) => {
    expect(shown(counts)).toEqual(['-', '-', '-', '-']);
  });

  it('are not shown as a row at all where four of them are as large as they can be', () => {
    expect(shown([10, 10, 10, 10])).toBeUndefined();
    expect(shown([9, 9, 9, 9])).toBeUndefined();
  });

  it('leave whoever knows the sum and how it is hidden five values at least for each count of a row that is hidden whole', () => {
    for (const total of [11, 12, 19, 20, 29, 30, 33, 36, 37]) {
      const most = leastShown + 5;
      const rows: number[][] = [];
      for (let a = 0; a <= Math.min(total, most); a += 1) for (let b = 0; a + b <= total && b <= most; b += 1) for (let c = 0; a + b + c <= total && c <= most; c += 1) if (total - a - b - c <= most) rows.push([a, b, c, total - a - b - c]);
      const whole = rows.filter((row) => shown(row)?.every((count) => count === '-') === true);
      for (const at of [0, 1, 2, 3]) {
        const values = whole.map((row) => row[at] ?? 0);
        if (whole.length > 0) expect([total, at, Math.max(...values) - Math.min(...values) >= 5]).toEqual([total, at, true]);
      }
    }
  });
});
