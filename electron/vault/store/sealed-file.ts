import path from 'node:path';
import { type Result, fail, ok } from '#shared/result.ts';
import { type DatabaseKeys, databaseKeys } from '#vault/crypto/database-keys.ts';
import { NoncePool } from '#vault/crypto/nonce-pool.ts';
import { PageCipher } from '#vault/crypto/page-cipher.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import { fold, TagSum } from '#vault/crypto/tag-sum.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { AnchorFile } from './anchor-file.ts';
import { type AnchorRecord, firstAnchor } from './anchor-record.ts';
import type { DatabaseCode, LogAnchor, OpenReport } from './database.ts';
import { inspectLog, type LogInspection } from './log-inspection.ts';

import { SealedLog, type LogOwner } from './sealed-log.ts';
import { SealedPages } from './sealed-pages.ts';
import { setAside } from './set-aside.ts';
import { frameBytes } from './wal-frames.ts';

/** The database's three files, in the vault's folder. */
export const databaseFileNames = { pages: 'vault.db', log: 'vault.db-wal', anchor: 'vault.db-anchor' } as const;

/** Every so many transactions the anchor itself is written and synced, in case the watermark is lost to a power cut. */
const commitsPerAnchor = 64;

export interface SealedFileOptions {
  readonly files: FileSystem;
  readonly folder: string;
  /** Sub-key of the vault for its database, 32 bytes. */
  readonly databaseKey: Uint8Array;
  /** 16 bytes. */
  readonly vaultId: Uint8Array;
  readonly randomBytes: RandomBytes;
}

interface Means {
  readonly keys: DatabaseKeys;
  readonly nonces: NoncePool;
  readonly pageCipher: PageCipher;
  readonly anchorCipher: PageCipher;
  readonly tags: TagSum;
  logCipher(generation: number, walHeader: Uint8Array): PageCipher;
}

const walSaltsAt = 16;
const walSaltsEnd = 24;

function means({ databaseKey, vaultId, randomBytes }: SealedFileOptions): Means {
  const keys = databaseKeys(databaseKey, vaultId);
  const nonces = new NoncePool(randomBytes);
  return {
    keys,
    nonces,
    pageCipher: new PageCipher(keys.pages, nonces, { vaultId, fileKind: 'pages' }),
    anchorCipher: new PageCipher(keys.anchor, nonces, { vaultId, fileKind: 'anchor' }),
    tags: new TagSum(keys.tagSum),
    logCipher: (generation, walHeader) => {
      const name = Buffer.alloc(16);
      name.writeBigUInt64LE(BigInt(generation));
      name.set(walHeader.subarray(walSaltsAt, walSaltsEnd), 8);
      return new PageCipher(keys.log(name), nonces, { vaultId, fileKind: 'log' });
    },
  };
}

/**
 * The sealed files of one database, between SQLite's system calls and the file system. It keeps the order that makes a
 * power cut harmless: a generation is in the anchor before its first frame is written, and closed in the anchor before
 * the log is emptied.
 */
export class SealedFile implements LogOwner {
  readonly report: OpenReport;
  readonly pages: SealedPages;
  readonly log: SealedLog;
  /** The first thing storage refused. Nothing is written after it: what is on disk is then found by opening anew. */
  fault: Error | undefined = undefined;
  /** While false, SQLite may read but not write: during recovery, and when the connection is being abandoned. */
  writable = false;
  readonly #anchor: AnchorFile;
  readonly #means: Means;
  #nextLog: LogAnchor | undefined;

  private constructor(options: SealedFileOptions, means: Means, anchor: AnchorFile, pages: SealedPages, found: LogInspection) {
    const { current } = anchor;
    this.#means = means;
    this.#anchor = anchor;
    this.pages = pages;
    const generation = current.live ? { walHeader: current.walHeader, cipher: means.logCipher(current.generation, current.walHeader) } : undefined;
    this.log = new SealedLog(options.files, path.join(options.folder, databaseFileNames.log), options.folder, this, { generation, ...found });
    this.report = { unclean: current.live, recoveredTransactions: found.commits - current.base, anchored: current.log };
  }

  /** Makes the files of an empty database. Only this ever creates a database file. Throws FileFault. */
  static create(options: SealedFileOptions, firstPage: Uint8Array): Result<undefined, DatabaseCode> {
    const { files, folder } = options;
    const paths = Object.values(databaseFileNames).map((name) => path.join(folder, name));
    if (paths.some((file) => files.stat(file) !== undefined)) return fail('vault-exists');
    try {
      const { pageCipher, anchorCipher, tags } = means(options);
      const pages = new SealedPages(files, files.open(path.join(folder, databaseFileNames.pages), 'create'), pageCipher, tags);
      try {
        pages.write(firstPage, 0);
        pages.sync();
        AnchorFile.create(files, path.join(folder, databaseFileNames.anchor), anchorCipher, firstAnchor(pages.sum)).close();
      } finally {
        pages.close();
      }
      files.syncFolder(folder);
      return ok(undefined);
    } catch (error) {
      removeQuietly(files, paths);
      throw error;
    }
  }

  /** Opens and inspects all three files before SQLite sees anything. Throws FileFault. */
  static open(options: SealedFileOptions): Result<SealedFile, DatabaseCode> {
    const { files, folder } = options;
    const prepared = means(options);
    const pagesPath = path.join(folder, databaseFileNames.pages);
    const found = files.stat(pagesPath);
    if (found === undefined) return fail('database-missing');
    const anchor = AnchorFile.open(files, path.join(folder, databaseFileNames.anchor), prepared.anchorCipher);
    if (anchor === undefined) return fail('anchor-damaged');
    let pages: SealedPages | undefined;
    try {
      pages = new SealedPages(files, files.open(pagesPath, 'edit'), prepared.pageCipher, prepared.tags);
      const inspected = inspect(options, prepared, anchor.current, pages);
      if (inspected.ok) return ok(new SealedFile(options, prepared, anchor, pages, inspected.value));
      pages.close();
      anchor.close();
      return inspected;
    } catch (error) {
      pages?.close();
      anchor.close();
      throw error;
    }
  }

