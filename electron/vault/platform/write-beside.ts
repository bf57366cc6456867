import path from 'node:path';
import { FileFault, type FileSystem } from './file-system.ts';

/**
 * Writes a finished file so that its name shows either the old content or all of the new: a temporary file in the same
 * folder, synced, renamed over the target, folder synced. `suffix` makes the temporary name unique (random hex).
 * Throws FileFault; then the target is as it was and the temporary file is gone, unless removing it failed as well.
 */
export function writeBeside(files: FileSystem, target: string, bytes: Uint8Array, suffix: string): void {
  const folder = path.dirname(target);
  const temporary = path.join(folder, `.tipkeep-${suffix}.part`);
  const descriptor = files.open(temporary, 'create');
  try {
    try {
      files.write(descriptor, bytes, 0);
      files.syncFile(descriptor);
    } finally {
      files.close(descriptor);
    }
    files.rename(temporary, target);
  } catch (problem) {
    removeQuietly(files, temporary);
    throw problem;
  }
  files.syncFolder(folder);
}

const filesLookedAt = 1000;

/** Removes what `writeBeside` left in a folder when its process ended in the middle. Nothing else there has such a name. */
export function sweepUnfinished(files: FileSystem, folder: string): void {
  try {
    for (const name of files.list(folder, filesLookedAt)) if (/^\.tipkeep-[0-9a-f]{16}\.part$/u.test(name)) removeQuietly(files, path.join(folder, name));
  } catch (problem) {
    if (!(problem instanceof FileFault)) throw problem;
  }
}

function removeQuietly(files: FileSystem, file: string): void {
  try {
    files.remove(file);
  } catch (problem) {
    // The first failure is the one to report; a leftover has a name of its own and holds nothing that was not asked for.
    if (!(problem instanceof FileFault)) throw problem;
  }
}
