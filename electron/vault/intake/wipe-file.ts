import path from 'node:path';
import { equalBytes, hex, sha256 } from '../crypto/hash.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { FileFault, type FileSystem } from '../platform/file-system.ts';

/** A file that is being overwritten: after a power cut it is no tip any more and must not be taken for one. */
const prefix = '.tipkeep-wiping-';
const namePattern = /^\.tipkeep-wiping-[0-9a-f]{32}$/u;
const pieceBytes = 1024 * 1024;

export function isBeingWiped(name: string): boolean {
  return namePattern.test(name);
}

/**
 * Overwrites a file once with zeros, and removes it. Nothing is touched unless its bytes still have this SHA-256. False when the system
 * refuses. Flash storage and file systems that write elsewhere may keep the old bytes all the same: no program can tell.
 */
export function wipeFile(files: FileSystem, file: string, sha256OfFile: Uint8Array, randomBytes: RandomBytes): boolean {
  const wiping = path.join(path.dirname(file), prefix + hex(randomBytes(16)));
  try {
    if (files.stat(file)?.kind !== 'file') return false;
    files.rename(file, wiping);
  } catch (problem) {
    return refused(problem);
  }
  const outcome = overwrite(files, wiping, sha256OfFile);
  // What has been overwritten is no tip any more: the next look goes on with it.
  if (outcome !== 'untouched') return outcome === 'gone';
  try {
    files.rename(wiping, file);
  } catch (problem) {
    return refused(problem);
  }
  return false;
}

/** Goes on where a power cut stopped: what is left under the name of a file that was being wiped goes now. */
export function finishWiping(files: FileSystem, folder: string, namesAtMost: number): void {
  try {
    for (const name of files.list(folder, namesAtMost)) if (isBeingWiped(name)) overwrite(files, path.join(folder, name), undefined);
  } catch (problem) {
    refused(problem);
  }
}

function overwrite(files: FileSystem, file: string, expected: Uint8Array | undefined): 'untouched' | 'begun' | 'gone' {
  let isBegun = false;
  try {
    if (files.stat(file)?.kind !== 'file') return 'untouched';
    const descriptor = files.open(file, 'edit');
    try {
      const sizeBytes = files.sizeOf(descriptor);
      if (expected !== undefined && !holds(files, descriptor, sizeBytes, expected)) return 'untouched';
      isBegun = true;
      const zeros = new Uint8Array(Math.min(pieceBytes, sizeBytes));
      for (let at = 0; at < sizeBytes; at += zeros.length) files.write(descriptor, zeros.subarray(0, Math.min(zeros.length, sizeBytes - at)), at);
      files.syncFile(descriptor);
    } finally {
      files.close(descriptor);
    }
    files.remove(file);
    files.syncFolder(path.dirname(file));
    return 'gone';
  } catch (problem) {
    refused(problem);
    return isBegun ? 'begun' : 'untouched';
  }
}

function holds(files: FileSystem, descriptor: number, sizeBytes: number, expected: Uint8Array): boolean {
  const bytes = new Uint8Array(sizeBytes);
  return files.read(descriptor, bytes, 0) === sizeBytes && equalBytes(sha256(bytes), expected);
}

function refused(problem: unknown): false {
  if (!(problem instanceof FileFault)) throw problem;
  return false;
}
