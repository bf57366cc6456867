import { hex } from '#vault/crypto/hash.ts';
import type { Database } from './database.ts';

/** A file that was written to this laptop, and was not deleted from it through the desk. */
export interface ExportedFile {
  readonly disclosureId: string;
  /** The whole path; never leaves the vault. */
  readonly path: string;
  readonly sizeBytes: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** Where a file was put. Whatever was put there before is gone. */
export function rememberFile(database: Database, disclosureId: string, path: string): void {
  database.run('DELETE FROM exported_file WHERE path = ?', [path]);
  database.run('INSERT INTO exported_file (disclosure_id, path) VALUES (?, ?)', [disclosureId, path]);
}

/** Its path is of no use any more. */
export function forgetFile(database: Database, disclosureId: string): void {
  database.run('DELETE FROM exported_file WHERE disclosure_id = ?', [disclosureId]);
}

/** Newest first. */
export function exportedFiles(database: Database, limit: number): readonly ExportedFile[] {
  return database.all(`${selected} ORDER BY disclosed_at DESC, disclosure.rowid DESC LIMIT ?`, [limit]).map(fileOf);
}

export function exportedFile(database: Database, disclosureId: string): ExportedFile | undefined {
  const row = database.get(`${selected} WHERE disclosure_id = ?`, [disclosureId]);
  return row && fileOf(row);
}

export function countExportedFiles(database: Database): number {
  return Number(database.get('SELECT count(*) AS files FROM exported_file')?.['files']);
}

const selected = 'SELECT disclosure_id, path, size_bytes, sha256 FROM exported_file JOIN disclosure USING (disclosure_id)';

function fileOf(row: Readonly<Record<string, unknown>>): ExportedFile {
  const sha256 = row['sha256'];
  if (!(sha256 instanceof Uint8Array)) throw new Error('a disclosure without a hash');
  return { disclosureId: String(row['disclosure_id']), path: String(row['path']), sizeBytes: Number(row['size_bytes']), sha256: hex(sha256) };
}
