import { tagSumBytes } from '#vault/crypto/tag-sum.ts';
import { FileFault, type FileSystem } from '#vault/platform/file-system.ts';

/**
 * `vault.db-tags`: the tags of all pages, so that opening reads 0.4 % of the database instead of all of it. It proves
 * nothing by itself: the anchor holds the keyed sum, and tags that do not add up to it are counted from the pages again.
 * So it may be torn, old, foreign or missing without harm, and is written in place.
 */

/** The tags of `pages` pages, or undefined when there is no such file or it has another size. */
export function readTagsFile(files: FileSystem, path: string, pages: number): Uint8Array<ArrayBuffer> | undefined {
  return unlessRefused(() => {
    if (files.stat(path)?.sizeBytes !== pages * tagSumBytes) return undefined;
    const descriptor = files.open(path, 'read');
    try {
      const tags = new Uint8Array(pages * tagSumBytes);
      return files.read(descriptor, tags, 0) === tags.length ? tags : undefined;
    } finally {
      files.close(descriptor);
    }
  });
}

/** Writes and syncs them. A file system that refuses costs the next opening some time, and nobody their clean end. */
export function writeTagsFile(files: FileSystem, path: string, tags: Uint8Array): void {
  unlessRefused(() => {
    const descriptor = files.open(path, files.stat(path) === undefined ? 'create' : 'edit');
    try {
      files.write(descriptor, tags, 0);
      if (files.sizeOf(descriptor) !== tags.length) files.truncate(descriptor, tags.length);
      files.syncFile(descriptor);
    } finally {
      files.close(descriptor);
    }
  });
}

function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof FileFault) return undefined;
    throw problem;
  }
}
