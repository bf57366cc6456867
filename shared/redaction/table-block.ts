import { captionUnits, cellUnits, columnsAtMost, rowsAtMost } from '../domain/table-limits.ts';
import { printable } from './printable.ts';

/** A table in a dossier: each cell plain text on one line. The first column names the rows. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  /** One for each column, none of them empty. */
  readonly heads: readonly string[];
  /** As many cells in each as there are heads; a cell may be empty. */
  readonly rows: readonly (readonly string[])[];
  /** Columns (from 0) whose numbers the PDF also draws as bars. A bar is drawn from what the cell shows, so that a count that is not shown has none. */
  readonly bars: readonly number[];
}

/** On one line, without what draws nothing; characters that XML cannot hold are replaced. */
export function plainLine(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]/gu, '\ufffd')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A table as it may leave. Throws a RangeError for one that no writer could write: that is a fault of who makes tables, never of what somebody typed. */
export function plainTable({ caption, heads, rows, bars }: TableBlock): TableBlock {
  const table: TableBlock = { kind: 'table', caption: plainLine(caption), heads: heads.map(plainLine), rows: rows.map((row) => row.map(plainLine)), bars: [...bars] };
  const isEven = table.rows.every((row) => row.length === table.heads.length);
  const areFew = table.heads.length >= 1 && table.heads.length <= columnsAtMost && table.rows.length <= rowsAtMost;
  const areShort = table.caption.length <= captionUnits && rowsOfTable(table).flat().every((cell) => cell.length <= cellUnits);
  if (!isEven || !areFew || !areShort || table.caption === '' || table.heads.includes('')) throw new RangeError('a table that cannot be written');
  return table;
}

/** The heads and the rows, in order: what the gate finds again cell by cell. */
export function rowsOfTable({ heads, rows }: Pick<TableBlock, 'heads' | 'rows'>): readonly (readonly string[])[] {
  return [heads, ...rows];
}

export function tableText(table: TableBlock): string {
  return [table.caption, ...rowsOfTable(table).map((row) => row.join(' '))].join('\n');
}
