import path from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { decodeHeader } from '../crypto/header-codec.ts';
import { faultOutcome, isFaultOutcome, type FaultOutcome } from '../platform/fault-code.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { settleSwap, swapIsPending } from '../rekey/swap-folders.ts';
import { readHeaderFile } from '../store/header-file.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Names inside a vault folder (docs/formats/vault.md). */
export const databaseName = 'vault.db';
export const blobsName = 'blobs';

export type FolderState = { readonly state: 'absent' } | { readonly state: 'locked'; readonly practice: boolean | null; readonly trouble?: FaultOutcome };

/**
 * What a folder holds, without any key. A database or blobs without a header are a damaged vault and not an absent one:
 * "create" must never be offered over them. `practice` is only what the header claims. `trouble`: the disk refused to
 * give the header, so that something may be there.
 */
export function folderState(files: FileSystem, folder: string): FolderState {
  const header = readHeaderFile(files, folder);
  if (header.ok) {
    const decoded = decodeHeader(header.value.bytes);
    return { state: 'locked', practice: decoded.ok ? decoded.value.practice : null };
  }
  if (header.code !== 'vault-absent') return { state: 'locked', practice: null, ...(isFaultOutcome(header.code) ? { trouble: header.code } : {}) };
  const remains = [databaseName, blobsName].some((name) => files.stat(path.join(folder, name)) !== undefined);
  return remains ? { state: 'locked', practice: null } : { state: 'absent' };
}

/** The same after a rekeying that was cut short has been settled. While another process is in the middle of one, something is there. */
export function settledState({ files, identity }: Pick<VaultEnvironment, 'files' | 'identity'>, folder: string): FolderState {
  settleSwap(files, folder, identity);
  return swapIsPending(files, folder) ? { state: 'locked', practice: null } : folderState(files, folder);
}

/** Whether a vault may be made in this folder: there is none, nor anything else. Where the disk does not say, its trouble is the answer. */
export function checkNothingThere(environment: Pick<VaultEnvironment, 'files' | 'identity'>, folder: string): Result<void, 'vault-exists' | 'folder-not-empty' | FaultOutcome> {
  const { files } = environment;
  try {
    const found = settledState(environment, folder);
    if (found.state === 'locked') return fail(found.trouble ?? 'vault-exists');
    return files.stat(folder) !== undefined && files.list(folder, 1).length > 0 ? fail('folder-not-empty') : ok(undefined);
  } catch (problem) {
    return fail(faultOutcome(problem));
  }
}
