import { pageBytes } from './page-layout.ts';
import type { SealedFile } from './sealed-file.ts';

/** Error numbers as Emscripten's musl has them (system/lib/libc/musl/arch/emscripten/bits/errno.h). */
export const errno = { EACCES: 2, EIO: 29, ENOENT: 44, ENOSPC: 51 } as const;

/** What SQLite's calls for one file do once it is known which file they mean. */

type Part = 'pages' | 'log' | 'journal';
export interface Handle {
  readonly descriptor: number;
  readonly sealed: SealedFile;
  readonly part: 'pages' | 'log';
  position: number;
}
export interface Target {
  readonly sealed: SealedFile;
  readonly part: Part;
}

export function exists({ sealed, part }: Target): boolean {
  return part === 'pages' || (part === 'log' && sealed.log.exists);
}

export function read(handle: Handle, target: Uint8Array): number {
  const count = handle.sealed[handle.part].read(target, handle.position);
  handle.position += count;
  return count;
}

/** After a fault nothing more is written, so that the state on disk is one that a crash could have left. */
function demandWritable(sealed: SealedFile): void {
  if (!sealed.writable || sealed.fault !== undefined) throw new Error('SQLite wrote to a file that is not open for writing');
}

export function write(handle: Handle, source: Uint8Array): number {
  demandWritable(handle.sealed);
  handle.sealed[handle.part].write(source, handle.position);
  handle.position += source.length;
  return source.length;
}

export function sync({ sealed, part }: Handle): number {
  demandWritable(sealed);
  sealed[part].sync();
  return 0;
}

export function truncate({ sealed, part }: Handle, sizeBytes: number): number {
  demandWritable(sealed);
  if (part === 'log') sealed.log.truncate(sizeBytes);
  else sealed.truncatePages(sizeBytes / pageBytes);
  return 0;
}

export function remove({ sealed, part }: Target): number {
  if (!exists({ sealed, part })) return -errno.ENOENT;
  // SQLite would delete the WAL of a database it takes for empty, and its database file never.
  if (part !== 'log' || !sealed.writable || sealed.fault !== undefined) return -errno.EACCES;
  sealed.log.remove();
  return 0;
}
