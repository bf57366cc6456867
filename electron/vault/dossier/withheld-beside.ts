import { dossierFields } from '#shared/redaction/redacted-dossier.ts';
import type { Database } from '#vault/store/database.ts';

/** What the vault holds of the tips of a dossier beside the fields that can stand in one. */
export interface WithheldBeside {
  /** Words of reporters, and what staff wrote for themselves: no statement repeats any of it. */
  readonly withheld: readonly string[];
  /** What staff summed up in their own words: it may have become a statement, and is nowhere else in a file. */
  readonly summaries: readonly string[];
  /** What is short and tells a tip: names of files. */
  readonly names: readonly string[];
}

/** Every version of each: what was corrected was written once. */
const tables = [
  // Whatever is not a field of dossiers, also fields that come later.
  `SELECT CAST(body AS BLOB) AS body FROM text WHERE tip_id = ? AND field NOT IN (${dossierFields.map((field) => `'${field}'`).join(', ')}) ORDER BY text_id`,
  'SELECT CAST(body AS BLOB) AS body FROM transcript WHERE tip_id = ? ORDER BY transcript_id',
  "SELECT CAST(body AS BLOB) AS body FROM rendering WHERE tip_id = ? AND kind <> 'summary' ORDER BY rendering_id",
  'SELECT CAST(body AS BLOB) AS body FROM note WHERE tip_id = ? ORDER BY note_id',
  'SELECT CAST(text AS BLOB) AS body FROM reply WHERE tip_id = ? ORDER BY reply_id',
] as const;
const summaries = "SELECT CAST(body AS BLOB) AS body FROM rendering WHERE tip_id = ? AND kind = 'summary' ORDER BY rendering_id";
const names = 'SELECT CAST(file_name AS BLOB) AS body FROM evidence WHERE tip_id = ? ORDER BY evidence_id';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

export function withheldBeside(database: Database, dossierId: string): WithheldBeside {
  return besideTips(database, database.all('SELECT tip_id FROM dossier_tip WHERE dossier_id = ? ORDER BY position', [dossierId]).map((row) => String(row['tip_id'])));
}

export function besideTips(database: Database, tipIds: readonly string[]): WithheldBeside {
  // As bytes: SQLite's text interface ends at a NUL character.
  const read = (statement: string): readonly string[] => tipIds.flatMap((tipId) => database.all(statement, [tipId]).flatMap(({ body }) => (body instanceof Uint8Array && body.length > 0 ? [utf8.decode(body)] : [])));
  return { withheld: tables.flatMap(read), summaries: read(summaries), names: read(names) };
}
