import { ok, type Result } from '#shared/result.ts';
import { readCsvRows } from './csv-rows.ts';
import { readRows } from './dossier-rows.ts';
import type { ReadBack } from './leak-gate.ts';

/**
 * Reads a dossier in CSV back into text, all cells of it. `columns`: the first row is not the names of the columns, or a row has more, less or other cells than it should.
 * `formulas`: a cell that a spreadsheet would compute.
 */
export function readCsvDossier(bytes: Uint8Array): Result<ReadBack, 'not-text'> {
  const read = readCsvRows(bytes);
  if (!read.ok) return read;
  const { text, strange, rows } = readRows(read.value.rows);
  return ok({ text, apart: text, rows, structure: [{ location: 'columns', count: strange }, { location: 'formulas', count: read.value.computed }] });
}
