import { hex } from '#vault/crypto/hash.ts';
import type { Database, SqlRow } from './database.ts';

/** Which file that left: what was exported, or what opens a commitment of it (`openingId`). */
export interface ExportedFileId {
  readonly disclosureId: string;
  readonly openingId: string | null;
}

/** A file that was written to this laptop, and was not deleted from it through the desk. */
export interface ExportedFile extends ExportedFileId {
  /** The whole path; never leaves the vault. */
  readonly path: string;
  readonly sizeBytes: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** Where a file was put. Whatever was put there before is gone. */
export function rememberFile(database: Database, disclosureId: string, path: string): void {
  forgetPath(database, path);
  database.run('INSERT INTO exported_file (disclosure_id, path) VALUES (?, ?)', [disclosureId, path]);
}

/** The same of a file that opens a commitment. */
export function rememberOpeningFile(database: Database, openingId: string, path: string): void {
  forgetPath(database, path);
  database.run('INSERT INTO opening_file (opening_id, path) VALUES (?, ?)', [openingId, path]);
}

function forgetPath(database: Database, path: string): void {
  database.run('DELETE FROM exported_file WHERE path = ?', [path]);
  database.run('DELETE FROM opening_file WHERE path = ?', [path]);
}

/** Its path is of no use any more. */
export function forgetFile(database: Database, { disclosureId, openingId }: ExportedFileId): void {
  if (openingId === null) database.run('DELETE FROM exported_file WHERE disclosure_id = ?', [disclosureId]);
  else database.run('DELETE FROM opening_file WHERE opening_id = ?', [openingId]);
}

/** Newest first. */
export function exportedFiles(database: Database, limit: number): readonly ExportedFile[] {
  return database.all(`SELECT * FROM (${exported} UNION ALL ${opening}) ORDER BY left_at DESC, place DESC LIMIT ?`, [limit]).map(fileOf);
}

export function exportedFile(database: Database, { disclosureId, openingId }: ExportedFileId): ExportedFile | undefined {
  const row = openingId === null ? database.get(`${exported} WHERE disclosure_id = ?`, [disclosureId]) : database.get(`${opening} WHERE disclosure_id = ? AND opening_id = ?`, [disclosureId, openingId]);
  return row && fileOf(row);
}

export function countExportedFiles(database: Database): number {
  return Number(database.get('SELECT (SELECT count(*) FROM exported_file) + (SELECT count(*) FROM opening_file) AS files')?.['files']);
}

const exported = 'SELECT disclosure_id, NULL AS opening_id, path, size_bytes, sha256, disclosed_at AS left_at, disclosure.rowid AS place FROM exported_file JOIN disclosure USING (disclosure_id)';
const opening = 'SELECT disclosure_id, opening_id, path, size_bytes, sha256, opened_at AS left_at, commitment_opening.rowid AS place FROM opening_file JOIN commitment_opening USING (opening_id)';

function fileOf(row: SqlRow): ExportedFile {
  const { sha256, opening_id: openingId } = row;
  if (!(sha256 instanceof Uint8Array)) throw new Error('a file that left without a hash');
  return { disclosureId: String(row['disclosure_id']), openingId: typeof openingId === 'string' ? openingId : null, path: String(row['path']), sizeBytes: Number(row['size_bytes']), sha256: hex(sha256) };
}
