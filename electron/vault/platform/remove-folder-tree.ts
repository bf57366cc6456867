import path from 'node:path';
import { FileFault, type FileSystem } from './file-system.ts';

const entriesAtMost = 10_000;

/** Removes a folder that we made and everything below it, following no link; what cannot be removed stays. For tidying up after a failure. */
export function removeFolderTree(files: FileSystem, folder: string): void {
  try {
    for (const name of files.list(folder, entriesAtMost)) {
      const entry = path.join(folder, name);
      if (files.stat(entry)?.kind === 'folder') removeFolderTree(files, entry);
      else files.remove(entry);
    }
    files.removeFolder(folder);
  } catch (problem) {
    if (!(problem instanceof FileFault)) throw problem;
  }
}
