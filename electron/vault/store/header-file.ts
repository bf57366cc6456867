import path from 'node:path';
import { type Result, fail, ok } from '#shared/result.ts';
import { equalBytes, hex } from '../crypto/hash.ts';
import { type HeaderCode, decodeHeader, maxHeaderBytes } from '../crypto/header-codec.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { type FaultOutcome, faultOutcome } from '../platform/fault-code.ts';
import { FileFault, type FileSystem } from '../platform/file-system.ts';
import { writeBeside } from '../platform/write-beside.ts';

export const headerFileName = 'vault.json';
/** Holds the same bytes as vault.json, never an earlier header: that one would readmit a passphrase or a member that was removed. */
const copyName = 'vault-copy.json';

export type HeaderWriteCode = FaultOutcome | 'header-unconfirmed';

export interface HeaderFile {
  /** Decodes; opening it proves it. */
  readonly bytes: Uint8Array;
  /** One of the two files is missing, unreadable or different. After a successful unlock, write the same bytes again. */
  readonly needsRepair: boolean;
}

/** The header, from its copy when the file itself is missing, unreadable or damaged. A newer or refused header is never passed over for its copy. */
export function readHeaderFile(files: FileSystem, folder: string): Result<HeaderFile, HeaderCode | 'vault-absent' | FaultOutcome> {
  const first = readOne(files, path.join(folder, headerFileName));
  if (!first.ok && (first.code === 'vault-newer' || first.code === 'kdf-refused')) return first;
  const copy = readOne(files, path.join(folder, copyName));
  if (first.ok) return ok({ bytes: first.value, needsRepair: !copy.ok || !equalBytes(first.value, copy.value) });
  if (copy.ok) return ok({ bytes: copy.value, needsRepair: true });
  return first.code === 'vault-absent' ? copy : first;
}

/**
 * Puts a header in place. A power cut at any point leaves the old header or the new one readable, and never the old copy beside
 * the new header: the copy goes first, then the header changes in one rename, then the copy is written anew. The copy alone failing is
 * no failure. `header-unconfirmed`: the new header is in force, but the disk did not confirm its name, so that a power cut may bring the old one
 * back. After any other code the old one is in force.
 */
export function writeHeaderFile(files: FileSystem, folder: string, bytes: Uint8Array, randomBytes: RandomBytes): Result<void, HeaderWriteCode> {
  const header = path.join(folder, headerFileName);
  const copy = path.join(folder, copyName);
  try {
    const current = readOne(files, header);
    // With no readable header the copy may be all there is; then the header is replaced first.
    if (current.ok && files.stat(copy) !== undefined) {
      files.remove(copy);
      files.syncFolder(folder);
    }
    writeBeside(files, header, bytes, hex(randomBytes(8)));
  } catch (problem) {
    const code = faultOutcome(problem);
    const now = readOne(files, header);
    return fail(now.ok && equalBytes(now.value, bytes) ? 'header-unconfirmed' : code);
  }
  try {
    writeBeside(files, copy, bytes, hex(randomBytes(8)));
  } catch (problem) {
    // The new header is in force: whoever was told that changing a passphrase failed would go on trying the old one. The next
    // unlock finds the copy missing and writes it.
    faultOutcome(problem);
  }
  return ok(undefined);
}

/** The header of a vault that grows: one that the disk does not confirm is none, and the folder is thrown away. */
export function writeFirstHeader(files: FileSystem, folder: string, bytes: Uint8Array, randomBytes: RandomBytes): Result<void, FaultOutcome> {
  const written = writeHeaderFile(files, folder, bytes, randomBytes);
  if (written.ok) return written;
  return fail(written.code === 'header-unconfirmed' ? 'storage-failed' : written.code);
}

function readOne(files: FileSystem, file: string): Result<Uint8Array, HeaderCode | 'vault-absent' | FaultOutcome> {
  try {
    const descriptor = files.open(file, 'read');
    try {
      const { kind, sizeBytes } = files.statOpen(descriptor);
      if (kind !== 'file' || sizeBytes > maxHeaderBytes) return fail('header-damaged');
      const bytes = new Uint8Array(sizeBytes);
      if (files.read(descriptor, bytes, 0) !== sizeBytes) return fail('header-damaged');
      const decoded = decodeHeader(bytes);
      return decoded.ok ? ok(bytes) : decoded;
    } finally {
      files.close(descriptor);
    }
  } catch (problem) {
    if (problem instanceof FileFault && problem.code === 'ENOENT') return fail('vault-absent');
    if (problem instanceof FileFault && (problem.code === 'ELOOP' || problem.code === 'EISDIR')) return fail('header-damaged');
    return fail(faultOutcome(problem));
  }
}
