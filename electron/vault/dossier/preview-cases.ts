import { rowsOfCases } from '#shared/redaction/case-table.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { caseTableOf } from './case-csv.ts';
import { codedFactsOf } from './coded-facts.ts';
import { loadDossier, redactLoaded } from './load-dossier.ts';
import type { CaseFormat } from '#shared/domain/dossier-format.ts';
import type { DossierView } from '#shared/redaction/redacted-dossier.ts';
import type { Database } from '#vault/store/database.ts';

/** The rows that would leave, as the writer gets them. `format-per-report`: for these readers there are none. */
export function previewCases(database: Database, dossierId: string, format: CaseFormat, view: DossierView): Result<{ columns: string[]; rows: string[][] }, 'dossier-absent' | 'format-per-report'> {
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  if (view.coded.length === 0) return fail('format-per-report');
  const { dossier } = redactLoaded(loaded, view, codedFactsOf(database, dossierId));
  const [columns = [], ...rows] = rowsOfCases(caseTableOf(format, dossier));
  return ok({ columns: [...columns], rows: rows.map((row) => [...row]) });
}
