import { type BlobStore } from '../store/blob-store.ts';
import { inlineOriginalBytes, type StoredBytes } from '../store/commands/received-tip.ts';

/** Small bytes go into the database with their row, so that one fsync covers both; large ones become a blob, durable before the row. */
export function storeBytes(blobs: BlobStore, bytes: Uint8Array): StoredBytes {
  if (bytes.length <= inlineOriginalBytes) return { kind: 'inline', bytes };
  const { name, key } = blobs.write(bytes);
  return { kind: 'blob', blobName: name, blobKey: key };
}
