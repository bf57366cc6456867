import path from 'node:path';
import type { FileSystem } from '../platform/file-system.ts';

const entriesAtMost = 100_000;

/** Bytes of all files in a folder and below it, following no link. */
export function folderSize(files: FileSystem, folder: string): number {
  let total = 0;
  for (const name of files.list(folder, entriesAtMost)) {
    const entry = path.join(folder, name);
    const stat = files.stat(entry);
    if (stat?.kind === 'folder') total += folderSize(files, entry);
    else if (stat?.kind === 'file') total += stat.sizeBytes;
  }
  return total;
}
