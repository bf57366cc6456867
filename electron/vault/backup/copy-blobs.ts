import path from 'node:path';
import { FileFault, type FileSystem } from '../platform/file-system.ts';
import { copyFile, type CopyRoute } from './copy-file.ts';
import { makeFolderIfMissing } from './whole-file.ts';

/** Blobs lie two digits deep, in the vault as in a set (docs/formats/blobs.md). */
export function blobFile(folder: string, name: string): string {
  return path.join(folder, name.slice(0, 2), name);
}

/** The size of a blob's file, or undefined when there is no plain file of that name. Throws FileFault. */
export function blobFileBytes(files: FileSystem, folder: string, name: string): number | undefined {
  try {
    const found = files.stat(blobFile(folder, name));
    return found?.kind === 'file' ? found.sizeBytes : undefined;
  } catch (problem) {
    if (problem instanceof FileFault && problem.code === 'ENOTDIR') return undefined;
    throw problem;
  }
}

/**
 * Copies blobs between two `blobs` folders, each under another name until it is durable, as blobs are written. Their names are
 * durable after `settle`, which syncs every shelf that was touched: one sync a shelf instead of one a blob.
 */
export class BlobCopier {
  readonly #route: CopyRoute;
  readonly #from: string;
  readonly #to: string;
  readonly #touched = new Set<string>();

  constructor(route: CopyRoute, from: string, to: string) {
    this.#route = route;
    this.#from = from;
    this.#to = to;
  }

  /** Replaces what is there under this name. Throws FileFault. */
  async copy(name: string, afterSlice: (bytes: number) => Promise<void>): Promise<void> {
    const { to } = this.#route;
    const target = blobFile(this.#to, name);
    const unfinished = `${target}.new`;
    if (makeFolderIfMissing(to, path.dirname(target))) this.#touched.add(this.#to);
    if (to.stat(unfinished) !== undefined) to.remove(unfinished);
    try {
      await copyFile(this.#route, blobFile(this.#from, name), unfinished, afterSlice);
      to.rename(unfinished, target);
    } catch (problem) {
      removeQuietly(to, unfinished);
      throw problem;
    }
    this.#touched.add(path.dirname(target));
  }

  /** Throws FileFault. */
  settle(): void {
    for (const folder of this.#touched) this.#route.to.syncFolder(folder);
    this.#touched.clear();
  }
}

function removeQuietly(files: FileSystem, file: string): void {
  try {
    if (files.stat(file) !== undefined) files.remove(file);
  } catch (problem) {
    // What ended the copy is the reason to tell; the leftover has a name that counts for nothing.
    if (!(problem instanceof FileFault)) throw problem;
  }
}
