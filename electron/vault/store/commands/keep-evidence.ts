import { fail, ok, type Result } from '#shared/result.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { evidenceParts, fileNameSha256, partsSha256, type EvidencePart } from '../evidence-parts.ts';
import type { FinishedFile } from './record-leaving.ts';

/** Where a file that is being added comes from. */
export interface EvidenceSource {
  readonly tipId: string;
  readonly fileName: string;
  readonly sourcePath: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** Notes that a file is being added, so that whatever ends the program leaves something to go on with. */
export function beginEvidence(context: VaultContext, source: EvidenceSource): Result<string, 'not-found'> {
  const { database } = context;
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [source.tipId]) === undefined) return fail('not-found');
  const evidenceId = newId(context.randomBytes);
  database.run('INSERT INTO evidence_under_way (evidence_id, tip_id, file_name, source_path, size_bytes, modified_ms, begun_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    evidenceId,
    source.tipId,
    source.fileName,
    source.sourcePath,
    source.sizeBytes,
    source.modifiedMs,
    context.now(),
  ]);
  return ok(evidenceId);
}

export function evidenceUnderWay(database: Database, evidenceId: string): EvidenceSource | undefined {
  const row = database.get('SELECT * FROM evidence_under_way WHERE evidence_id = ?', [evidenceId]);
  if (row === undefined) return undefined;
  return {
    tipId: String(row['tip_id']),
    fileName: String(row['file_name']),
    sourcePath: String(row['source_path']),
    sizeBytes: Number(row['size_bytes']),
    modifiedMs: Number(row['modified_ms']),
  };
}

/** The blob must be durable. False: the file was given up meanwhile, or its tip was deleted; then nothing names the blob. */
export function addEvidencePart({ database, randomBytes }: VaultContext, evidenceId: string, part: EvidencePart): boolean {
  return database.transaction(() => {
    const source = evidenceUnderWay(database, evidenceId);
    if (source === undefined) return false;
    const position = Number(database.get('SELECT count(*) AS parts FROM evidence_part WHERE evidence_id = ?', [evidenceId])?.['parts']);
    database.run('INSERT INTO evidence_part (part_id, evidence_id, tip_id, position, size_bytes, sha256, blob_name, blob_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      newId(randomBytes),
      evidenceId,
      source.tipId,
      position,
      part.sizeBytes,
      part.sha256,
      part.blob.name,
      part.blob.key,
    ]);
    return true;
  });
}

/** All parts are there: the file becomes evidence, in one transaction with its event. */
export function finishEvidence(context: VaultContext, evidenceId: string, file: { readonly mediaType: string; readonly sha256: Uint8Array }): Result<FinishedFile, 'not-found'> {
  const { database } = context;
  return database.transaction(() => {
    const source = evidenceUnderWay(database, evidenceId);
    if (source === undefined) return fail('not-found');
    const { tipId, fileName, sizeBytes } = source;
    const parts = evidenceParts(database, evidenceId);
    if (parts.reduce((sum, part) => sum + part.sizeBytes, 0) !== sizeBytes) throw new Error('the parts are not the whole file');
    const payload = {
      tipId,
      evidenceId,
      fileNameSha256: hex(fileNameSha256(fileName)),
      mediaType: file.mediaType,
      sizeBytes,
      sha256: hex(file.sha256),
      partsSha256: hex(partsSha256(parts)),
      addedAt: context.now(),
    };
    appendEvents(context, [{ type: 'evidence-added', payload }]);
    database.run('UPDATE evidence SET file_name = ? WHERE evidence_id = ?', [fileName, evidenceId]);
    database.run('DELETE FROM evidence_under_way WHERE evidence_id = ?', [evidenceId]);
    return ok({ sizeBytes, sha256: file.sha256 });
  });
}

/** Gives up a file that is under way. The caller removes the blobs: with these rows their keys are gone. */
export function discardEvidence({ database }: VaultContext, evidenceId: string): Result<{ readonly blobNames: readonly string[] }, 'not-found'> {
  return database.transaction(() => {
    if (evidenceUnderWay(database, evidenceId) === undefined) return fail('not-found');
    const blobNames = evidenceParts(database, evidenceId).map(({ blob }) => blob.name);
    database.run('DELETE FROM evidence_part WHERE evidence_id = ?', [evidenceId]);
    database.run('DELETE FROM evidence_under_way WHERE evidence_id = ?', [evidenceId]);
    return ok({ blobNames });
  });
}

/** Writes down that a copy of evidence was saved in the clear, in one transaction of its own. */
export function recordEvidenceSaved(context: VaultContext, tipId: string, evidenceId: string, file: FinishedFile): void {
  context.database.transaction(() => appendEvents(context, [{ type: 'evidence-saved', payload: { tipId, evidenceId, sizeBytes: file.sizeBytes, sha256: hex(file.sha256) } }]));
}
