import { describe, expect, it } from 'vitest';
import { cellName, type CountTable } from '#shared/redaction/count-table.ts';
import { hiddenCounts } from '#shared/redaction/small-counts.ts';

/** The table with `-` for what is not shown: rows with their total, then the totals of columns. */
function shown(table: Omit<CountTable, 'name'>, threshold?: number): readonly (readonly (number | string)[])[] {
  const hidden = hiddenCounts([{ name: 't', ...table }], threshold);
  const of = (row: number | 'all', column: number | 'all', count: number | string | undefined): readonly (number | string)[] => (count === undefined ? [] : [hidden.has(cellName('t', row, column)) ? '-' : count]);
  const rows = table.cells.map((cells, r) => [...cells.flatMap((count, c) => of(r, c, count)), ...of(r, 'all', table.rowTotals?.[r])]);
  const last = [...(table.columnTotals ?? []).flatMap((count, c) => of('all', c, count)), ...of('all', 'all', table.total)];
  return last.length === 0 ? rows : [...rows, last];
}

describe('small counts', () => {
  it('are hidden from 1 to 10, and 0 and 11 stand', () => {
    expect(shown({ cells: [[0, 1, 10, 11, 500]] })).toEqual([[0, '-', '-', 11, 500]]);
  });

  it('take the next smallest along where their sum would tell them', () => {
    expect(shown({ cells: [[4, 30, 20]], rowTotals: [54] })).toEqual([['-', 30, '-', 54]]);
  });

  it('are protected in both directions of a table', () => {
    expect(shown({ cells: [[4, 30, 20], [40, 50, 60], [70, 80, 90]], rowTotals: [54, 150, 240], columnTotals: [114, 160, 170], total: 444 })).toEqual([['-', '-', 20, 54], ['-', '-', 60, 150], [70, 80, 90, 240], [114, 160, 170, 444]]);
  });

  it('take the sum along where two of them are as large as they can be: 10 and 10 make 20', () => {
    expect(shown({ cells: [[10, 10]], rowTotals: [20] })).toEqual([['-', '-', '-']]);
    expect(shown({ cells: [[1, 1]], rowTotals: [2] })).toEqual([['-', '-', '-']]);
  });

  it('hide another one though two of them stand in one sum, where the sum leaves them too little room', () => {
    expect(shown({ cells: [[9, 10, 40]], rowTotals: [59] })).toEqual([['-', '-', '-', 59]]);
  });

  it('hide everything, zeros too, where nothing else protects them: ten times 1 makes 10', () => {
    expect(shown({ cells: [[...Array.from({ length: 10 }, () => 1), 0]], rowTotals: [10] })).toEqual([Array.from({ length: 12 }, () => '-')]);
  });

  it('leave what is unknown as it is, never as 0, and do not compute with it', () => {
    expect(shown({ cells: [['unknown', 30, 4]], rowTotals: ['unknown'] })).toEqual([['unknown', 30, '-', 'unknown']]);
  });

  it('are protected across tables that have a sum in common', () => {
    // Nothing tells the total in the first table, but the second has it.
    expect([...hiddenCounts([{ name: 'a', cells: [[4, 30]] }, { name: 'b', cells: [[20, 14]], total: 34 }])].toSorted()).toEqual(['a 0 0', 'a 0 1']);
    expect([...hiddenCounts([{ name: 'a', cells: [[4, 30]] }])]).toEqual(['a 0 0']);
  });

  it.each<readonly [string, Omit<CountTable, 'name'>]>([
    ['a sum that takes the unknown for 0', { cells: [['unknown', 4]], rowTotals: [4] }],
    ['a sum that is none', { cells: [[3, 4]], rowTotals: [8] }],
    ['less than nothing', { cells: [[-1]] }],
    ['half a person', { cells: [[1.5]] }],
  ])('are not protected in %s: that was counted wrongly', (_, table) => {
    expect(() => shown(table)).toThrow(RangeError);
  });

  it('can be counted with another bound', () => {
    expect(shown({ cells: [[4, 5, 6]] }, 6)).toEqual([['-', '-', 6]]);
  });
});
