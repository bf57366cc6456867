import path from 'node:path';
import type { Reply } from '#shared/contract/contract.ts';
import { filesLookedAt } from '#shared/contract/disclosure-calls.ts';
import type { FileState } from '#shared/domain/sealing.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { fromHex, hex, sha256 } from '../crypto/hash.ts';
import { readCandidate } from '../intake/read-candidate.ts';
import { shownName } from '../intake/shown-name.ts';
import { wipeFile } from '../intake/wipe-file.ts';
import { FileFault, type FileSystem } from '../platform/file-system.ts';
import { recordFileRemoved } from '../store/commands/record-file-removed.ts';
import { countExportedFiles, exportedFile, exportedFiles, type ExportedFile, type ExportedFileId } from '../store/exported-files.ts';
import type { Database } from '../store/database.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Looks for every file that was written to this laptop, a turn for each so that the desk is answered meanwhile. What is not there stays known: an empty folder may be where a stick is plugged in. */
export async function lookForFiles(database: Database, files: FileSystem, turn: () => Promise<void>): Promise<Reply<'disclosures.files'>> {
  const total = countExportedFiles(database);
  const looked: (ExportedFileId & { readonly savedAs: string; readonly state: FileState })[] = [];
  for (const file of exportedFiles(database, filesLookedAt)) {
    const state = stateOf(files, file);
    looked.push({ disclosureId: file.disclosureId, openingId: file.openingId, savedAs: shownName(path.basename(file.path)), state });
    await turn();
  }
  return { total, lying: looked.filter(({ state }) => state === 'there').length, files: looked };
}

/** Deletes a file that left from the disk and writes that down. Only bytes that left are touched. */
export function deleteExportedFile(context: VaultContext, { files, randomBytes }: Pick<VaultEnvironment, 'files' | 'randomBytes'>, wanted: ExportedFileId): Result<undefined, 'exported-file-gone' | 'exported-file-changed' | 'exported-file-unseen' | 'exported-file-not-deleted'> {
  const file = exportedFile(context.database, wanted);
  if (file === undefined) return fail('exported-file-gone');
  const state = stateOf(files, file);
  if (state !== 'there') return fail(`exported-file-${state}`);
  const expected = fromHex(file.sha256);
  if (expected === undefined || !wipeFile(files, file.path, expected, randomBytes)) return fail('exported-file-not-deleted');
  recordFileRemoved(context, wanted);
  return ok(undefined);
}

/** `gone` only where the folder can be seen: of a disk that is not plugged in nothing is known. */
function stateOf(files: FileSystem, file: ExportedFile): FileState {
  try {
    const found = files.stat(file.path);
    if (found === undefined) return files.stat(path.dirname(file.path)) === undefined ? 'unseen' : 'gone';
    if (found.kind !== 'file' || found.sizeBytes !== file.sizeBytes) return 'changed';
  } catch (problem) {
    if (problem instanceof FileFault) return 'unseen';
    throw problem;
  }
  const bytes = readCandidate(files, file.path, file.sizeBytes);
  if (bytes.ok) return hex(sha256(bytes.value)) === file.sha256 ? 'there' : 'changed';
  return bytes.code === 'file-unreadable' ? 'unseen' : 'changed';
}
