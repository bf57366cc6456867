import { askDeletion } from '#vault/store/commands/ask-deletion.ts';
import { carryOutDeletions } from '#vault/store/commands/carry-out-deletions.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';

/** Asks for a deletion, unless somebody has, and carries it out at once; the names of the blobs to remove. */
export function deleteTip(context: VaultContext, tipId: string): readonly string[] {
  const waiting = context.database.get('SELECT deletion_id FROM pending_deletion WHERE target_id = ?', [tipId])?.['deletion_id'];
  if (waiting !== undefined) return carryOutDeletions(context, String(waiting)).blobNames;
  const asked = askDeletion(context, { target: 'tip', ids: [tipId], reason: 'test', note: '' });
  if (!asked.ok) throw new Error(asked.code);
  return carryOutDeletions(context, asked.value.deletionId).blobNames;
}
