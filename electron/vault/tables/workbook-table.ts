import { fail, ok } from '#shared/result.ts';
import { withoutEmptyEnd } from './csv-table.ts';
import { dateOfNumber } from './day-number.ts';
import { lastSheetRow, tableLimits } from './table-limits.ts';
import type { ReadingChoice, TableOutcome, TableRow } from './table.ts';
import { listen, readBook, withoutEscapes, type WorkbookBook } from './workbook-book.ts';
import { WorkbookParts } from './workbook-parts.ts';

/**
 * One sheet of a workbook (ECMA-376 part 1, 18.3). Values are taken as they were saved: no formula is computed, no link followed, and nothing but the list of sheets, the texts, the styles and this one
 * sheet is unpacked. `table-unknown`: an archive that is no workbook; `table-damaged`: one that does not hold together, or that declares a document type.
 */
export function workbookTable(bytes: Uint8Array, choice: ReadingChoice): TableOutcome {
  const parts = WorkbookParts.of(bytes);
  if (!parts.ok) return parts;
  if (!parts.value.has('xl/workbook.xml')) return fail('table-unknown');
  const book = readBook(parts.value);
  if (!book.ok) return book;
  // Hidden sheets hold lists and notes; they can be chosen, and are not what is shown at first.
  const sheets = [...book.value.sheets].sort((one, other) => Number(one.isHidden) - Number(other.isHidden));
  const sheet = sheets[choice.sheet] ?? sheets[0];
  if (sheet === undefined) return fail('table-damaged');
  const cells = new SheetCells(book.value);
  const read = listen(parts.value, sheet.part, cells);
  if (!read.ok) return read;
  if (cells.isTooLarge) return fail('table-too-large');
  if (cells.isDamaged) return fail('table-damaged');
  const rows = cells.rows();
  if (rows === undefined) return fail('table-too-large');
  return ok({ kind: 'xlsx', encoding: null, isEncodingGuessed: false, separator: null, sheets: sheets.map(({ name }) => name), sheet: sheets.indexOf(sheet), daysFrom: book.value.daysFrom, formulas: cells.formulas, merged: cells.merges.length, rows });
}

interface Merge {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** Takes the cells of a sheet as they are told, and stops taking where there are too many. */
class SheetCells {
  readonly #book: WorkbookBook;
  readonly #rows = new Map<number, string[]>();
  readonly merges: Merge[] = [];
  formulas = 0;
  isTooLarge = false;
  isDamaged = false;
  #units = 0;
  #row = 0;
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #isValue = false;
  #phonetic = 0;

  constructor(book: WorkbookBook) {
    this.#book = book;
  }

  open = (name: string, attribute: (name: string) => string | undefined): void => {
    if (name === 'row') {
      this.#row = numberOf(attribute('r')) ?? this.#row + 1;
      this.#column = 0;
      if (this.#row < 1 || this.#row > lastSheetRow) this.isDamaged = true;
    }
    if (name === 'c') this.#beginCell(attribute('r'), attribute('t') ?? 'n', numberOf(attribute('s')) ?? 0);
    if (name === 'rPh') this.#phonetic += 1;
    if (name === 'v' || (name === 't' && this.#phonetic === 0)) this.#isValue = true;
    if (name === 'f') this.formulas += 1;
    if (name === 'mergeCell') this.#merge(attribute('ref') ?? '');
  };

  text = (text: string): void => {
    if (!this.#isValue) return;
    if (this.#value.length + text.length > tableLimits.cellUnits) this.isTooLarge = true;
    else this.#value += text;
  };

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.#isValue = false;
    if (name === 'rPh') this.#phonetic -= 1;
    if (name === 'c') this.#endCell();
  };

  isEnough = (): boolean => this.isTooLarge || this.isDamaged;

  /** undefined: merged ranges made more of the cells than are read. */
  rows(): readonly TableRow[] | undefined {
    for (const { column, first, last } of this.merges) {
      const value = this.#rows.get(first)?.[column - 1] ?? '';
      if (value === '') continue;
      for (const [row, cells] of this.#rows) {
        if (row <= first || row > last || (cells[column - 1] ?? '') !== '') continue;
        this.#units += value.length;
        while (cells.length < column - 1) cells.push('');
        cells[column - 1] = value;
      }
      if (this.#units > tableLimits.units) return undefined;
    }
    return [...this.#rows].map(([row, cells]) => ({ row, cells: withoutEmptyEnd(cells) })).sort((one, other) => one.row - other.row);
  }

  #beginCell(reference: string | undefined, type: string, style: number): void {
    const named = reference === undefined ? undefined : cellAt(reference);
    if (reference !== undefined && named === undefined) this.isDamaged = true;
    if (named !== undefined && named.row !== this.#row) this.isDamaged = true;
    this.#column = named?.column ?? this.#column + 1;
    this.#type = type;
    this.#style = style;
    this.#value = '';
    this.#isValue = false;
  }

  #endCell(): void {
    const shown = this.#shown();
    if (shown.trim() === '' || this.isTooLarge || this.isDamaged) return;
    this.#units += shown.length;
    const known = this.#rows.get(this.#row);
    if (this.#column > tableLimits.columns || this.#units > tableLimits.units || (known === undefined && this.#rows.size >= tableLimits.rows)) {
      this.isTooLarge = true;
      return;
    }
    const cells = known ?? [];
    if (known === undefined) this.#rows.set(this.#row, cells);
    while (cells.length < this.#column - 1) cells.push('');
    cells[this.#column - 1] = shown;
  }

  /** The value as a person reads it in the spreadsheet, as far as it can be known without drawing it. */
  #shown(): string {
    switch (this.#type) {
      case 's': {
        const at = numberOf(this.#value);
        const text = at === undefined ? undefined : this.#book.strings[at];
        if (text === undefined && this.#value !== '') this.isDamaged = true;
        return text ?? '';
      }
      case 'b':
        return this.#value === '1' ? 'TRUE' : this.#value === '' ? '' : 'FALSE';
      case 'n': {
        if (this.#value.trim() === '') return '';
        const number = Number(this.#value);
        if (!Number.isFinite(number)) return this.#value;
        const format = this.#book.dateFormats[this.#style];
        return (format === undefined ? undefined : dateOfNumber(number, this.#book.daysFrom, format)) ?? String(number);
      }
      default:
        return withoutEscapes(this.#value);
    }
  }

  /** Only downwards: what is merged over columns is mostly a title. */
  #merge(reference: string): void {
    const [from, to] = reference.split(':').map(cellAt);
    if (from === undefined || to === undefined) return;
    if (this.merges.length >= tableLimits.merges) this.isTooLarge = true;
    else if (to.row > from.row && from.column <= tableLimits.columns) this.merges.push({ column: from.column, first: from.row, last: to.row });
  }
}

const reference = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u;

function cellAt(text: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters = '', digits = ''] = reference.exec(text) ?? [];
  if (letters === '') return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(digits) };
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}
