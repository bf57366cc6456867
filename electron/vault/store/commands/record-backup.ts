import { appendEvents } from '../events/append-events.ts';
import type { Payload } from '../events/event-types.ts';
import type { VaultContext } from '../events/vault-context.ts';

/** Notes that a backup was opened on its disk and found whole, in one transaction of its own. */
export function recordBackup(context: VaultContext, backup: Payload<'backup-verified'>): void {
  context.database.transaction(() => appendEvents(context, [{ type: 'backup-verified', payload: backup }]));
}

/** Notes which backups are no longer there; those the vault does not know leave no trace. */
export function recordRemovedBackups(context: VaultContext, backupIds: readonly string[]): void {
  const { database, now } = context;
  const known = backupIds.filter((id) => database.get('SELECT 1 AS found FROM backup WHERE backup_id = ? AND removed_at IS NULL', [id]) !== undefined);
  if (known.length === 0) return;
  database.transaction(() => appendEvents(context, known.map((backupId) => ({ type: 'backup-removed', payload: { backupId, at: now() } }))));
}

/** First event of a restored vault on its new device. */
export function recordRestore(context: VaultContext, restore: Omit<Payload<'vault-restored'>, 'at'>): void {
  context.database.transaction(() => {
    // A setting of the laptop the backup was made on: on this one another folder may have that path, and would be wiped.
    context.database.run('DELETE FROM drop_folder');
    appendEvents(context, [{ type: 'vault-restored', payload: { ...restore, at: context.now() } }]);
  });
}
