import type { BlobStore } from '../store/blob-store.ts';
import { deleteTip } from '../store/commands/delete-tip.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import type { Tombstone } from './tombstones.ts';

/** Deletes what was deleted after the restored backup had been made, keys and files with it. Returns how much there was. */
export function deleteAgain(context: VaultContext, blobs: BlobStore, tombstones: readonly Tombstone[]): number {
  const { database } = context;
  let deleted = 0;
  for (const { id } of tombstones) {
    if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [id]) === undefined) continue;
    const gone = deleteTip(context, id);
    if (!gone.ok) continue;
    for (const name of gone.value.blobNames) blobs.remove(name);
    deleted += 1;
  }
  return deleted;
}
