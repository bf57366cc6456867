import type { FileSystem } from '#vault/platform/file-system.ts';

/** At which file call a process dies: before it, after it, or, for a write, when half of it is written. */
export interface Death {
  readonly call: number;
  readonly when: 'before' | 'half' | 'after';
}

export interface DyingFileSystem extends FileSystem {
  /** Calls since it was armed. */
  readonly counted: number;
  arm(death: Death | undefined): void;
}

/** Counts calls on `inner` and calls `die`, which does not return, at the one that was named. */
export function dyingFileSystem(inner: FileSystem, die: () => void): DyingFileSystem {
  let death: Death | undefined;
  let counted = 0;
  const around = <P extends readonly unknown[], T>(work: (...parameters: P) => T, half?: (...parameters: P) => void) => (...parameters: P): T => {
    counted += 1;
    const isNow = counted === death?.call;
    if (isNow && death?.when === 'half') half?.(...parameters);
    if (isNow && death?.when !== 'after') die();
    const value = work(...parameters);
    if (isNow) die();
    return value;
  };
  return {
    get counted() {
      return counted;
    },
    arm: (next) => {
      death = next;
      counted = 0;
    },
    open: around((path, mode) => inner.open(path, mode)),
    close: around((descriptor) => inner.close(descriptor)),
    read: around((descriptor, target, position) => inner.read(descriptor, target, position)),
    write: around(
      (descriptor, source, position) => inner.write(descriptor, source, position),
      (descriptor, source, position) => inner.write(descriptor, source.subarray(0, source.length >> 1), position),
    ),
    sizeOf: around((descriptor) => inner.sizeOf(descriptor)),
    truncate: around((descriptor, sizeBytes) => inner.truncate(descriptor, sizeBytes)),
    syncFile: around((descriptor) => inner.syncFile(descriptor)),
    syncFolder: around((path) => inner.syncFolder(path)),
    rename: around((from, to) => inner.rename(from, to)),
    remove: around((path) => inner.remove(path)),
    makeFolder: around((path) => inner.makeFolder(path)),
    removeFolder: around((path) => inner.removeFolder(path)),
    stat: around((path) => inner.stat(path)),
    statOpen: around((descriptor) => inner.statOpen(descriptor)),
    list: around((path, limit) => inner.list(path, limit)),
    freeBytes: around((path) => inner.freeBytes(path)),
  };
}
