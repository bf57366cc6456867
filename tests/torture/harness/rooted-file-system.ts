import type { FileSystem } from '#vault/platform/file-system.ts';

/**
 * Shows the folder `real` of `inner` under the name `root`. A vault writes paths down, of its backups for one: so a process that is killed
 * in a folder of its own writes down the same ones as the recorded life it is compared with.
 */
export function rootedFileSystem(inner: FileSystem, root: string, real: string): FileSystem {
  const at = (path: string): string => (path === root || path.startsWith(`${root}/`) ? real + path.slice(root.length) : path);
  return {
    ...inner,
    open: (path, mode) => inner.open(at(path), mode),
    syncFolder: (path) => inner.syncFolder(at(path)),
    rename: (from, to) => inner.rename(at(from), at(to)),
    remove: (path) => inner.remove(at(path)),
    makeFolder: (path) => inner.makeFolder(at(path)),
    removeFolder: (path) => inner.removeFolder(at(path)),
    stat: (path) => inner.stat(at(path)),
    freeBytes: (path) => inner.freeBytes(at(path)),
    list: (path, limit) => inner.list(at(path), limit),
  };
}
