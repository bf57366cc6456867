import { foreign } from './cut-text.ts';

/** A cell: its text, and what of that is fixed words (U+FFFC where other text stands). */
export interface CaseCell {
  readonly text: string;
  readonly template: string;
}

/** Rows about reports, one for each, under the names of a standard. */
export interface CaseTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CaseCell[])[];
}

export const codeCell = (text: string): CaseCell => ({ text, template: text });

/** What names a place is no word of the dossier's own: the gate looks at it like at a text. */
export const placeCell = (text: string): CaseCell => ({ text, template: text === '' ? '' : foreign });

/** Everything that stands in the file, the names of the columns first. */
export function rowsOfCases({ columns, rows }: CaseTable): readonly (readonly string[])[] {
  return [columns, ...rows.map((row) => row.map(({ text }) => text))];
}

/** What a reader of the file gets, a line for each cell, and what of it is fixed words. */
export function textOfCases({ columns, rows }: CaseTable): CaseCell {
  const cells = [...columns.map(codeCell), ...rows.flat()];
  return { text: cells.map(({ text }) => text).join('\n'), template: cells.map(({ template }) => template).join('\n') };
}
