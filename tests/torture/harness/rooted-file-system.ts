import type { FileStat, FileSystem } from '#vault/platform/file-system.ts';

/**
 * Shows the folder `real` of `inner` under the name `root`. A vault writes paths down, of its backups for one: so a process that is killed
 * in a folder of its own writes down the same ones as the recorded life it is compared with.
 * Times of files are 0, as on a disk in memory: a vault writes down when a file of evidence was last changed.
 */
export function rootedFileSystem(inner: FileSystem, root: string, real: string): FileSystem {
  const at = (path: string): string => (path === root || path.startsWith(`${root}/`) ? real + path.slice(root.length) : path);
  const timeless = <T extends FileStat | undefined>(stat: T): T => (stat === undefined ? stat : { ...stat, modifiedMs: 0 });
  return {
    ...inner,
    statOpen: (descriptor) => timeless(inner.statOpen(descriptor)),
    open: (path, mode) => inner.open(at(path), mode),
    syncFolder: (path) => inner.syncFolder(at(path)),
    rename: (from, to) => inner.rename(at(from), at(to)),
    remove: (path) => inner.remove(at(path)),
    makeFolder: (path) => inner.makeFolder(at(path)),
    removeFolder: (path) => inner.removeFolder(at(path)),
    stat: (path) => timeless(inner.stat(at(path))),
    freeBytes: (path) => inner.freeBytes(at(path)),
    list: (path, limit) => inner.list(at(path), limit),
  };
}
