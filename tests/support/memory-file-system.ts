import type { FileSystem, OpenMode } from '#vault/platform/file-system.ts';
import { type MemoryFileSystem, memoryFileSystem as plainMemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { afterPowerCut, type DiskImage, type FileCall, type PowerCut } from './power-cut.ts';

export interface RecordedFileSystem extends MemoryFileSystem {
  /** Every call that changed or synced something since the start, in order. */
  readonly calls: readonly FileCall[];
  /** Replaces or makes a file, durably: what a test tampers with. */
  put(path: string, bytes: Uint8Array): void;
  /** The same files on a disk of their own, all durable. */
  copy(): RecordedFileSystem;
  /** What the next start would find had the power gone after `at` calls. */
  afterPowerCut(cut: PowerCut): RecordedFileSystem;
}

export interface MemoryOptions {
  /** Durable at the start: path and content, which stays as it is. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  readonly folders?: readonly string[];
  /** A disk that says "synced" and is not: the negative control. */
  readonly ignoreSyncs?: boolean;
}

function parents(path: string): readonly string[] {
  const parts = path.split('/').slice(1, -1);
  return parts.map((_part, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

function writeAll(files: FileSystem, path: string, bytes: Uint8Array): void {
  const descriptor = files.open(path, 'create');
  files.write(descriptor, bytes, 0);
  files.syncFile(descriptor);
  files.close(descriptor);
}

/** A file system in memory that records every change, so that a test can cut the power at any of them. Paths use `/`. */
export function memoryFileSystem(options: MemoryOptions = {}): RecordedFileSystem {
  const inner = plainMemoryFileSystem();
  const calls: FileCall[] = [];
  const identity = (descriptor: number): string => inner.statOpen(descriptor).identity;
  const recordSync = (call: FileCall): void => {
    if (options.ignoreSyncs !== true) calls.push(call);
  };
  const folders = new Set([...(options.folders ?? []).flatMap((folder) => [...parents(folder), folder]), ...[...(options.files ?? [])].flatMap(([path]) => [...parents(path)])]);
  for (const folder of [...folders].sort()) {
    if (inner.stat(folder) === undefined) inner.makeFolder(folder);
  }
  const start: DiskImage = { names: new Map(), contents: new Map(), folders: new Set(inner.folders()) };
  for (const [path, bytes] of options.files ?? []) {
    writeAll(inner, path, bytes);
    const file = inner.stat(path)!.identity;
    start.names.set(path, file);
    start.contents.set(file, bytes);
  }
  const contents = (): Map<string, Uint8Array> => new Map(inner.files().map((path) => [path, inner.contents(path)!]));

  const recorded: RecordedFileSystem = {
    ...inner,
    calls,
    open: (path: string, mode: OpenMode) => {
      const descriptor = inner.open(path, mode);
      if (mode === 'create') calls.push({ kind: 'link', path, file: identity(descriptor) });
      return descriptor;
    },
    write: (descriptor, source, position) => {
      inner.write(descriptor, source, position);
      calls.push({ kind: 'write', file: identity(descriptor), position, bytes: new Uint8Array(source) }); // a Buffer's slice would share its memory
    },
    truncate: (descriptor, sizeBytes) => {
      inner.truncate(descriptor, sizeBytes);
      calls.push({ kind: 'truncate', file: identity(descriptor), sizeBytes });
    },
    syncFile: (descriptor) => {
      inner.syncFile(descriptor);
      recordSync({ kind: 'sync-file', file: identity(descriptor) });
    },
    syncFolder: (path) => {
      inner.syncFolder(path);
      recordSync({ kind: 'sync-folder', path });
    },
    rename: (from, to) => {
      const kind = inner.stat(from)?.kind === 'folder' ? 'rename-folder' : 'rename';
      inner.rename(from, to);
      calls.push({ kind, from, to });
    },
    remove: (path) => {
      inner.remove(path);
      calls.push({ kind: 'unlink', path });
    },
    makeFolder: (path) => {
      inner.makeFolder(path);
      calls.push({ kind: 'make-folder', path });
    },
    removeFolder: (path) => {
      inner.removeFolder(path);
      calls.push({ kind: 'remove-folder', path });
    },
    put: (path, bytes) => {
      if (inner.stat(path) !== undefined) recorded.remove(path);
      writeAll(recorded, path, bytes);
      recorded.syncFolder(path.slice(0, Math.max(1, path.lastIndexOf('/'))));
    },
    copy: () => memoryFileSystem({ files: contents(), folders: inner.folders() }),
    afterPowerCut: (cut) => {
      const image = afterPowerCut(start, calls, cut);
      const files = new Map([...image.names].map(([path, file]) => [path, image.contents.get(file) ?? new Uint8Array(0)]));
      return memoryFileSystem({ files, folders: [...image.folders] });
    },
  };
  return recorded;
}
