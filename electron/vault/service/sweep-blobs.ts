import type { BlobStore } from '../store/blob-store.ts';
import type { Database } from '../store/database.ts';
import { knownBlobs } from './known-blobs.ts';

/** Removes blobs that no row names: a power cut between a blob and its row leaves them. Nobody has their keys. */
export function sweepBlobs(database: Database, blobs: BlobStore): void {
  const known = new Set(knownBlobs(database).map((blob) => blob.name));
  for (const name of blobs.list()) if (!known.has(name)) blobs.remove(name);
}
