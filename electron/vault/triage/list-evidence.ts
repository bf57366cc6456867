import type { Reply, Request } from '#shared/contract/contract.ts';
import { evidenceAtOnce } from '#shared/contract/evidence-calls.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Database } from '#vault/store/database.ts';

/** What staff have added to a tip, oldest first. */
export function listEvidence(database: Database, { tipId, offset = 0 }: Request<'evidence.list'>): Reply<'evidence.list'> {
  const evidence = database.all(`SELECT * FROM evidence WHERE tip_id = ? ORDER BY added_at, evidence_id LIMIT ${evidenceAtOnce} OFFSET ?`, [tipId, offset]).map((row) => {
    const sha256 = row['sha256'];
    if (!(sha256 instanceof Uint8Array)) throw new Error('a hash is not bytes');
    return {
      evidenceId: String(row['evidence_id']),
      fileName: String(row['file_name'] ?? ''),
      mediaType: String(row['media_type']),
      sizeBytes: Number(row['size_bytes']),
      sha256: hex(sha256),
      addedAt: Number(row['added_at']),
    };
  });
  return { total: Number(database.get('SELECT count(*) AS files FROM evidence WHERE tip_id = ?', [tipId])?.['files'] ?? 0), evidence };
}

/** What was begun and not ended, oldest first; `but` is being added right now. */
export function listUnfinishedEvidence(database: Database, { tipId, offset = 0 }: Request<'evidence.unfinished'>, but: string | undefined): Reply<'evidence.unfinished'> {
  const wanted = `under_way.evidence_id <> ?${tipId === undefined ? '' : ' AND under_way.tip_id = ?'}`;
  const parameters = [but ?? '', ...(tipId === undefined ? [] : [tipId])];
  const unfinished = database
    .all(
      `SELECT under_way.*, tip.number, coalesce((SELECT sum(size_bytes) FROM evidence_part AS part WHERE part.evidence_id = under_way.evidence_id), 0) AS kept
       FROM evidence_under_way AS under_way JOIN tip USING (tip_id) WHERE ${wanted} ORDER BY begun_at, under_way.evidence_id LIMIT ${evidenceAtOnce} OFFSET ?`,
      [...parameters, offset],
    )
    .map((row) => ({
      evidenceId: String(row['evidence_id']),
      tipId: String(row['tip_id']),
      tipNumber: Number(row['number']),
      fileName: String(row['file_name']),
      sizeBytes: Number(row['size_bytes']),
      keptBytes: Number(row['kept']),
      begunAt: Number(row['begun_at']),
    }));
  return { total: Number(database.get(`SELECT count(*) AS files FROM evidence_under_way AS under_way JOIN tip USING (tip_id) WHERE ${wanted}`, parameters)?.['files'] ?? 0), unfinished };
}
