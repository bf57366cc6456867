/** The system calls of SQLite that touch files, by their names in musl and WASI. */
export type SystemCall =
  | 'openat' | 'fd_close' | 'fd_read' | 'fd_write' | 'fd_seek' | 'fd_sync' | 'fstat64' | 'stat64' | 'lstat64' | 'newfstatat' | 'ftruncate64'
  | 'unlinkat' | 'faccessat' | 'fcntl64' | 'fchmod' | 'fchown32' | 'utimensat';

/** Where the engine's module imports a call from. */
export interface ImportName {
  readonly module: string;
  readonly name: string;
}

export type ImportNames = Readonly<Record<SystemCall, ImportName>>;

/**
 * SHA-256 of sql-wasm.wasm in sql.js 1.16.0. Emscripten shortens import names in a release build and deals them out anew
 * at every build, so the table below is true for exactly these bytes and no others.
 */
export const releaseWasmSha256 = '43bbcdd44287e5a2db3b6b5af34b1a3485a7a441285d247976c1ebe3c61f8dbf';

const releaseModule = 'a';
const short = (name: string): ImportName => ({ module: releaseModule, name });

/** Import names of the build above. The self-test shows at every start that they are the right ones. */
export const releaseImports: ImportNames = {
  openat: short('x'), fd_close: short('e'), fd_read: short('t'), fd_write: short('q'), fd_seek: short('E'), fd_sync: short('K'),
  fstat64: short('g'), stat64: short('N'), lstat64: short('M'), newfstatat: short('L'), ftruncate64: short('J'), unlinkat: short('o'),
  faccessat: short('D'), fcntl64: short('b'), fchmod: short('j'), fchown32: short('h'), utimensat: short('n'),
};

/** Calls a short life of a vault cannot do without; the self-test demands that each was made. */
export const essentialCalls: readonly SystemCall[] = ['openat', 'fd_close', 'fd_read', 'fd_write', 'fd_seek', 'fd_sync', 'fstat64', 'ftruncate64', 'unlinkat', 'fcntl64'];
