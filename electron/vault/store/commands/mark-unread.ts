import type { Database } from '../database.ts';
import type { VaultContext } from '../events/vault-context.ts';

/**
 * A tip that has just come is unopened for everybody who can open the vault, but for `writer`, who wrote it down. Within the transaction that brings
 * it. Who has opened what is not in the log: it would say who reads when, and nobody needs to answer for that.
 */
export function markArrived(database: Database, tipId: string, writer: string | undefined): void {
  database.run("INSERT INTO tip_unopened (member_id, tip_id) SELECT member_id, ?1 FROM member WHERE removed_at IS NULL AND name <> '' AND member_id <> ?2 ON CONFLICT DO NOTHING", [tipId, writer ?? '']);
}

/** Marks tips as opened by the signer, or as not; those that are not there are passed over. Returns how many it made a difference to. */
export function markTips({ database, signer }: VaultContext, tipIds: readonly string[], isUnread: boolean): number {
  return database.transaction(() =>
    [...new Set(tipIds)].filter((tipId) => {
      const parameters = [signer.memberId, tipId];
      const wasUnread = database.get('SELECT 1 AS found FROM tip_unopened WHERE member_id = ? AND tip_id = ?', parameters) !== undefined;
      if (wasUnread === isUnread || database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return false;
      database.run(isUnread ? 'INSERT INTO tip_unopened (member_id, tip_id) VALUES (?, ?)' : 'DELETE FROM tip_unopened WHERE member_id = ? AND tip_id = ?', parameters);
      return true;
    }).length,
  );
}

/** With a deleted tip; by member, so that the whole table is not read for each. */
export function forgetUnread(database: Database, tipId: string): void {
  database.run('DELETE FROM tip_unopened WHERE member_id IN (SELECT member_id FROM member) AND tip_id = ?', [tipId]);
}
