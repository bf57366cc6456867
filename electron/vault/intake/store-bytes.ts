import { fail, ok, type Result } from '#shared/result.ts';
import type { BlobCode, BlobStore } from '../store/blob-store.ts';
import { inlineOriginalBytes, type ReceivedTip, type StoredBytes } from '../store/commands/received-tip.ts';
import type { SqlRow } from '../store/database.ts';
import { storageCode } from '../store/storage-code.ts';

/** Small bytes go into the database with their row, so that one fsync covers both; large ones become a blob, durable before the row. */
export function storeBytes(blobs: BlobStore, bytes: Uint8Array): StoredBytes {
  if (bytes.length <= inlineOriginalBytes) return { kind: 'inline', bytes };
  const { name, key } = blobs.write(bytes);
  return { kind: 'blob', blobName: name, blobKey: key };
}

/** What was stored so. `row` has `sealed`, `blob_name` and `blob_key`. */
export function readStored(blobs: BlobStore, row: SqlRow): Result<Uint8Array, BlobCode> {
  const { sealed, blob_name: name, blob_key: key } = row;
  if (sealed instanceof Uint8Array) return ok(sealed);
  return key instanceof Uint8Array && typeof name === 'string' ? blobs.read(name, key) : fail('blob-missing');
}

export function blobNamesOf(stored: StoredBytes): readonly string[] {
  return stored.kind === 'blob' ? [stored.blobName] : [];
}

/** What a tip needs stored before its row: every attachment as a blob, and the original where it is large. */
export interface StoredTip extends Pick<ReceivedTip, 'original' | 'attachments'> {
  /** All of them, to be removed when no row comes to name them. */
  readonly blobNames: readonly string[];
}

export function storeTip(blobs: BlobStore, received: readonly { readonly bytes: Uint8Array; readonly sha256: Uint8Array }[], sealed: Uint8Array): StoredTip {
  const blobNames: string[] = [];
  try {
    const attachments = received.map(({ bytes, sha256 }) => {
      const blob = blobs.write(bytes);
      blobNames.push(blob.name);
      return { sha256, blobName: blob.name, blobKey: blob.key };
    });
    const original = storeBytes(blobs, sealed);
    return { attachments, original, blobNames: [...blobNames, ...blobNamesOf(original)] };
  } catch (problem) {
    removeQuietly(blobs, blobNames);
    throw problem;
  }
}

/** On a full disk the half of a tip gives its room back. What cannot be removed now has no row and goes at the next unlock. */
function removeQuietly(blobs: BlobStore, names: readonly string[]): void {
  for (const name of names) {
    try {
      blobs.remove(name);
    } catch (problem) {
      if (storageCode(problem) === undefined) throw problem;
    }
  }
}
