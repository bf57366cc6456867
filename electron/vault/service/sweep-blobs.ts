import type { BlobStore } from '../store/blob-store.ts';
import type { Database } from '../store/database.ts';
import { knownBlobs } from '../store/known-blobs.ts';
import { storageCode } from '../store/storage-code.ts';

/**
 * Removes blobs that no row names: a power cut between a blob and its row leaves them. Nobody has their keys. What cannot be
 * removed stays for the next time: it must not keep anybody from their tips.
 */
export function sweepBlobs(database: Database, blobs: BlobStore): void {
  const known = new Set(knownBlobs(database).map((blob) => blob.name));
  try {
    for (const name of blobs.list()) if (!known.has(name)) blobs.remove(name);
  } catch (problem) {
    if (storageCode(problem) === undefined) throw problem;
  }
}
