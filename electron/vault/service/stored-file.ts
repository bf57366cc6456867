import type { FileReference } from '#shared/contract/viewing-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes, sha256 } from '../crypto/hash.ts';
import type { BlobCode, BlobStore, NewBlob } from '../store/blob-store.ts';
import type { Database, SqlRow } from '../store/database.ts';
import { evidenceParts } from '../store/evidence-parts.ts';

/** A file of a tip, where it lies. */
export interface StoredFile {
  readonly tipId: string;
  /** As staff's computer named it; a reporter's never travels. */
  readonly fileName: string | null;
  readonly blobs: readonly NewBlob[];
  readonly sizeBytes: number;
  readonly sha256: Uint8Array;
}

/** `not-found`: neither a file that came with a tip nor one that staff added, by this id. */
export function storedFile(database: Database, { kind, id }: FileReference): Result<StoredFile, 'not-found'> {
  const row =
    kind === 'attachment'
      ? database.get('SELECT tip_id, NULL AS file_name, size_bytes, sha256, blob_name, blob_key FROM attachment WHERE attachment_id = ?', [id])
      : database.get('SELECT tip_id, file_name, size_bytes, sha256 FROM evidence WHERE evidence_id = ?', [id]);
  if (row === undefined) return fail('not-found');
  const blobs = kind === 'attachment' ? [{ name: String(row['blob_name']), key: bytesIn(row, 'blob_key') }] : evidenceParts(database, id).map(({ blob }) => blob);
  const fileName = row['file_name'];
  return ok({ tipId: String(row['tip_id']), fileName: typeof fileName === 'string' ? fileName : null, blobs, sizeBytes: Number(row['size_bytes']), sha256: bytesIn(row, 'sha256') });
}

/** All bytes of a file; ask for its size first. `blob-damaged` also when they are not the ones that were stored. */
export function readWhole(store: BlobStore, file: StoredFile): Result<Uint8Array, BlobCode> {
  const bytes = new Uint8Array(file.sizeBytes);
  let filled = 0;
  for (const { name, key } of file.blobs) {
    const read = store.readTo(name, key, (chunk) => {
      if (filled + chunk.length <= bytes.length) bytes.set(chunk, filled);
      filled += chunk.length;
    });
    if (!read.ok) return read;
  }
  return filled === bytes.length && equalBytes(sha256(bytes), file.sha256) ? ok(bytes) : fail('blob-damaged');
}

/** The first bytes of a file of any size, at most `count`; reads no more than a MiB of it. */
export function readHead(store: BlobStore, file: StoredFile, count: number): Result<Uint8Array, BlobCode> {
  const [blob] = file.blobs;
  if (blob === undefined) return ok(new Uint8Array(0));
  let head = new Uint8Array(0);
  const steps = store.readInSteps(blob.name, blob.key, (chunk) => {
    if (head.length === 0) head = chunk.slice(0, count);
  });
  const step = steps.next();
  if (step.done !== true) {
    // Closes the file.
    steps.return(ok(0));
    return ok(head);
  }
  return step.value.ok ? ok(head) : step.value;
}

function bytesIn(row: SqlRow, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`${column} is not bytes`);
  return value;
}
