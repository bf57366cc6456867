import path from 'node:path';
import { type Result, fail, ok } from '#shared/result.ts';
import { hex } from '../crypto/hash.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { FileFault, type FileSystem } from '../platform/file-system.ts';
import { maxBlobBytes } from './blob-layout.ts';
import { readBlobRange } from './read-blob-range.ts';
import { readBlobInSteps } from './read-blob.ts';
import { atOnce, type Steps } from '#shared/steps.ts';
import { type BlobSource, writeBlobFile } from './write-blob.ts';

/** A file that the disk cannot give back counts as damaged. Every other fault is thrown, as for writing. */
export type BlobCode = 'blob-damaged' | 'blob-missing';

const damagedFaults: ReadonlySet<string> = new Set(['EIO', 'ELOOP', 'EISDIR', 'ENOTDIR']);

/** What the database row keeps. Without the key the file is noise; deleting the row destroys the blob, wherever copies of the file are. */
export interface NewBlob {
  /** 32 random hexadecimal digits. */
  readonly name: string;
  /** 32 random bytes, of this blob alone. */
  readonly key: Uint8Array;
}

/** Files under `blobs/`, each sealed under a key of its own. A blob is durable when its write returns; write the row after that. */
export interface BlobStore {
  /** Throws FileFault; then nothing is left behind that counts as a blob. */
  write(bytes: Uint8Array): NewBlob;
  /** The same, never holding more than a chunk in memory. `file-changed` when the source gives fewer bytes than it promised. Throws FileFault. */
  writeFrom(source: BlobSource): Result<NewBlob, 'file-changed'>;
  /** The same with a pause after every MiB. Stopped by `return` in between, it leaves nothing behind. */
  writeInSteps(source: BlobSource): Steps<Result<NewBlob, 'file-changed'>>;
  read(name: string, key: Uint8Array): Result<Uint8Array, BlobCode>;
  /** Hands over each chunk once it is proven, at most 64 KiB, and returns the size. On failure throw away what came before. */
  readTo(name: string, key: Uint8Array, take: (chunk: Uint8Array) => void): Result<number, BlobCode>;
  /** The same with a pause after every MiB: for files so large that others should get a turn meanwhile. */
  readInSteps(name: string, key: Uint8Array, take: (chunk: Uint8Array) => void): Steps<Result<number, BlobCode>>;
  /** A part of the content, at most 2 MiB; the rest is not proven. */
  readRange(name: string, key: Uint8Array, at: number, count: number): Result<Uint8Array, BlobCode>;
  /** Opens every chunk; returns the size. */
  verify(name: string, key: Uint8Array): Result<number, BlobCode>;
  /** Removes a blob or what an unfinished write left of it; nothing there is no fault. Throws FileFault. */
  remove(name: string): void;
  /** How many bytes still fit beside them; undefined where the system does not say. */
  freeBytes(): number | undefined;
  /** Names of all blobs and of unfinished writes, of one shelf or of all. Throws FileFault. */
  list(shelf?: string): readonly string[];
  /** The folders they lie in. Throws FileFault. */
  shelves(): readonly string[];
  /** Whether this store has begun to write it: a row that names it may be still to come. */
  isOfThisSession(name: string): boolean;
}

const namePattern = /^[0-9a-f]{32}$/u;
const foundPattern = /^([0-9a-f]{32})(\.new)?$/u;
const shelfPattern = /^[0-9a-f]{2}$/u;
/** Far above what a vault holds; a folder that was filled up on purpose does not fill memory. */
const maxNamesPerShelf = 100_000;

