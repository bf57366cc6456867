import path from 'node:path';
import { type Result, fail, ok } from '#shared/result.ts';
import { type DatabaseKeys, databaseKeys } from '#vault/crypto/database-keys.ts';
import { NoncePool } from '#vault/crypto/nonce-pool.ts';
import { PageCipher } from '#vault/crypto/page-cipher.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import { fold, TagSum } from '#vault/crypto/tag-sum.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { AnchorFile } from './anchor-file.ts';
import { firstAnchor } from './anchor-record.ts';
import type { DatabaseCode, HeldPages, LogAnchor, OpenReport } from './database.ts';
import { databaseFileNames } from './database-files.ts';
import { PagesOnHold } from './pages-on-hold.ts';
import { inspectFiles, type Inspection } from './sealed-inspection.ts';
import { SealedLog, type LogOwner } from './sealed-log.ts';
import { SealedPages } from './sealed-pages.ts';
import { writeTagsFile } from './tags-file.ts';

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

/** The ciphers of one database's files. */
export interface SealingMeans {
  readonly keys: DatabaseKeys;
  readonly nonces: NoncePool;
  readonly pageCipher: PageCipher;
  readonly anchorCipher: PageCipher;
  readonly tags: TagSum;
  logCipher(generation: number, walHeader: Uint8Array): PageCipher;
}

const walSaltsAt = 16;
const walSaltsEnd = 24;

export function sealingMeans({ databaseKey, vaultId, randomBytes }: SealedFileOptions): SealingMeans {
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
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly #anchor: AnchorFile;
  readonly #means: SealingMeans;
  readonly #tagsPath: string;
  #nextLog: LogAnchor | undefined;
  #tagsOnDisk: boolean;

  private constructor(options: SealedFileOptions, means: SealingMeans, anchor: AnchorFile, pages: SealedPages, found: Inspection) {
    const { current } = anchor;
    this.#files = options.files;
    this.#folder = options.folder;
    this.#tagsPath = path.join(options.folder, databaseFileNames.tags);
    this.#tagsOnDisk = found.tagsOnDisk;
    this.#means = means;
    this.#anchor = anchor;
    this.pages = pages;
    const generation = current.live ? { walHeader: current.walHeader, cipher: means.logCipher(current.generation, current.walHeader) } : undefined;
    this.log = new SealedLog(options.files, path.join(options.folder, databaseFileNames.log), options.folder, this, { generation, ...found });
    this.report = { unclean: current.live, recoveredTransactions: found.commits - current.base, anchored: current.log };
  }

  /** Makes the files of an empty database. Only this and reseal-pages.ts ever create a database file. Throws FileFault. */
  static create(options: SealedFileOptions, firstPage: Uint8Array): Result<undefined, DatabaseCode> {
    const { files, folder } = options;
    const paths = Object.values(databaseFileNames).map((name) => path.join(folder, name));
    if (paths.some((file) => files.stat(file) !== undefined)) return fail('vault-exists');
    try {
      const { pageCipher, anchorCipher, tags } = sealingMeans(options);
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

  /** Opens and inspects all files before SQLite sees anything. Throws FileFault. */
  static open(options: SealedFileOptions): Result<SealedFile, DatabaseCode> {
    const { files, folder } = options;
    const prepared = sealingMeans(options);
    const pagesPath = path.join(folder, databaseFileNames.pages);
    const found = files.stat(pagesPath);
    if (found === undefined) return fail('database-missing');
    const anchor = AnchorFile.open(files, path.join(folder, databaseFileNames.anchor), prepared.anchorCipher);
    if (anchor === undefined) return fail('anchor-damaged');
    let pages: SealedPages | undefined;
    try {
      pages = new SealedPages(files, files.open(pagesPath, 'edit'), prepared.pageCipher, prepared.tags);
      const { current } = anchor;
      const inspected = inspectFiles({
        files, folder, anchor: current, pages,
        logName: databaseFileNames.log,
        logPath: path.join(folder, databaseFileNames.log),
        tagsPath: path.join(folder, databaseFileNames.tags),
        logCipher: prepared.logCipher(current.generation, current.walHeader),
      });
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
    this.#tagsOnDisk = false;
    this.#anchor.settle({ live: true, generation, walHeader, base: commits, atLeast: commits, pages: this.pages.count, tagSum: this.pages.sum });
    return this.#means.logCipher(generation, walHeader);
  }

  closeGeneration(): void {
    if (!this.#anchor.current.live) return;
    const commits = this.log.commits;
    const log = this.#nextLog ?? this.#anchor.current.log;
    this.#saveTags();
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
    this.#saveTags();
    this.#anchor.settle({ log });
  }

  /** Before the anchor says that nothing is running, so that the tags are there whenever it does. */
  #saveTags(): void {
    if (this.#tagsOnDisk) return;
    writeTagsFile(this.#files, this.#tagsPath, this.pages.tags);
    this.#tagsOnDisk = true;
  }

  /** The pages as they are now, which must be everything there is: right after a checkpoint that emptied the log. Throws FileFault. */
  hold(release: () => void): HeldPages {
    const { current } = this.#anchor;
    if (current.live) throw new Error('the log is not empty');
    return new PagesOnHold({ files: this.#files, folder: this.#folder, cipher: this.#means.anchorCipher, record: current, release });
  }

  /** Lets go of the files; writes nothing, and leaves no empty log where there was none. */
  release(): void {
    this.writable = false;
    for (const letGo of [() => this.log.forgetEmpty(), () => this.pages.close(), () => this.#anchor.close()]) {
      try {
        letGo();
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
