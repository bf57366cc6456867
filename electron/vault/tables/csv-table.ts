import { tableSeparators, type TableSeparator } from '#shared/domain/register-table.ts';
import { fail, ok } from '#shared/result.ts';
import { csvRecords } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { tableLimits } from './table-limits.ts';
import type { ReadingChoice, TableOutcome, TableRow } from './table.ts';

const lookedAtUnits = 64 * 1024;
const lookedAtRecords = 20;
/** A first line of spreadsheets that names the separator. */
const namedSeparator = /^sep=([,;\t|])(?:\r\n|\n|\r|$)/u;
/** No text has these; other kinds of files do. */
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

/** A table with separators. `table-unknown`: not a text; `table-quotes`: a quotation mark that nothing closes. */
export function csvTable(bytes: Uint8Array, choice: ReadingChoice): TableOutcome {
  const decoded = decodeText(bytes, choice.encoding);
  if (choice.encoding === null && binary.test(decoded.text)) return fail('table-unknown');
  const named = namedSeparator.exec(decoded.text);
  const text = named === null ? decoded.text : decoded.text.slice(named[0].length);
  const separator = tableSeparators.find((each) => each === named?.[1]) ?? likeliestSeparator(text);
  const read = csvRecords(text, separator, tableLimits.rows);
  if (!read.ok) return read;
  if (read.value.isOpen) return fail('table-quotes');
  const rows: TableRow[] = [];
  let units = 0;
  read.value.records.forEach((record, index) => {
    const cells = withoutEmptyEnd(record);
    if (cells.length === 0) return;
    units += cells.reduce((sum, cell) => sum + cell.length, 0);
    rows.push({ row: index + (named === null ? 1 : 2), cells });
  });
  if (units > tableLimits.units) return fail('table-too-large');
  return ok({ kind: 'csv', encoding: decoded.encoding, isEncodingGuessed: decoded.isGuessed, separator, sheets: [], sheet: 0, daysFrom: null, formulas: 0, merged: 0, rows });
}

export function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let count = cells.length;
  while (count > 0 && (cells[count - 1] ?? '').trim() === '') count -= 1;
  return cells.slice(0, count);
}

/** One that stands behind every closing quotation mark, if there is such a one. Among those the one that cuts most of the first records into as many fields as the first of them, and into more than one; among equals into most. */
function likeliestSeparator(text: string): TableSeparator {
  const beginning = text.slice(0, lookedAtUnits);
  let best: { readonly separator: TableSeparator; readonly score: number } = { separator: ',', score: 0 };
  for (const separator of tableSeparators) {
    const read = csvRecords(beginning, separator, lookedAtRecords, true);
    if (!read.ok) continue;
    const counts = read.value.records.filter((record) => record.length > 0).map((record) => record.length);
    const [first = 0] = counts;
    if (first < 2) continue;
    const score = (read.value.strays === 0 ? 1_000_000 : 0) + counts.filter((count) => count === first).length * 1000 + Math.min(first, 999);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}
