import type { DatabaseCode } from './database.ts';
import { errno, exists, type Handle, read, remove, sync, type Target, truncate, write } from './file-answers.ts';
import { pageBytes } from './page-layout.ts';
import type { SealedFile } from './sealed-file.ts';
import { storageCode } from './storage-code.ts';
import type { SystemCall } from './system-call-names.ts';

type Argument = number | bigint | undefined;
/** An imported function of SQLite's module. Pointers and descriptors are numbers, 64-bit offsets are bigints. */
export type SystemFunction = (...parameters: readonly Argument[]) => number;

const openCreate = 0o100;
const seekCurrent = 1;
const seekEnd = 2;
/** F_GETLK in its two forms; F_UNLCK is what it answers. */
const getLockCommands: readonly number[] = [5, 12];
const unlocked = 2;
const statBytes = 96;
const regularFile = 0o100600;
/** Emscripten's own files are on device 1. SQLite tells files apart by device and inode, so ours must be on another. */
const ourDevice = 2;

/** Descriptors of ours lie far above any that Emscripten hands out. */
const firstDescriptor = 100_000;
/** sql.js names a database file /dbfile_<random>; SQLite adds the suffixes. */
const databaseName = /^\/(dbfile_\d+)(-journal|-wal)?$/u;

function errnoOf(code: DatabaseCode | undefined): number {
  return code === 'disk-full' ? errno.ENOSPC : errno.EIO;
}

/**
 * Answers SQLite's system calls for the files that are bound to a SealedFile and passes every other call on to
 * Emscripten's file system in memory. Nothing may throw into SQLite: what storage refuses is kept on the SealedFile as
 * its fault and answered with an error number.
 */
export class SystemCalls {
  readonly counts = new Map<SystemCall, number>();
  /** Descriptors that SQLite had not closed when their file was forgotten; only a lost connection leaves any. */
  leftOpen = 0;
  readonly #bound = new Map<string, SealedFile>();
  readonly #handles = new Map<number, Handle>();
  readonly #identities = new WeakMap<SealedFile, number>();
  #memory: WebAssembly.Memory | undefined;
  #lookedAt = new Uint8Array(0);
  #numbers = new DataView(this.#lookedAt.buffer);
  #armed: SealedFile | undefined;
  #nextDescriptor = firstDescriptor;
  #nextIdentity = 1;

