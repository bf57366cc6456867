import path from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes, hex, sha256InPieces } from '../crypto/hash.ts';
import { shownName } from '../intake/shown-name.ts';
import { atDestination } from '../platform/destination.ts';
import { FileFault, type FileSystem } from '../platform/file-system.ts';
import type { BlobCode, BlobStore, NewBlob } from '../store/blob-store.ts';
import { counted } from '../store/counted-steps.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** A file that lies in one blob or several, one after the other. */
export interface StoredFile {
  readonly blobs: readonly NewBlob[];
  readonly sizeBytes: number;
  readonly sha256: Uint8Array;
}

export interface SavedCopy {
  readonly savedAs: string;
  readonly sizeBytes: number;
}

/** Yields how many bytes are done, of twice the file's size: it is read once to prove it and once to write it. */
export type SaveSteps = Generator<number, Result<SavedCopy, BlobCode>, undefined>;

/**
 * Writes a stored file in the clear, where a person said, holding no more than a chunk of it. It is proven whole before anything leaves: a
 * row may name a blob that opens and is another's. `record` notes in the log that it leaves, before the first byte does: a file that left without
 * a trace is worse than a trace of one that could not be written. Until it is whole and synced it has another name.
 */
export function* saveCopy(vault: OpenVault, { files, randomBytes }: VaultEnvironment, file: StoredFile, target: string, record: () => void): SaveSteps {
  const proof = sha256InPieces();
  const proven = yield* readAll(vault.blobs, file, 0, (chunk) => proof.take(chunk));
  if (!proven.ok) return proven;
  if (!equalBytes(proof.digest(), file.sha256)) return fail('blob-damaged');
  record();
  const there = atDestination(files, target);
  const temporary = path.join(path.dirname(target), `.tipkeep-${hex(randomBytes(8))}.part`);
  let isWhole = false;
  try {
    const written = yield* writeTo(vault.blobs, there, file, temporary);
    if (!written.ok) return written;
    there.rename(temporary, target);
    isWhole = true;
  } finally {
    if (!isWhole) removeQuietly(files, temporary);
  }
  there.syncFolder(path.dirname(target));
  return ok({ savedAs: shownName(path.basename(target)), sizeBytes: file.sizeBytes });
}

function* writeTo(blobs: BlobStore, files: FileSystem, file: StoredFile, temporary: string): Generator<number, Result<undefined, BlobCode>, undefined> {
  const descriptor = files.open(temporary, 'create');
  try {
    const hash = sha256InPieces();
    let position = 0;
    const written = yield* readAll(blobs, file, file.sizeBytes, (chunk) => {
      files.write(descriptor, chunk, position);
      position += chunk.length;
      hash.take(chunk);
    });
    if (!written.ok) return written;
    if (!equalBytes(hash.digest(), file.sha256)) return fail('blob-damaged');
    files.syncFile(descriptor);
    return ok(undefined);
  } finally {
    files.close(descriptor);
  }
}

function* readAll(blobs: BlobStore, file: StoredFile, doneBefore: number, take: (chunk: Uint8Array) => void): Generator<number, Result<undefined, BlobCode>, undefined> {
  let done = doneBefore;
  for (const { name, key } of file.blobs) {
    const reading = blobs.readInSteps(name, key, (chunk) => {
      done += chunk.length;
      take(chunk);
    });
    const read = yield* counted(reading, () => done);
    if (!read.ok) return read;
  }
  return ok(undefined);
}

function removeQuietly(files: FileSystem, file: string): void {
  try {
    files.remove(file);
  } catch (problem) {
    // The first failure is the one to report. What stays has a name of its own.
    if (!(problem instanceof FileFault)) throw problem;
  }
}
