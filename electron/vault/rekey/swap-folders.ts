import path from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex } from '../crypto/hash.ts';
import { decodeHeader } from '../crypto/header-codec.ts';
import { faultOutcome, type FaultOutcome } from '../platform/fault-code.ts';
import { FileFault, type FileSystem } from '../platform/file-system.ts';
import type { ProcessIdentity } from '../platform/process-identity.ts';
import { removeFolderTree } from '../platform/remove-folder-tree.ts';
import { acquireVaultLock } from '../platform/vault-lock.ts';
import { readHeaderFile } from '../store/header-file.ts';
import { leftBeside, rekeyFolders, type RekeyFolders } from './rekey-folders.ts';

/*
 * One vault takes another's place by two renames. What makes every power cut and every kill harmless:
 *
 * 1. The new vault gets its header last, when all of it is synced and has been opened and verified. Without a header it is no vault.
 * 2. folder -> former, parent synced; growing -> folder, parent synced. Between the two, and only then, there is nothing at the place.
 * 3. Who finds nothing there, but `former` beside it (settleSwap), finishes the second rename where `growing` is whole, and otherwise
 *    takes the first one back.
 * 4. `former` is destroyed only after a vault with the very id that its name carries has opened at the place (tidyAfterSwap).
 */

const namesAtMost = 10_000;

/** Puts the grown vault in place of the one that is there. Both are closed. On failure the old one is at the place again, or settleSwap puts one there. */
export function swapFolders(files: FileSystem, { folder, growing, former }: RekeyFolders): Result<void, FaultOutcome> {
  const parent = path.dirname(folder);
  try {
    files.rename(folder, former);
    try {
      files.syncFolder(parent);
      files.rename(growing, folder);
    } catch (problem) {
      files.rename(former, folder);
      throw problem;
    }
    files.syncFolder(parent);
    return ok(undefined);
  } catch (problem) {
    return fail(faultOutcome(problem));
  }
}

/** Before anybody looks what is in a folder: a swap that was cut short is finished or taken back. Does nothing in every other case. */
export function settleSwap(files: FileSystem, folder: string, identity: ProcessIdentity): void {
  try {
    if (files.stat(folder) !== undefined) return;
    const [swap] = swapsBeside(files, folder);
    if (swap === undefined) return;
    const from = isWhole(files, swap.growing) ? swap.growing : swap.former;
    // A process that is between its two renames holds this lock and finishes by itself.
    const lock = acquireVaultLock(files, from, identity);
    if (!lock.ok) return;
    lock.value.release();
    files.rename(from, folder);
    files.syncFolder(path.dirname(folder));
  } catch (problem) {
    // What cannot be read or renamed now stays as it is; the folder then counts as one without a vault and nothing is written there.
    if (!(problem instanceof FileFault)) throw problem;
  }
}

/** Whether a swap waits to be settled: nothing may be made in this folder then. */
export function swapIsPending(files: FileSystem, folder: string): boolean {
  try {
    return files.stat(folder) === undefined && swapsBeside(files, folder).length > 0;
  } catch (problem) {
    if (!(problem instanceof FileFault)) throw problem;
    return false;
  }
}

/**
 * After a vault has opened at the place and its lock is ours: destroys the one it took the place of, and what an unfinished rekeying
 * left. What cannot be removed stays for the next time.
 */
export function tidyAfterSwap(files: FileSystem, folder: string, vaultId: string): void {
  try {
    const { former } = rekeyFolders(folder, vaultId);
    if (files.stat(former) !== undefined) destroyVaultFolder(files, former);
    for (const growing of leftBeside(folder, files.list(path.dirname(folder), namesAtMost)).growing) destroyVaultFolder(files, growing);
  } catch (problem) {
    if (!(problem instanceof FileFault)) throw problem;
  }
}

/** The header first, overwritten in place: without it nothing in the folder opens any more. Then everything else. */
export function destroyVaultFolder(files: FileSystem, folder: string): void {
  for (const name of ['vault.json', 'vault-copy.json']) {
    try {
      const file = path.join(folder, name);
      if (files.stat(file)?.kind !== 'file') continue;
      const descriptor = files.open(file, 'edit');
      try {
        files.write(descriptor, new Uint8Array(files.sizeOf(descriptor)), 0);
        files.syncFile(descriptor);
      } finally {
        files.close(descriptor);
      }
    } catch (problem) {
      if (!(problem instanceof FileFault)) throw problem;
    }
  }
  removeFolderTree(files, folder);
  files.syncFolder(path.dirname(folder));
}

function swapsBeside(files: FileSystem, folder: string): readonly RekeyFolders[] {
  const parent = path.dirname(folder);
  return files.stat(parent)?.kind === 'folder' ? leftBeside(folder, files.list(parent, namesAtMost)).swaps : [];
}

/** It has a header, which it gets last, and the header is of the vault that its name says. */
function isWhole(files: FileSystem, growing: string): boolean {
  const header = readHeaderFile(files, growing);
  const decoded = header.ok ? decodeHeader(header.value.bytes) : header;
  return decoded.ok && growing.endsWith(`-${hex(decoded.value.vaultId).slice(0, 16)}`);
}
