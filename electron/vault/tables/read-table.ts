import { fail } from '#shared/result.ts';
import { csvTable } from './csv-table.ts';
import { tableLimits } from './table-limits.ts';
import type { ReadingChoice, TableOutcome } from './table.ts';
import { workbookTable } from './workbook-table.ts';

const archive = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks of before 2007, and later ones with a password, are compound files (MS-CFB 2.2). */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/** What a table holds: a workbook by its first bytes, else a text with separators. Never by its name. Throws nothing, whatever the bytes are. */
export function readTable(bytes: Uint8Array, choice: ReadingChoice): TableOutcome {
  if (bytes.length > tableLimits.fileBytes) return fail('table-too-large');
  const begins = (mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (begins(compoundFile)) return fail('table-locked');
  const table = begins(archive) ? workbookTable(bytes, choice) : csvTable(bytes, choice);
  return table.ok && table.value.rows.length === 0 ? fail('table-empty') : table;
}
