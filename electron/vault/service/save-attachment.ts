import path from 'node:path';
import type { Reply } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes, hex, sha256 } from '../crypto/hash.ts';
import { shownName } from '../intake/shown-name.ts';
import { writeBeside } from '../platform/write-beside.ts';
import type { BlobCode } from '../store/blob-store.ts';
import { recordAttachmentSaved } from '../store/commands/record-leaving.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Writes a file that came with a tip as it came, where a person said, and notes in the log that it left. */
export function saveAttachment(vault: OpenVault, environment: VaultEnvironment, attachmentId: string, target: string): Result<Reply<'attachment.save'>, 'not-found' | BlobCode> {
  const { context, blobs } = vault;
  const row = context.database.get('SELECT tip_id, sha256, blob_name, blob_key FROM attachment WHERE attachment_id = ?', [attachmentId]);
  const key = row?.['blob_key'];
  const hash = row?.['sha256'];
  if (row === undefined || !(key instanceof Uint8Array) || !(hash instanceof Uint8Array)) return fail('not-found');
  const read = blobs.read(String(row['blob_name']), key);
  if (!read.ok) return read;
  // A row may name a blob that opens and is another's: what leaves must be what the log will say has left.
  if (!equalBytes(sha256(read.value), hash)) return fail('blob-damaged');
  // The note comes first: a file that left without a trace is worse than a trace of one that could not be written.
  recordAttachmentSaved(context, String(row['tip_id']), attachmentId, { sizeBytes: read.value.length, sha256: hash });
  writeBeside(environment.files, target, read.value, hex(environment.randomBytes(8)));
  return ok({ savedAs: shownName(path.basename(target)), sizeBytes: read.value.length });
}
