import type { EvidenceView, UnfinishedEvidence } from '#shared/contract/evidence-calls.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Database } from '#vault/store/database.ts';

/** What staff have added to a tip, oldest first. */
export function listEvidence(database: Database, tipId: string): EvidenceView[] {
  return database.all('SELECT * FROM evidence WHERE tip_id = ? ORDER BY added_at, evidence_id', [tipId]).map((row) => {
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
}

/** What was begun and not ended, oldest first; `but` is being added right now. */
export function listUnfinishedEvidence(database: Database, but: string | undefined): UnfinishedEvidence[] {
  return database
    .all(
      `SELECT under_way.*, tip.number, coalesce((SELECT sum(size_bytes) FROM evidence_part AS part WHERE part.evidence_id = under_way.evidence_id), 0) AS kept
       FROM evidence_under_way AS under_way JOIN tip USING (tip_id) WHERE under_way.evidence_id <> ? ORDER BY begun_at, under_way.evidence_id`,
      [but ?? ''],
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
}
