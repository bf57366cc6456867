import { fail, ok, type Result } from '#shared/result.ts';
import { recordEvidenceSaved } from '../store/commands/keep-evidence.ts';
import { evidenceParts } from '../store/evidence-parts.ts';
import type { OpenVault } from './open-vault.ts';
import { saveCopy, type SaveSteps } from './save-copy.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Writes a copy of evidence where a person said, and notes in the log that it left. */
export function saveEvidence(vault: OpenVault, environment: VaultEnvironment, evidenceId: string, target: string): Result<{ readonly steps: SaveSteps; readonly sizeBytes: number }, 'not-found'> {
  const { context } = vault;
  const row = context.database.get('SELECT tip_id, size_bytes, sha256 FROM evidence WHERE evidence_id = ?', [evidenceId]);
  const sha256 = row?.['sha256'];
  if (row === undefined || !(sha256 instanceof Uint8Array)) return fail('not-found');
  const sizeBytes = Number(row['size_bytes']);
  const file = { blobs: evidenceParts(context.database, evidenceId).map(({ blob }) => blob), sizeBytes, sha256 };
  return ok({ sizeBytes, steps: saveCopy(vault, environment, file, target, () => recordEvidenceSaved(context, String(row['tip_id']), evidenceId, file)) });
}
