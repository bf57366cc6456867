import type { FileSystem } from '../platform/file-system.ts';

/** A disk that is not waited for until somebody says so. For a vault that counts only once it is whole: what a power cut leaves of it before is thrown away. */
export interface UnsyncedFiles {
  readonly files: FileSystem;
  /** From now on every sync is one again. What was written before is still on its way: sync its files. */
  waitAgain(): void;
}

export function unsyncedFiles(files: FileSystem): UnsyncedFiles {
  let isWaiting = false;
  return {
    files: {
      ...files,
      syncFile: (descriptor) => {
        if (isWaiting) files.syncFile(descriptor);
      },
      syncFolder: (folder) => {
        if (isWaiting) files.syncFolder(folder);
      },
    },
    waitAgain: () => {
      isWaiting = true;
    },
  };
}
