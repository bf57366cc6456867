import { fail, ok, type Result } from '#shared/result.ts';
import { guarded, unguarded } from '#vault/tables/write-csv.ts';

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

/** What stands in a finished CSV, as it was before spreadsheets were guarded against, and how many of its cells a spreadsheet would compute. Reads nothing that the desk does not write. */
export function readCsvRows(bytes: Uint8Array): Result<{ readonly rows: readonly (readonly string[])[]; readonly computed: number }, 'not-text'> {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail('not-text');
  }
  const rows = source.startsWith('\ufeff') ? strictRows(source.slice(1)) : undefined;
  if (rows === undefined) return fail('not-text');
  return ok({ rows: rows.map((cells) => cells.map(unguarded)), computed: rows.flat().filter((cell) => guarded(unguarded(cell)) !== cell).length });
}
