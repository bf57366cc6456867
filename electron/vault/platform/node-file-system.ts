import fs from 'node:fs';
import process from 'node:process';
import { type FaultCode, FileFault, type FileKind, type FileStat, type FileSystem, type OpenMode } from './file-system.ts';
import { renamePatiently, sleepMs } from './rename-retry.ts';

const filePermissions = 0o600;
const folderPermissions = 0o700;

/** System error names with the fault they mean here. Anything else is OTHER. */
const faults: Readonly<Record<string, FaultCode>> = {
  ENOENT: 'ENOENT', EEXIST: 'EEXIST', ENOTEMPTY: 'EEXIST', EACCES: 'EACCES', EPERM: 'EACCES', ENOSPC: 'ENOSPC', EDQUOT: 'ENOSPC', EIO: 'EIO',
  EMFILE: 'EMFILE', ENFILE: 'EMFILE', EROFS: 'EROFS', ENODEV: 'ENODEV', ENXIO: 'ENODEV', ESTALE: 'ENODEV', ENOTCONN: 'ENODEV', ENOTDIR: 'ENOTDIR', EISDIR: 'EISDIR', ELOOP: 'ELOOP',
};

/** Folder fsync is refused so by file systems that have no such thing (FAT, some network and user-space ones). */
const noFolderSync: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Runs one system call and turns what it throws into a FileFault, which carries no path. */
function call<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileFault) throw error;
    const code = systemCode(error);
    if (code === '') throw error;
    throw new FileFault(faults[code] ?? 'OTHER', name);
  }
}

/**
 * Links are never followed, and opening a pipe never waits for its other end. Windows has neither flag: Node leaves the
 * constants undefined there.
 */
function openFlags(mode: OpenMode): number {
  const constants: Readonly<Record<string, number | undefined>> = { ...fs.constants };
  const guards = (constants['O_NOFOLLOW'] ?? 0) | (constants['O_NONBLOCK'] ?? 0);
  switch (mode) {
    case 'read':
      return fs.constants.O_RDONLY | guards;
    case 'edit':
      return fs.constants.O_RDWR | guards;
    case 'create':
      return fs.constants.O_RDWR | fs.constants.O_CREAT | fs.constants.O_EXCL | guards;
  }
}

function kindOf(stat: fs.BigIntStats): FileKind {
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'folder';
  return stat.isSymbolicLink() ? 'link' : 'other';
}

function described(stat: fs.BigIntStats): FileStat {
  return { kind: kindOf(stat), sizeBytes: Number(stat.size), modifiedMs: Number(stat.mtimeMs), identity: `${String(stat.dev)}:${String(stat.ino)}` };
}

function readFully(descriptor: number, target: Uint8Array, position: number): number {
  let count = 0;
  while (count < target.length) {
    const got = fs.readSync(descriptor, target, count, target.length - count, position + count);
    if (got === 0) break;
    count += got;
  }
  return count;
}

function writeFully(descriptor: number, source: Uint8Array, position: number): void {
  let done = 0;
  while (done < source.length) {
    const written = fs.writeSync(descriptor, source, done, source.length - done, position + done);
    if (written === 0) throw new FileFault('EIO', 'write');
    done += written;
  }
}

function syncFolder(path: string): void {
  if (process.platform === 'win32') return; // a folder cannot be opened for that; NTFS journals its names
  const descriptor = fs.openSync(path, fs.constants.O_RDONLY);
  try {
    fs.fsyncSync(descriptor);
  } catch (error) {
    if (!noFolderSync.has(systemCode(error))) throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

function list(path: string, limit: number): readonly string[] {
  const folder = fs.opendirSync(path);
  try {
    const names: string[] = [];
    while (names.length < limit) {
      const entry = folder.readSync();
      if (entry === null) break;
      names.push(entry.name);
    }
    return names;
  } finally {
    folder.closeSync();
  }
}

function freeBytes(path: string): number | undefined {
  const { bavail, bsize } = fs.statfsSync(path);
  // Some network file systems answer with nothing at all.
  return bsize > 0 ? bavail * bsize : undefined;
}

function statPath(path: string): FileStat | undefined {
  const stat = fs.lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? undefined : described(stat);
}

/**
 * The machine's own file system. Files are made with mode 0600 and folders with 0700; `syncFile` is fdatasync, which
 * libuv turns into F_FULLFSYNC on macOS, the only call there that reaches the platter.
 */
export function nodeFileSystem(): FileSystem {
  return {
    open: (path, mode) => call('open', () => fs.openSync(path, openFlags(mode), filePermissions)),
    close: (descriptor) => call('close', () => fs.closeSync(descriptor)),
    read: (descriptor, target, position) => call('read', () => readFully(descriptor, target, position)),
    write: (descriptor, source, position) => call('write', () => writeFully(descriptor, source, position)),
    sizeOf: (descriptor) => call('size', () => fs.fstatSync(descriptor).size),
    truncate: (descriptor, sizeBytes) => call('truncate', () => fs.ftruncateSync(descriptor, sizeBytes)),
    syncFile: (descriptor) => call('sync', () => fs.fdatasyncSync(descriptor)),
    syncFolder: (path) => call('sync-folder', () => syncFolder(path)),
    rename: (from, to) =>
      call('rename', () => {
        const rename = (): void => fs.renameSync(from, to);
        if (process.platform === 'win32') renamePatiently(rename, sleepMs);
        else rename();
      }),
    remove: (path) => call('remove', () => fs.unlinkSync(path)),
    makeFolder: (path) => call('make-folder', () => fs.mkdirSync(path, { mode: folderPermissions })),
    removeFolder: (path) => call('remove-folder', () => fs.rmdirSync(path)),
    stat: (path) => call('stat', () => statPath(path)),
    statOpen: (descriptor) => call('stat', () => described(fs.fstatSync(descriptor, { bigint: true }))),
    freeBytes: (path) => call('free-bytes', () => freeBytes(path)),
    list: (path, limit) => call('list', () => list(path, limit)),
  };
}
