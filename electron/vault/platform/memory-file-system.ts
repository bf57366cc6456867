import { type FaultCode, FileFault, type FileStat, type FileSystem, type OpenMode } from './file-system.ts';

interface MemoryFile {
  readonly identity: string;
  /** Longer than the file: grown by doubling, so that appending stays cheap. */
  bytes: Uint8Array;
  sizeBytes: number;
}

/** A file system without a disk: for the store's self-test at start and, recorded, for tests. */
export interface MemoryFileSystem extends FileSystem {
  /** A copy of a file's bytes, or undefined when there is no such file. */
  contents(path: string): Uint8Array | undefined;
  /** Paths of all files. */
  files(): readonly string[];
  /** Paths of all folders. */
  folders(): readonly string[];
}

const firstDescriptor = 3;

function fault(code: FaultCode, call: string): never {
  throw new FileFault(code, call);
}

/** Both separators mean the same, and a path may come from any platform's `join`. */
function normal(path: string): string {
  const parts = path.split(/[\\/]+/u).filter((part) => part !== '' && part !== '.');
  return `/${parts.join('/')}`;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

function resize(file: MemoryFile, sizeBytes: number): void {
  if (sizeBytes > file.bytes.length) {
    const grown = new Uint8Array(Math.max(sizeBytes, file.bytes.length * 2, 4096));
    grown.set(file.bytes.subarray(0, file.sizeBytes));
    file.bytes = grown;
  }
  if (sizeBytes < file.sizeBytes) file.bytes.fill(0, sizeBytes, file.sizeBytes);
  file.sizeBytes = sizeBytes;
}

/** Everything in memory; the root folder exists. Faults are those the real thing gives for the same misuse. */
export function memoryFileSystem(): MemoryFileSystem {
  const files = new Map<string, MemoryFile>();
  const folders = new Set<string>(['/']);
  const descriptors = new Map<number, MemoryFile>();
  let nextDescriptor = firstDescriptor;
  let nextIdentity = 1;

  const opened = (descriptor: number, call: string): MemoryFile => descriptors.get(descriptor) ?? fault('OTHER', call);
  const stat = (file: MemoryFile): FileStat => ({ kind: 'file', sizeBytes: file.sizeBytes, modifiedMs: 0, identity: file.identity });
  const filled = (folder: string): boolean => [...files.keys(), ...folders].some((path) => path !== '/' && path !== folder && parentOf(path) === folder);

  function renameFolder(from: string, to: string): void {
    if (folders.has(to) || files.has(to)) fault('EEXIST', 'rename');
    if (!folders.has(parentOf(to))) fault('ENOENT', 'rename');
    const moved = (name: string): string | undefined => (name === from || name.startsWith(`${from}/`) ? to + name.slice(from.length) : undefined);
    for (const folder of [...folders]) {
      const name = moved(folder);
      if (name === undefined) continue;
      folders.delete(folder);
      folders.add(name);
    }
    for (const [old, file] of [...files]) {
      const name = moved(old);
      if (name === undefined) continue;
      files.delete(old);
      files.set(name, file);
    }
  }

  function open(path: string, mode: OpenMode): number {
    const name = normal(path);
    if (folders.has(name)) fault(mode === 'create' ? 'EEXIST' : 'EISDIR', 'open');
    let file = files.get(name);
    if (mode === 'create') {
      if (file !== undefined) fault('EEXIST', 'open');
      if (!folders.has(parentOf(name))) fault('ENOENT', 'open');
      file = { identity: `memory:${nextIdentity++}`, bytes: new Uint8Array(0), sizeBytes: 0 };
      files.set(name, file);
    }
    if (file === undefined) return fault('ENOENT', 'open');
    descriptors.set(nextDescriptor, file);
    return nextDescriptor++;
  }

  return {
    open,
    close: (descriptor) => {
      opened(descriptor, 'close');
      descriptors.delete(descriptor);
    },
    read: (descriptor, target, position) => {
      const file = opened(descriptor, 'read');
      const count = Math.max(0, Math.min(target.length, file.sizeBytes - position));
      target.set(file.bytes.subarray(position, position + count));
      return count;
    },
    write: (descriptor, source, position) => {
      const file = opened(descriptor, 'write');
      if (position + source.length > file.sizeBytes) resize(file, position + source.length);
      file.bytes.set(source, position);
    },
    sizeOf: (descriptor) => opened(descriptor, 'size').sizeBytes,
    truncate: (descriptor, sizeBytes) => resize(opened(descriptor, 'truncate'), sizeBytes),
    syncFile: (descriptor) => {
      opened(descriptor, 'sync');
    },
    syncFolder: (path) => {
      if (!folders.has(normal(path))) fault('ENOENT', 'sync-folder');
    },
    rename: (from, to) => {
      if (folders.has(normal(from))) {
        renameFolder(normal(from), normal(to));
        return;
      }
      const file = files.get(normal(from)) ?? fault('ENOENT', 'rename');
      if (folders.has(normal(to))) fault('EISDIR', 'rename');
      if (!folders.has(parentOf(normal(to)))) fault('ENOENT', 'rename');
      files.delete(normal(from));
      files.set(normal(to), file);
    },
    remove: (path) => {
      if (!files.delete(normal(path))) fault(folders.has(normal(path)) ? 'EISDIR' : 'ENOENT', 'remove');
    },
    makeFolder: (path) => {
      const name = normal(path);
      if (folders.has(name) || files.has(name)) fault('EEXIST', 'make-folder');
      if (!folders.has(parentOf(name))) fault('ENOENT', 'make-folder');
      folders.add(name);
    },
    removeFolder: (path) => {
      const name = normal(path);
      if (!folders.has(name)) fault('ENOENT', 'remove-folder');
      if (filled(name)) fault('EEXIST', 'remove-folder');
      folders.delete(name);
    },
    stat: (path) => {
      const name = normal(path);
      if (folders.has(name)) return { kind: 'folder', sizeBytes: 0, modifiedMs: 0, identity: `folder:${name}` };
      const file = files.get(name);
      return file === undefined ? undefined : stat(file);
    },
    statOpen: (descriptor) => stat(opened(descriptor, 'stat')),
    freeBytes: () => undefined,
    list: (path, limit) => {
      const name = normal(path);
      if (!folders.has(name)) fault('ENOENT', 'list');
      const within = [...files.keys(), ...folders].filter((entry) => entry !== '/' && parentOf(entry) === name);
      return within.slice(0, limit).map((entry) => entry.slice(entry.lastIndexOf('/') + 1));
    },
    contents: (path) => {
      const file = files.get(normal(path));
      return file?.bytes.slice(0, file.sizeBytes);
    },
    files: () => [...files.keys()],
    folders: () => [...folders],
  };
}
