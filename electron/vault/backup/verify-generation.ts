import path from 'node:path';
import { equalBytes, sha256InPieces } from '../crypto/hash.ts';
import type { FileSystem } from '../platform/file-system.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { CopyableDatabase, LogAnchor } from '../store/database.ts';
import { databaseFileNames } from '../store/database-files.ts';
import { logAnchor } from '../store/events/log-anchor.ts';
import type { KnownBlob } from '../store/known-blobs.ts';
import { pageBytes } from '../store/page-layout.ts';
import { BackupEnd } from './backup-fault.ts';

const pagesPerStep = 256;

/** Told how many bytes were checked since the last time; may throw, which ends the check. */
export type AfterStep = (bytes: number) => Promise<void>;

/** Opens every page and compares the log with what it must be. Ends with `code` when something differs. */
export async function checkPages(copy: CopyableDatabase, expected: { readonly pages: number; readonly log: LogAnchor }, code: 'backup-not-verified' | 'backup-damaged', afterStep: AfterStep): Promise<void> {
  if (copy.pages !== expected.pages) throw new BackupEnd(code);
  for (let first = 0; first < expected.pages; first += pagesPerStep) {
    if (copy.damagedAmong(first, pagesPerStep) > 0) throw new BackupEnd(code);
    await afterStep(Math.min(pagesPerStep, expected.pages - first) * pageBytes);
  }
  const found = logAnchor(copy);
  if (found.eventCount !== expected.log.eventCount || !equalBytes(found.chainHead, expected.log.chainHead)) throw new BackupEnd(code);
}

/** Opens one blob to its end and compares it with the hash in its row. */
export async function blobIsWhole(blobs: BlobStore, { name, key, sha256: expected }: KnownBlob, afterStep: AfterStep): Promise<boolean> {
  const hash = sha256InPieces();
  let bytes = 0;
  const steps = blobs.readInSteps(name, key, (chunk) => {
    hash.take(chunk);
    bytes += chunk.length;
  });
  for (;;) {
    const step = steps.next();
    await afterStep(bytes);
    bytes = 0;
    if (step.done === true) return step.value.ok && (expected === undefined || equalBytes(hash.digest(), expected));
  }
}

/** What opening a database beside SQLite leaves: an empty log file. Throws FileFault. */
export function removeEmptyLog(files: FileSystem, folder: string): void {
  const log = path.join(folder, databaseFileNames.log);
  if (files.stat(log)?.sizeBytes === 0) files.remove(log);
}
