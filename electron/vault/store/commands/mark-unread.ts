import type { Database } from '../database.ts';
import type { VaultContext } from '../events/vault-context.ts';

/**
 * A tip that has just come is unopened for everybody who can open the vault, but for `writer`, who wrote it down. Within the transaction that brings
 * it. Who has opened what is not in the log: it would say who reads when, and nobody needs to answer for that.
 */
export function markArrived(database: Database, tipId: string, writer: string | undefined): void {
  database.run("INSERT INTO tip_unopened (member_id, number) SELECT member_id, tip.number FROM member CROSS JOIN tip WHERE tip_id = ?1 AND removed_at IS NULL AND name <> '' AND member_id <> ?2 ON CONFLICT DO NOTHING", [tipId, writer ?? '']);
}

/** Marks tips as opened by the signer, or as not; those that are not there are passed over. Returns how many it made a difference to. */
export function markTips({ database, signer }: VaultContext, tipIds: readonly string[], isUnread: boolean): number {
  return database.transaction(() =>
    [...new Set(tipIds)].filter((tipId) => {
      const number = database.get('SELECT number FROM tip WHERE tip_id = ?', [tipId])?.['number'];
      if (number === undefined) return false;
      const parameters = [signer.memberId, number];
      const wasUnread = database.get('SELECT 1 AS found FROM tip_unopened WHERE member_id = ? AND number = ?', parameters) !== undefined;
      if (wasUnread === isUnread) return false;
      database.run(isUnread ? 'INSERT INTO tip_unopened (member_id, number) VALUES (?, ?)' : 'DELETE FROM tip_unopened WHERE member_id = ? AND number = ?', parameters);
      return true;
    }).length,
  );
}

/** With a deleted tip; by member, so that the whole table is not read for each. */
export function forgetUnread(database: Database, number: number): void {
  database.run('DELETE FROM tip_unopened WHERE member_id IN (SELECT member_id FROM member) AND number = ?', [number]);
}