  /** Replaces the functions for SQLite's file calls; `original` is Emscripten's own. */
  replacements(): Readonly<Record<SystemCall, (original: SystemFunction) => SystemFunction>> {
    const counted = (call: SystemCall, wrap: (original: SystemFunction) => SystemFunction) => (original: SystemFunction): SystemFunction => {
      const answer = wrap(original);
      return (first, second, third, fourth) => {
        this.counts.set(call, (this.counts.get(call) ?? 0) + 1);
        return answer(first, second, third, fourth);
      };
    };
    const onPath = (call: SystemCall, pathAt: number, work: (target: Target, parameters: readonly number[]) => number) =>
      counted(call, (original) => (...parameters) => {
        const target = this.#target(Number(parameters[pathAt]));
        if (target === undefined) return original(...parameters);
        try {
          return work(target, parameters.map((parameter) => Number(parameter ?? 0)));
        } catch (error) {
          return faulted(target.sealed, error, true);
        }
      });
    // A commit makes sixty of these calls: no lists, no closures. A call takes four parameters at most; more are none of ours.
    const onHandle = (call: SystemCall, work: (handle: Handle, first: number, second: number, third: number) => number) => {
      const isNegative = !call.startsWith('fd_');
      return counted(call, (original) => (descriptor, first, second, third) => {
        const handle = this.#handles.get(Number(descriptor));
        if (handle === undefined) return original(descriptor, first, second, third);
        try {
          return work(handle, Number(first ?? 0), Number(second ?? 0), Number(third ?? 0));
        } catch (error) {
          return faulted(handle.sealed, error, isNegative);
        }
      });
    };
    return {
      openat: onPath('openat', 1, (target, [, , flags = 0]) => this.#open(target, flags)),
      fd_close: onHandle('fd_close', (handle) => this.#close(handle)),
      fd_read: onHandle('fd_read', (handle, vectors, count, result) => this.#transfer(handle, read, vectors, count, result)),
      fd_write: onHandle('fd_write', (handle, vectors, count, result) => this.#transfer(handle, write, vectors, count, result)),
      fd_seek: onHandle('fd_seek', (handle, offset, whence, result) => this.#seek(handle, offset, whence, result)),
      fd_sync: onHandle('fd_sync', (handle) => sync(handle)),
      fstat64: onHandle('fstat64', (handle, buffer) => this.#describe(handle, buffer)),
      stat64: onPath('stat64', 0, (target, [, buffer = 0]) => this.#describePath(target, buffer)),
      lstat64: onPath('lstat64', 0, (target, [, buffer = 0]) => this.#describePath(target, buffer)),
      newfstatat: onPath('newfstatat', 1, (target, [, , buffer = 0]) => this.#describePath(target, buffer)),
      ftruncate64: onHandle('ftruncate64', (handle, sizeBytes) => truncate(handle, sizeBytes)),
      unlinkat: onPath('unlinkat', 1, remove),
      faccessat: onPath('faccessat', 1, (target) => (exists(target) ? 0 : -errno.ENOENT)),
      fcntl64: onHandle('fcntl64', (_handle, command, parameters) => this.#control(command, parameters)),
      fchmod: onHandle('fchmod', () => 0),
      fchown32: onHandle('fchown32', () => 0),
      utimensat: onPath('utimensat', 1, () => 0),
    };
  }

  attach(memory: WebAssembly.Memory): void {
    this.#memory = memory;
  }

  /** The next database SQLite opens is this one. `armed` tells whether that is still to come. */
  arm(sealed: SealedFile): void {
    this.#armed = sealed;
    this.#identities.set(sealed, this.#nextIdentity);
    this.#nextIdentity += 2;
  }

  get armed(): boolean {
    return this.#armed !== undefined;
  }

  /** Forgets a file: whatever SQLite still calls for it reaches nothing. */
  forget(sealed: SealedFile): void {
    if (this.#armed === sealed) this.#armed = undefined;
    for (const [name, bound] of this.#bound) if (bound === sealed) this.#bound.delete(name);
    for (const [descriptor, handle] of this.#handles) if (handle.sealed === sealed && this.#handles.delete(descriptor)) this.leftOpen += 1;
  }

  #bytes(): Uint8Array {
    this.#look();
    return this.#lookedAt;
  }

  #view(): DataView {
    this.#look();
    return this.#numbers;
  }

  /** Growth of the memory detaches older views. */
  #look(): void {
    if (this.#memory === undefined) throw new Error('a system call before the module had memory');
    const { buffer } = this.#memory;
    if (this.#lookedAt.buffer === buffer) return;
    this.#lookedAt = new Uint8Array(buffer);
    this.#numbers = new DataView(buffer);
  }

  #target(pathPointer: number): Target | undefined {
    const bytes = this.#bytes();
    const name = databaseName.exec(Buffer.from(bytes.subarray(pathPointer, bytes.indexOf(0, pathPointer))).toString('latin1'));
    if (name?.[1] === undefined) return undefined;
    if (this.#armed !== undefined && name[2] === undefined && !this.#bound.has(name[1])) {
      this.#bound.set(name[1], this.#armed);
      this.#armed = undefined;
    }
    const sealed = this.#bound.get(name[1]);
    if (sealed === undefined) return undefined;
    return { sealed, part: name[2] === undefined ? 'pages' : name[2] === '-wal' ? 'log' : 'journal' };
  }

  #open({ sealed, part }: Target, flags: number): number {
    if (part === 'journal') return -errno.EACCES; // a vault is in WAL mode from its first byte; a journal would be a second format
    if (part === 'log') {
      if (!sealed.log.exists && (flags & openCreate) === 0) return -errno.ENOENT;
      sealed.log.open();
    }
    const descriptor = this.#nextDescriptor++;
    this.#handles.set(descriptor, { descriptor, sealed, part, position: 0 });
    return descriptor;
  }

  #close(handle: Handle): number {
    this.#handles.delete(handle.descriptor);
    if (handle.part === 'log') handle.sealed.log.close();
    return 0;
  }

  /** Reads or writes through SQLite's list of buffers: pairs of address and length. */
  #transfer(handle: Handle, work: (handle: Handle, part: Uint8Array) => number, vectors: number, count: number, result: number): number {
    let total = 0;
    for (let index = 0; index < count; index++) {
      const view = this.#view();
      const address = view.getUint32(vectors + index * 8, true);
      const length = view.getUint32(vectors + index * 8 + 4, true);
      const done = work(handle, this.#bytes().subarray(address, address + length));
      total += done;
      if (done < length) break;
    }
    this.#view().setUint32(result, total, true);
    return 0;
  }

  #seek(handle: Handle, offset: number, whence: number, result: number): number {
    const from = whence === seekCurrent ? handle.position : whence === seekEnd ? handle.sealed[handle.part].sizeBytes : 0;
    handle.position = from + offset;
    this.#view().setBigInt64(result, BigInt(handle.position), true);
    return 0;
  }

  /** Fills Emscripten's `struct stat`: device, mode, links, size, block size, inode. */
  #describe({ sealed, part }: { readonly sealed: SealedFile; readonly part: 'pages' | 'log' }, buffer: number): number {
    const view = this.#view();
    for (let at = 0; at < statBytes; at += 4) view.setUint32(buffer + at, 0, true);
    view.setUint32(buffer, ourDevice, true);
    view.setUint32(buffer + 4, regularFile, true);
    view.setUint32(buffer + 8, 1, true);
    view.setBigInt64(buffer + 24, BigInt(sealed[part].sizeBytes), true);
    view.setInt32(buffer + 32, pageBytes, true);
    // SQLite shares locks between descriptors of one inode: each binding has its own, so a lost connection locks out nobody.
    view.setBigInt64(buffer + 88, BigInt((this.#identities.get(sealed) ?? 0) + (part === 'log' ? 1 : 0)), true);
    return 0;
  }

  #describePath(target: Target, buffer: number): number {
    if (target.part === 'journal' || !exists(target)) return -errno.ENOENT;
    return this.#describe({ sealed: target.sealed, part: target.part }, buffer);
  }

  /** Locks always succeed: the vault has a lock file of its own. */
  #control(command: number, parameters: number): number {
    if (getLockCommands.includes(command)) {
      const view = this.#view();
      view.setInt16(view.getUint32(parameters, true), unlocked, true);
    }
    return 0;
  }
}

/** What was thrown becomes the file's fault and an error number, negative for the calls that musl wraps. */
function faulted(sealed: SealedFile, error: unknown, isNegative: boolean): number {
  sealed.fault ??= error instanceof Error ? error : new Error(String(error));
  const number = errnoOf(storageCode(error));
  return isNegative ? -number : number;
}
