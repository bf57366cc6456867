import { fail, ok, type Result } from '#shared/result.ts';
import { FileFault, type FileSystem } from '../platform/file-system.ts';

export type ReadCode = 'not-a-file' | 'too-large' | 'file-unreadable' | 'file-changed';

/**
 * Reads one file that a person chose to import. Links, pipes and devices are refused without being opened; the size is
 * checked before memory is taken; a file that changes meanwhile is read once more and then given up as `file-changed`.
 */
export function readCandidate(files: FileSystem, file: string, sizeBytesAtMost: number): Result<Uint8Array, ReadCode> {
  const first = readOnce(files, file, sizeBytesAtMost);
  return !first.ok && first.code === 'file-changed' ? readOnce(files, file, sizeBytesAtMost) : first;
}

function readOnce(files: FileSystem, file: string, sizeBytesAtMost: number): Result<Uint8Array, ReadCode> {
  try {
    const named = files.stat(file);
    if (named === undefined) return fail('file-unreadable');
    if (named.kind !== 'file') return fail('not-a-file');
    if (named.sizeBytes > sizeBytesAtMost) return fail('too-large');
    const descriptor = files.open(file, 'read');
    try {
      const before = files.statOpen(descriptor);
      if (before.kind !== 'file') return fail('not-a-file');
      if (before.sizeBytes > sizeBytesAtMost) return fail('too-large');
      const bytes = new Uint8Array(before.sizeBytes);
      const count = files.read(descriptor, bytes, 0);
      const after = files.statOpen(descriptor);
      const same = count === bytes.length && after.sizeBytes === before.sizeBytes && after.modifiedMs === before.modifiedMs && named.identity === before.identity;
      return same ? ok(bytes) : fail('file-changed');
    } finally {
      files.close(descriptor);
    }
  } catch (problem) {
    if (problem instanceof FileFault) return fail(problem.code === 'ELOOP' ? 'not-a-file' : 'file-unreadable');
    throw problem;
  }
}
