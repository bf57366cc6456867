import type { TableEncoding, TableSeparator } from '#shared/domain/register-table.ts';
import type { TableCode } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

export interface TableRow {
  /** As a spreadsheet numbers it, from 1. */
  readonly row: number;
  /** Texts as they are, dates of a workbook as `2026-03-09`; the last one is not empty. */
  readonly cells: readonly string[];
}

/** A table as it was read: rows that hold anything, in order. Nothing in it was computed, and nothing of it was fetched from elsewhere. */
export interface Table {
  readonly kind: 'csv' | 'xlsx';
  /** null: a workbook says how its letters are written. */
  readonly encoding: TableEncoding | null;
  /** The file does not say how its letters are written, and they can be read in more than one way. */
  readonly isEncodingGuessed: boolean;
  readonly separator: TableSeparator | null;
  /** Names of all sheets of a workbook, and which of them this is. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  /** From which year a workbook counts days; null where a number is never a date. */
  readonly daysFrom: 1900 | 1904 | null;
  /** Cells that hold what a formula gave when the file was saved. */
  readonly formulas: number;
  /** Merged ranges; what stands in the first row of one stands in each. */
  readonly merged: number;
  readonly rows: readonly TableRow[];
}

/** What a person says of a file that does not say it. */
export interface ReadingChoice {
  readonly encoding: TableEncoding | null;
  readonly sheet: number;
}

export type TableOutcome = Result<Table, TableCode>;
