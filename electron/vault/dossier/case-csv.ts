import { rowsOfCases } from '#shared/redaction/case-table.ts';
import { htcdsTable } from '#shared/redaction/htcds-table.ts';
import { uwaziTable } from '#shared/redaction/uwazi-table.ts';
import { writeCsv } from '#vault/tables/write-csv.ts';
import type { CaseFormat } from '#shared/domain/dossier-format.ts';
import type { CaseTable } from '#shared/redaction/case-table.ts';
import type { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';

/** A dossier as rows about its reports. Throws a TypeError for what is no redacted dossier. */
export function caseTableOf(format: CaseFormat, dossier: RedactedDossier): CaseTable {
  return format === 'htcds' ? htcdsTable(dossier) : uwaziTable(dossier);
}

/** As all tables of the desk (`write-csv.ts`): the names of the columns, and one row for each report. */
export function writeCases(format: CaseFormat, dossier: RedactedDossier): Uint8Array {
  return writeCsv(rowsOfCases(caseTableOf(format, dossier)));
}