/** `folder` is the `blobs` folder of the vault and must exist. */
export function blobStore(files: FileSystem, folder: string, randomBytes: RandomBytes): BlobStore {
  const shelfOf = (name: string): string => path.join(folder, name.slice(0, 2));
  const fileOf = (name: string): string => path.join(shelfOf(name), name);
  /** A shelf that is a link would lead reading, writing and removing out of the vault. */
  const isShelf = (shelf: string): boolean => files.stat(shelf)?.kind === 'folder';
  const shelves = (): readonly string[] => files.list(folder, maxNamesPerShelf).filter((shelf) => shelfPattern.test(shelf) && isShelf(path.join(folder, shelf)));
  /** Names of what was begun here. */
  const ofThisSession = new Set<string>();

  function* writeInSteps(source: BlobSource): Steps<Result<NewBlob, 'file-changed'>> {
    if (source.sizeBytes > maxBlobBytes) throw new Error('too large for a blob');
    const name = hex(randomBytes(16));
    const key = randomBytes(32);
    ofThisSession.add(name);
    const shelf = shelfOf(name);
    if (ensureFolder(files, shelf)) files.syncFolder(folder);
    if (!isShelf(shelf)) throw new FileFault('ENOTDIR', 'stat');
    const file = fileOf(name);
    let isWhole = false;
    try {
      isWhole = yield* writeBlobFile(files, `${file}.new`, source, key, randomBytes);
      if (!isWhole) return fail('file-changed');
      files.rename(`${file}.new`, file);
    } finally {
      if (files.stat(`${file}.new`) !== undefined) removeIfThere(files, `${file}.new`);
    }
    files.syncFolder(shelf);
    return ok({ name, key });
  }

  function readTo(name: string, key: Uint8Array, take: (chunk: Uint8Array, sizeBytes: number) => void): Result<number, BlobCode> {
    return atOnce(readInSteps(name, key, take));
  }

  function* readInSteps(name: string, key: Uint8Array, take: (chunk: Uint8Array, sizeBytes: number) => void): Steps<Result<number, BlobCode>> {
    if (!namePattern.test(name) || !isShelf(shelfOf(name))) return fail('blob-missing');
    try {
      return yield* readBlobInSteps(files, fileOf(name), key, take);
    } catch (problem) {
      return fail(codeOf(problem));
    }
  }

  return {
    write: (bytes) => {
      const written = atOnce(writeInSteps({ sizeBytes: bytes.length, read: (target, position) => copyInto(target, bytes.subarray(position)) }));
      if (!written.ok) throw new Error('bytes in memory do not change');
      return written.value;
    },
    writeFrom: (source) => atOnce(writeInSteps(source)),
    writeInSteps,
    read: (name, key) => {
      let whole = new Uint8Array(0);
      let filled = 0;
      const outcome = readTo(name, key, (chunk, sizeBytes) => {
        if (filled === 0) whole = new Uint8Array(sizeBytes);
        whole.set(chunk, filled);
        filled += chunk.length;
      });
      return outcome.ok ? ok(whole) : outcome;
    },
    readTo: (name, key, take) => readTo(name, key, (chunk) => take(chunk)),
    readInSteps: (name, key, take) => readInSteps(name, key, (chunk) => take(chunk)),
    readRange: (name, key, at, count) => {
      if (!namePattern.test(name) || !isShelf(shelfOf(name))) return fail('blob-missing');
      try {
        return readBlobRange(files, fileOf(name), key, at, count);
      } catch (problem) {
        return fail(codeOf(problem));
      }
    },
    verify: (name, key) => readTo(name, key, () => undefined),
    remove: (name) => {
      if (!namePattern.test(name)) throw new Error('not the name of a blob');
      if (!isShelf(shelfOf(name))) return;
      const removed = [fileOf(name), `${fileOf(name)}.new`].map((file) => removeIfThere(files, file));
      if (removed.includes(true)) files.syncFolder(shelfOf(name));
    },
    freeBytes: () => files.freeBytes(folder),
    shelves,
    isOfThisSession: (name) => ofThisSession.has(name),
    list: (only) => {
      const found = (only === undefined ? shelves() : [only]).flatMap((shelf) => files.list(path.join(folder, shelf), maxNamesPerShelf).map((entry) => ({ shelf, name: foundPattern.exec(entry)?.[1] })));
      // A name on the wrong shelf is not one that reading would find.
      return [...new Set(found.flatMap(({ shelf, name }) => (name?.startsWith(shelf) ? [name] : [])))];
    },
  };
}

/** Throws what is no fault of the file. */
function codeOf(problem: unknown): BlobCode {
  if (problem instanceof FileFault && problem.code === 'ENOENT') return 'blob-missing';
  if (problem instanceof FileFault && damagedFaults.has(problem.code)) return 'blob-damaged';
  throw problem;
}

function copyInto(target: Uint8Array, source: Uint8Array): number {
  const count = Math.min(target.length, source.length);
  target.set(source.subarray(0, count));
  return count;
}

/** True when the folder had to be made. */
function ensureFolder(files: FileSystem, folder: string): boolean {
  try {
    files.makeFolder(folder);
    return true;
  } catch (problem) {
    if (problem instanceof FileFault && problem.code === 'EEXIST') return false;
    throw problem;
  }
}

/** True when something was removed. */
function removeIfThere(files: FileSystem, file: string): boolean {
  try {
    files.remove(file);
    return true;
  } catch (problem) {
    if (problem instanceof FileFault && problem.code === 'ENOENT') return false;
    throw problem;
  }
}
