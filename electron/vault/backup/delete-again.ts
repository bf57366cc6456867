import type { BlobStore } from '../store/blob-store.ts';
import { applyTombstones } from '../store/commands/apply-tombstones.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import type { Tombstone } from './tombstones.ts';

/** Deletes what was deleted after the restored backup had been made, tips with their files and intake keys. Returns how much there was. */
export function deleteAgain(context: VaultContext, blobs: BlobStore, tombstones: readonly Tombstone[]): number {
  const { tips, keys, blobNames } = applyTombstones(context, tombstones);
  for (const name of blobNames) blobs.remove(name);
  return tips + keys;
}
