import { type Result, fail, ok } from '#shared/result.ts';
import type { PageCipher } from '#vault/crypto/page-cipher.ts';
import { fold } from '#vault/crypto/tag-sum.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import type { AnchorRecord } from './anchor-record.ts';
import type { DatabaseCode } from './database.ts';
import { inspectLog, type LogInspection } from './log-inspection.ts';
import type { SealedPages } from './sealed-pages.ts';
import { setAside } from './set-aside.ts';
import { readTagsFile } from './tags-file.ts';
import { frameBytes } from './wal-frames.ts';

/** What is looked at before SQLite sees anything. */
export interface FoundFiles {
  readonly files: FileSystem;
  readonly folder: string;
  readonly logName: string;
  readonly logPath: string;
  readonly tagsPath: string;
  readonly anchor: AnchorRecord;
  readonly pages: SealedPages;
  /** Cipher of the generation the anchor names. */
  readonly logCipher: PageCipher;
}

export interface Inspection extends LogInspection {
  /** The tags file says what the pages say: it need not be written before a page changes. */
  readonly tagsOnDisk: boolean;
}

/** Judges log, tags and pages by the anchor. Throws FileFault. */
export function inspectFiles(found: FoundFiles): Result<Inspection, DatabaseCode> {
  const { files, logPath, anchor } = found;
  const descriptor = files.stat(logPath) === undefined ? undefined : files.open(logPath, 'edit');
  try {
    return anchor.live ? inspectRunning(found, descriptor) : inspectClosed(found, descriptor);
  } finally {
    if (descriptor !== undefined) files.close(descriptor);
  }
}

/** After a clean point the database file alone is complete, and nothing in it may have changed. */
function inspectClosed({ files, tagsPath, anchor, pages, logCipher }: FoundFiles, descriptor: number | undefined): Result<Inspection, DatabaseCode> {
  if (descriptor !== undefined && files.sizeOf(descriptor) >= frameBytes) {
    // Frames the anchor has closed (a cut before they were removed), or the log of a newer generation beside an older anchor?
    const sealed = Buffer.alloc(frameBytes);
    files.read(descriptor, sealed, 0);
    if (!logCipher.open(sealed, Buffer.alloc(frameBytes), 1)) return fail('anchor-damaged');
  }
  if (pages.count !== anchor.pages) return fail('page-damaged');
  const tags = readTagsFile(files, tagsPath, anchor.pages);
  const tagsOnDisk = tags !== undefined && pages.accept(tags, anchor.tagSum);
  if (!tagsOnDisk && !Buffer.from(pages.recount(pages.count, [])).equals(anchor.tagSum)) return fail('page-damaged');
  return ok({ commits: anchor.base, goodFrames: 0, contributions: new Map(), tagsOnDisk });
}

/** After an unclean end the log must hold what the anchor knows of, and pages outside the log must not have changed. */
function inspectRunning({ files, folder, logName, anchor, pages, logCipher }: FoundFiles, descriptor: number | undefined): Result<Inspection, DatabaseCode> {
  const found = inspectLog(files, descriptor, logCipher, anchor);
  if (!found.ok) {
    if (found.code === 'log-damaged') setAside(files, folder, logName);
    return found;
  }
  const { contributions, goodFrames } = found.value;
  const untouched = new Uint8Array(anchor.tagSum);
  for (const [page, contribution] of contributions) if (page < anchor.pages) fold(untouched, contribution);
  const sum = pages.recount(anchor.pages, contributions.keys());
  if (!Buffer.from(sum).equals(untouched)) return fail('page-damaged');
  if (descriptor !== undefined && files.sizeOf(descriptor) > 0) {
    // What recovery accepts must be durable before later frames claim so: a process killed between write and sync leaves
    // frames that a later power cut could still lose. Without one whole transaction the frames are of an older generation.
    if (goodFrames === 0) files.truncate(descriptor, 0);
    files.syncFile(descriptor);
  }
  return ok({ ...found.value, tagsOnDisk: false });
}
