import { FileFault, type FileSystem } from '../platform/file-system.ts';

/**
 * A small file as a whole. undefined when there is none, or it is no plain file or larger than `atMost`: nothing is allocated
 * before the size is known to be allowed. Throws FileFault for everything else.
 */
export function readWholeFile(files: FileSystem, file: string, atMost: number): Uint8Array | undefined {
  let descriptor: number;
  try {
    descriptor = files.open(file, 'read');
  } catch (problem) {
    if (problem instanceof FileFault && ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'].includes(problem.code)) return undefined;
    throw problem;
  }
  try {
    const { kind, sizeBytes } = files.statOpen(descriptor);
    if (kind !== 'file' || sizeBytes > atMost) return undefined;
    const bytes = new Uint8Array(sizeBytes);
    return files.read(descriptor, bytes, 0) === sizeBytes ? bytes : undefined;
  } finally {
    files.close(descriptor);
  }
}

/** Writes a new file, durable except for its name. Throws FileFault. */
export function writeNewFile(files: FileSystem, file: string, bytes: Uint8Array): void {
  const descriptor = files.open(file, 'create');
  try {
    files.write(descriptor, bytes, 0);
    files.syncFile(descriptor);
  } finally {
    files.close(descriptor);
  }
}

/** True when the folder had to be made; its name is not durable yet. Throws FileFault. */
export function makeFolderIfMissing(files: FileSystem, folder: string): boolean {
  try {
    files.makeFolder(folder);
    return true;
  } catch (problem) {
    if (problem instanceof FileFault && problem.code === 'EEXIST') return false;
    throw problem;
  }
}
