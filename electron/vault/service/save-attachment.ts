import { fail, ok, type Result } from '#shared/result.ts';
import { recordAttachmentSaved } from '../store/commands/record-leaving.ts';
import type { OpenVault } from './open-vault.ts';
import { saveCopy, type SaveSteps } from './save-copy.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Writes a file that came with a tip as it came, where a person said, and notes in the log that it left. */
export function saveAttachment(vault: OpenVault, environment: VaultEnvironment, attachmentId: string, target: string): Result<{ readonly steps: SaveSteps; readonly sizeBytes: number }, 'not-found'> {
  const { context } = vault;
  const row = context.database.get('SELECT tip_id, size_bytes, sha256, blob_name, blob_key FROM attachment WHERE attachment_id = ?', [attachmentId]);
  const key = row?.['blob_key'];
  const sha256 = row?.['sha256'];
  if (row === undefined || !(key instanceof Uint8Array) || !(sha256 instanceof Uint8Array)) return fail('not-found');
  const sizeBytes = Number(row['size_bytes']);
  const file = { blobs: [{ name: String(row['blob_name']), key }], sizeBytes, sha256 };
  return ok({ sizeBytes, steps: saveCopy(vault, environment, file, target, () => recordAttachmentSaved(context, String(row['tip_id']), attachmentId, file)) });
}
