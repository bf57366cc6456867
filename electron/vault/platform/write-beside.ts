import path from 'node:path';
import type { Result } from '#shared/result.ts';
import { atDestination, DestinationFault } from './destination.ts';
import { FileFault, type FileSystem } from './file-system.ts';

/** A finished file under a temporary name, which nobody takes for a file of theirs. */
export interface FileBeside {
  /** Its temporary name. */
  readonly file: string;
  /** Gives it its name. Throws FileFault; then the target is as it was and the temporary file is gone, unless removing it failed as well. */
  place(): void;
  /** Takes it away again. */
  discard(): void;
}

/**
 * Writes a finished file beside `target`, synced, under a temporary name in the same folder; `suffix` makes that unique (random hex). What can go wrong with the disk mostly goes wrong
 * here, before anything says that the file is there. Throws FileFault as `place` does.
 */
export function layBeside(files: FileSystem, target: string, bytes: Uint8Array, suffix: string): FileBeside {
  const folder = path.dirname(target);
  const temporary = path.join(folder, `.tipkeep-${suffix}.part`);
  const orRemove = (work: () => void): void => {
    try {
      work();
    } catch (problem) {
      removeQuietly(files, temporary);
      throw problem;
    }
  };
  const descriptor = files.open(temporary, 'create');
  orRemove(() => {
    try {
      files.write(descriptor, bytes, 0);
      files.syncFile(descriptor);
    } finally {
      files.close(descriptor);
    }
  });
  return {
    file: temporary,
    place: () => {
      orRemove(() => files.rename(temporary, target));
      files.syncFolder(folder);
    },
    discard: () => removeQuietly(files, temporary),
  };
}

/** Writes a finished file so that its name shows either the old content or all of the new: laid beside the target, then renamed over it, folder synced. Throws FileFault as `layBeside` does. */
export function writeBeside(files: FileSystem, target: string, bytes: Uint8Array, suffix: string): void {
  layBeside(files, target, bytes, suffix).place();
}

/** Writes a finished file as `writeBeside` does, where a person chose. Throws DestinationFault. */
export function writeWhereChosen(files: FileSystem, target: string, bytes: Uint8Array, suffix: string): void {
  writeBeside(atDestination(files, target), target, bytes, suffix);
}

/**
 * Writes a file where a person chose, whose leaving has to be noted: laid beside its target, read back, then noted, then given its name. So nothing says that a file left which the disk did not take, and no file has a
 * name of which nothing is noted; one that only got no name keeps its note. Where the note is refused, or throws, nothing is left. Throws DestinationFault where
 * the disk refuses, or gives back other bytes than it was given.
 */
export function writeNoted<T, Code extends string>(files: FileSystem, target: string, bytes: Uint8Array, suffix: string, note: () => Result<T, Code>): Result<T, Code> {
  const there = atDestination(files, target);
  const laid = layBeside(there, target, bytes, suffix);
  let noted: Result<T, Code> | undefined;
  try {
    if (!holds(there, laid.file, bytes)) throw new DestinationFault('EIO', 'read back', false);
    noted = note();
  } finally {
    if (noted?.ok !== true) laid.discard();
  }
  if (noted.ok) laid.place();
  return noted;
}

const readAtOnceBytes = 1 << 20;

/** Reads the file in pieces and compares each byte. */
function holds(files: FileSystem, file: string, bytes: Uint8Array): boolean {
  const descriptor = files.open(file, 'read');
  try {
    if (files.sizeOf(descriptor) !== bytes.length) return false;
    const piece = new Uint8Array(Math.min(readAtOnceBytes, bytes.length));
    for (let at = 0; at < bytes.length; ) {
      const count = files.read(descriptor, piece, at);
      if (count === 0 || Buffer.compare(piece.subarray(0, count), bytes.subarray(at, at + count)) !== 0) return false;
      at += count;
    }
    return true;
  } finally {
    files.close(descriptor);
  }
}

const filesLookedAt = 1000;

/** Removes what `writeBeside` left in a folder when its process ended in the middle. Nothing else there has such a name. */
export function sweepUnfinished(files: FileSystem, folder: string): void {
  try {
    for (const name of files.list(folder, filesLookedAt)) if (/^\.tipkeep-[0-9a-f]{16}\.part$/u.test(name)) removeQuietly(files, path.join(folder, name));
  } catch (problem) {
    if (!(problem instanceof FileFault)) throw problem;
  }
}

function removeQuietly(files: FileSystem, file: string): void {
  try {
    files.remove(file);
  } catch (problem) {
    // The first failure is the one to report; a leftover has a name of its own and holds nothing that was not asked for.
    if (!(problem instanceof FileFault)) throw problem;
  }
}
