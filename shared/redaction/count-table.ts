/** A count, or that nobody knows it: which is not 0, and takes part in no sum. */
export type Count = number | 'unknown';

/** A table of counts; a total that is left out is not shown anywhere. */
export interface CountTable {
  readonly name: string;
  /** Rows of as many counts each. */
  readonly cells: readonly (readonly Count[])[];
  readonly rowTotals?: readonly Count[];
  readonly columnTotals?: readonly Count[];
  readonly total?: Count;
}

/** The name of a count among those of several tables; totals stand in row or column `all`. */
export const cellName = (table: string, row: number | 'all', column: number | 'all'): string => `${table} ${row} ${column}`;

function sumOf(counts: readonly Count[]): Count {
  return counts.reduce<Count>((sum, count) => (sum === 'unknown' || count === 'unknown' ? 'unknown' : sum + count), 0);
}

const columnOf = (cells: CountTable['cells'], column: number): readonly Count[] => cells.map((row) => row[column] ?? 0);

/**
 * Throws a RangeError for a count that is no whole number from 0 on, for a total that is not the sum of its parts, and for one that is a number though a part of it is unknown: that took the unknown
 * for 0. Whoever counted is wrong.
 */
export function checkSums({ cells, rowTotals, columnTotals, total }: CountTable): void {
  const columns = cells[0]?.length ?? 0;
  const counts = [...cells.flat(), ...(rowTotals ?? []), ...(columnTotals ?? []), ...(total === undefined ? [] : [total])];
  const areCounts = counts.every((count) => count === 'unknown' || (Number.isSafeInteger(count) && count >= 0)) && cells.every((row) => row.length === columns);
  const areSums =
    (rowTotals === undefined || (rowTotals.length === cells.length && rowTotals.every((count, row) => count === sumOf(cells[row] ?? [])))) &&
    (columnTotals === undefined || (columnTotals.length === columns && columnTotals.every((count, column) => count === sumOf(columnOf(cells, column))))) &&
    (total === undefined || total === sumOf(cells.flat()));
  if (!areCounts || !areSums) throw new RangeError('counts that do not add up');
}
