import type { Reply, Request } from '#shared/contract/contract.ts';
import { deletionReasons, deletionTargets } from '#shared/domain/deletion-reason.ts';
import type { Database } from '#vault/store/database.ts';
import { textIn } from './tip-row.ts';

/** What was deleted, newest first, and who asked for it. */
export function listTombstones(database: Database, { offset, limit }: Request<'deletion.list'>): Reply<'deletion.list'> {
  const rows = database.all(
    `SELECT tombstone.*, coalesce(member.name, '') AS name FROM tombstone LEFT JOIN member ON member_id = asked_by
     ORDER BY deleted_at DESC, target_id LIMIT ? OFFSET ?`,
    [limit, offset],
  );
  return {
    total: Number(database.get('SELECT count(*) AS total FROM tombstone')?.['total']),
    items: rows.map((row) => ({
      targetId: textIn(row, 'target_id'),
      target: deletionTargets.find((target) => target === row['target']) ?? 'tip',
      number: Number(row['number']),
      deletedAt: Number(row['deleted_at']),
      askedBy: textIn(row, 'name'),
      reason: deletionReasons.find((reason) => reason === row['reason']) ?? 'other',
      note: textIn(row, 'note'),
    })),
  };
}
