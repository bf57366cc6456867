import { sha256 } from '#vault/crypto/hash.ts';
import type { NewBlob } from './blob-store.ts';
import type { Database, SqlRow } from './database.ts';

/** A part that is durable: its blob, then this row. */
export interface EvidencePart {
  readonly sizeBytes: number;
  readonly sha256: Uint8Array;
  readonly blob: NewBlob;
}

/** In order; of a finished file or one under way. */
export function evidenceParts(database: Database, evidenceId: string): readonly EvidencePart[] {
  return database.all('SELECT size_bytes, sha256, blob_name, blob_key FROM evidence_part WHERE evidence_id = ? ORDER BY position', [evidenceId]).map((row) => ({
    sizeBytes: Number(row['size_bytes']),
    sha256: bytesIn(row, 'sha256'),
    blob: { name: String(row['blob_name']), key: bytesIn(row, 'blob_key') },
  }));
}

/** SHA-256 of the parts' hashes, one after the other: what binds the rows of parts to the log. */
export function partsSha256(parts: readonly Pick<EvidencePart, 'sha256'>[]): Uint8Array {
  return sha256(...parts.map((part) => part.sha256));
}

export function fileNameSha256(fileName: string): Uint8Array {
  return sha256(new TextEncoder().encode(fileName));
}

function bytesIn(row: SqlRow, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`${column} is not bytes`);
  return value;
}
