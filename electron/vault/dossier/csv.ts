import type { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { writeCsv } from '#vault/tables/write-csv.ts';
import { rowsOf } from './dossier-rows.ts';

/** As all tables of the desk: RFC 4180, with a byte order mark, and an apostrophe before what a spreadsheet would compute (`write-csv.ts`). */
export function writeCsvDossier(dossier: RedactedDossier): Uint8Array {
  return writeCsv(rowsOf(dossier));
}