  startGeneration(walHeader: Uint8Array): PageCipher {
    const generation = this.#anchor.current.generation + 1;
    const commits = this.log.commits;
    this.#anchor.settle({ live: true, generation, walHeader, base: commits, atLeast: commits, pages: this.pages.count, tagSum: this.pages.sum });
    return this.#means.logCipher(generation, walHeader);
  }

  closeGeneration(): void {
    if (!this.#anchor.current.live) return;
    const commits = this.log.commits;
    const log = this.#nextLog ?? this.#anchor.current.log;
    this.#anchor.settle({ live: false, base: commits, atLeast: commits, pages: this.pages.count, tagSum: this.pages.sum, log });
  }

  committed(commits: number): void {
    const { base, atLeast } = this.#anchor.current;
    if (atLeast === base || commits - atLeast >= commitsPerAnchor) this.#anchor.write({ atLeast: commits });
    else this.#anchor.noteDurable(commits);
  }

  contribution(page: number): Uint8Array {
    return this.pages.contribution(page);
  }

  /** Drops pages at the end of the database file. While a generation runs the anchor must stop counting them first. */
  truncatePages(count: number): void {
    const { current } = this.#anchor;
    if (current.live && count < current.pages) {
      const tagSum = new Uint8Array(current.tagSum);
      for (let page = count; page < current.pages; page++) fold(tagSum, this.log.oldContribution(page) ?? this.pages.contribution(page));
      this.#anchor.settle({ pages: count, tagSum });
    }
    this.pages.truncate(count);
  }

  /** What the next closing of the log writes down about the event log. */
  anchorNext(log: LogAnchor): void {
    this.#nextLog = log;
  }

  /** Writes the clean end into both slots, after SQLite has emptied and removed the log. */
  finish(log: LogAnchor): void {
    this.closeGeneration();
    this.#anchor.settle({ log });
  }

  /** Lets go of the files; writes nothing. */
  release(): void {
    this.writable = false;
    for (const file of [this.log, this.pages, this.#anchor]) {
      try {
        file.close();
      } catch {
        // A descriptor that does not close has nothing left to save: everything durable was synced.
      }
    }
  }
}

function removeQuietly(files: FileSystem, paths: readonly string[]): void {
  for (const file of paths) {
    try {
      files.remove(file);
    } catch {
      // Not made yet, or the disk is gone: the fault that led here is the one to report.
    }
  }
}

function inspect(options: SealedFileOptions, prepared: Means, anchor: AnchorRecord, pages: SealedPages): Result<LogInspection, DatabaseCode> {
  const { files, folder } = options;
  const logPath = path.join(folder, databaseFileNames.log);
  const descriptor = files.stat(logPath) === undefined ? undefined : files.open(logPath, 'edit');
  try {
    return anchor.live ? inspectRunning(options, prepared, anchor, pages, descriptor) : inspectClosed(options, prepared, anchor, pages, descriptor);
  } finally {
    if (descriptor !== undefined) files.close(descriptor);
  }
}

/** After a clean point the database file alone is complete, and nothing in it may have changed. */
function inspectClosed({ files }: SealedFileOptions, prepared: Means, anchor: AnchorRecord, pages: SealedPages, descriptor: number | undefined): Result<LogInspection, DatabaseCode> {
  if (descriptor !== undefined && files.sizeOf(descriptor) >= frameBytes) {
    // Frames the anchor has closed (a cut before they were removed), or the log of a newer generation beside an older anchor?
    const sealed = Buffer.alloc(frameBytes);
    files.read(descriptor, sealed, 0);
    const closed = prepared.logCipher(anchor.generation, anchor.walHeader).open(sealed, Buffer.alloc(frameBytes), 1);
    if (!closed) return fail('anchor-damaged');
  }
  const sum = pages.recount(pages.count, new Set());
  if (pages.count !== anchor.pages || !Buffer.from(sum).equals(anchor.tagSum)) return fail('page-damaged');
  return ok({ commits: anchor.base, goodFrames: 0, contributions: new Map() });
}

/** After an unclean end the log must hold what the anchor knows of, and pages outside the log must not have changed. */
function inspectRunning({ files, folder }: SealedFileOptions, prepared: Means, anchor: AnchorRecord, pages: SealedPages, descriptor: number | undefined): Result<LogInspection, DatabaseCode> {
  const found = inspectLog(files, descriptor, prepared.logCipher(anchor.generation, anchor.walHeader), anchor);
  if (!found.ok) {
    if (found.code === 'log-damaged') setAside(files, folder, databaseFileNames.log);
    return found;
  }
  const { contributions, goodFrames } = found.value;
  const untouched = new Uint8Array(anchor.tagSum);
  for (const [page, contribution] of contributions) if (page < anchor.pages) fold(untouched, contribution);
  const sum = pages.recount(anchor.pages, new Set(contributions.keys()));
  if (!Buffer.from(sum).equals(untouched)) return fail('page-damaged');
  if (descriptor !== undefined && files.sizeOf(descriptor) > 0) {
    // What recovery accepts must be durable before later frames claim so: a process killed between write and sync leaves
    // frames that a later power cut could still lose. Without one whole transaction the frames are of an older generation.
    if (goodFrames === 0) files.truncate(descriptor, 0);
    files.syncFile(descriptor);
  }
  return ok(found.value);
}
