/**
 * Every read, write, fsync and rename of the vault goes through this interface, so that tests can make the n-th call fail,
 * cut the power, or keep everything in memory. Calls are synchronous: SQLite inside WebAssembly cannot wait.
 * Failures throw a FileFault; nothing else leaves an implementation.
 */
export type FaultCode = 'ENOENT' | 'EEXIST' | 'EACCES' | 'ENOSPC' | 'EIO' | 'EMFILE' | 'EROFS' | 'ENODEV' | 'ENOTDIR' | 'EISDIR' | 'ELOOP' | 'OTHER';

export class FileFault extends Error {
  readonly code: FaultCode;
  /** The call that failed, never its path. */
  readonly call: string;
  constructor(code: FaultCode, call: string) {
    super(`${call}: ${code}`);
    this.name = 'FileFault';
    this.code = code;
    this.call = call;
  }
}

/** `read`: read only. `edit`: read and write, must exist. `create`: read and write, must not exist (mode 0600). */
export type OpenMode = 'read' | 'edit' | 'create';
export type FileKind = 'file' | 'folder' | 'link' | 'other';
export interface FileStat {
  readonly kind: FileKind;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** Changes when a path names another file. */
  readonly identity: string;
}

export interface FileSystem {
  open(path: string, mode: OpenMode): number;
  close(descriptor: number): void;
  /** Fills as much of `target` as there is, from `position`; returns the count, which is short only at the end of the file. */
  read(descriptor: number, target: Uint8Array, position: number): number;
  /** Writes all of `source` or throws; a short write is repeated inside. */
  write(descriptor: number, source: Uint8Array, position: number): void;
  sizeOf(descriptor: number): number;
  truncate(descriptor: number, sizeBytes: number): void;
  syncFile(descriptor: number): void;
  /** Makes creations, renames and removals in a folder durable; does nothing where the system cannot. */
  syncFolder(path: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  makeFolder(path: string): void;
  /** Removes a folder that must be empty. */
  removeFolder(path: string): void;
  /** Does not follow links. undefined when there is nothing. */
  stat(path: string): FileStat | undefined;
  statOpen(descriptor: number): FileStat;
  /** Bytes that may still be written below a folder; undefined where the system does not say. */
  freeBytes(path: string): number | undefined;
  /** Names in a folder, in the system's order, at most `limit`. */
  list(path: string, limit: number): readonly string[];
}
