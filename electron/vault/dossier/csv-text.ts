import { fail, ok, type Result } from '#shared/result.ts';
import { guarded, unguarded } from '#vault/tables/write-csv.ts';
import { readRows } from './dossier-rows.ts';
import type { ReadBack } from './leak-gate.ts';

/** One quoted cell and what follows it: a comma, or the end of the row. */
const cellPattern = /"([^"]*(?:""[^"]*)*)"(,|\r\n)/uy;

/** Rows as the desk writes them: every cell in quotation marks, every row with CR LF. undefined for anything else, to the last byte. */
function strictRows(source: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < source.length; at = cellPattern.lastIndex) {
    cellPattern.lastIndex = at;
    const found = cellPattern.exec(source);
    if (found === null) return undefined;
    row.push((found[1] ?? '').replaceAll('""', '"'));
    if (found[2] === ',') continue;
    rows.push(row);
    row = [];
  }
  return row.length === 0 ? rows : undefined;
}

/**
 * Reads a dossier in CSV back into text, all cells of it. `columns`: the first row is not the names of the columns, or a row has more, less or other cells than it should.
 * `formulas`: a cell that a spreadsheet would compute.
 */
export function readCsvDossier(bytes: Uint8Array): Result<ReadBack, 'not-text'> {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail('not-text');
  }
  const rows = source.startsWith('\ufeff') ? strictRows(source.slice(1)) : undefined;
  if (rows === undefined) return fail('not-text');
  const { text, strange, rows: ofTables } = readRows(rows.map((cells) => cells.map(unguarded)));
  const computed = rows.flat().filter((cell) => guarded(unguarded(cell)) !== cell).length;
  return ok({ text, apart: text, rows: ofTables, structure: [{ location: 'columns', count: strange }, { location: 'formulas', count: computed }] });
}
