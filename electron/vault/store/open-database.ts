import { type Result, fail, ok } from '#shared/result.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { type CopyableDatabase, type Database, type DatabaseCode, type HeldPages, type LogAnchor, type OpenReport, type PageReport, type SqlRow, type SqlValue, StorageFault } from './database.ts';
import { lockPage, pageBytes } from './page-layout.ts';
import { SealedFile, type SealedFileOptions } from './sealed-file.ts';
import { SqlConnection } from './sql-connection.ts';
import { type SqliteEngine, sqliteEngine } from './sqlite-engine.ts';
import { storageCode } from './storage-code.ts';

export interface OpenDatabaseOptions {
  readonly files: FileSystem;
  /** The vault's folder, which exists. */
  readonly folder: string;
  /** Sub-key of the vault for its database, 32 bytes. */
  readonly keys: { readonly database: Uint8Array };
  /** 16 bytes. */
  readonly vaultId: Uint8Array;
  /** Bytes of sql.js's sql-wasm.wasm. */
  readonly wasm: Uint8Array;
  readonly randomBytes: RandomBytes;
  /** Only then are the database's files made; they must not exist. */
  readonly create: boolean;
  /**
   * How the event log stands. Asked before every checkpoint, because that closes the log's generation in the anchor: whatever ends
   * the session afterwards, the next opening compares the events with those of the checkpoint. Without it the last clean end counts.
   */
  readonly logAnchor?: (database: Database) => LogAnchor;
}

const pagesPerCheckpoint = 1000;

/**
 * Room for opened pages, KiB. At 100,000 tips a status change reads 10 pages of the disk where it read 31 with 16 MB, and a search through every text 80 instead of 8,700; it is taken only as far as pages
 * are read, so a small vault has none of it (docs/performance.md, "Room for opened pages").
 */
export const pageCacheKib = 40_960;

/**
 * Exclusive locking before the first read keeps the WAL index in memory; FULL is one fsync a commit; freed content is
 * overwritten. Checkpoints run after 1,000 pages and the log is cut back to 8 MiB after a large transaction.
 */
const settings = [
  'PRAGMA locking_mode = EXCLUSIVE',
  'PRAGMA synchronous = FULL',
  'PRAGMA secure_delete = ON',
  'PRAGMA foreign_keys = ON',
  'PRAGMA temp_store = MEMORY',
  `PRAGMA cache_size = -${pageCacheKib}`,
  `PRAGMA wal_autocheckpoint = ${pagesPerCheckpoint}`,
  'PRAGMA journal_size_limit = 8388608',
];

function keepCheckpointsBack(connection: SqlConnection): void {
  connection.run('PRAGMA wal_autocheckpoint = 0');
}

interface Open {
  readonly sealed: SealedFile;
  readonly connection: SqlConnection;
}

/** Releases files and SQLite's connection without writing anything. */
function letGo(engine: SqliteEngine, sealed: SealedFile, connection: SqlConnection | undefined): void {
  sealed.writable = false;
  try {
    connection?.close();
  } catch {
    // SQLite would like to checkpoint and may not: intended. Closing is what frees its memory.
  }
  engine.systemCalls.forget(sealed);
  sealed.release();
}

function openFiles(options: SealedFileOptions): Result<SealedFile, DatabaseCode> {
  try {
    return SealedFile.open(options);
  } catch (error) {
    const code = storageCode(error);
    if (code === undefined) throw error;
    return fail(code);
  }
}

/** Opens files and connection; SQLite recovers here, reading only. */
function openConnection(engine: SqliteEngine, options: SealedFileOptions): Result<Open, DatabaseCode> {
  const opened = openFiles(options);
  if (!opened.ok) return opened;
  const sealed = opened.value;
  let connection: SqlConnection | undefined;
  try {
    connection = new SqlConnection(engine.connect(sealed));
    for (const setting of settings) connection.run(setting);
    connection.get('SELECT count(*) FROM sqlite_master');
    if (connection.get('PRAGMA journal_mode')?.['journal_mode'] !== 'wal') throw new Error('the database is not in WAL mode');
    if (sealed.fault !== undefined) throw sealed.fault;
    sealed.writable = true;
    return ok({ sealed, connection });
  } catch (error) {
    const code = storageCode(sealed.fault ?? error);
    letGo(engine, sealed, connection);
    if (code === undefined) throw error;
    return fail(code);
  }
}

function faultOf(open: Open): Error | undefined {
  return open.sealed.fault;
}

/** As callers see it: a StorageFault, or the bug it was. */
function visible(fault: Error): Error {
  const code = storageCode(fault);
  return code === undefined ? fault : new StorageFault(code);
}

class SealedDatabase implements CopyableDatabase {
  readonly report: OpenReport;
  readonly #engine: SqliteEngine;
  readonly #options: SealedFileOptions;
  readonly #logAnchor: OpenDatabaseOptions['logAnchor'];
  /** undefined while storage refuses to reopen. */
  #open: Open | undefined;
  #ended = false;
  /** SQLite counts the rows that were written from 0 with every opening. */
  #openings = 0;
  #inTransaction = false;
  /** Somebody copies the pages: nothing may be brought into the file. */
  #held = false;

  constructor(engine: SqliteEngine, options: SealedFileOptions, open: Open, logAnchor: OpenDatabaseOptions['logAnchor']) {
    this.#engine = engine;
    this.#options = options;
    this.#open = open;
    this.#logAnchor = logAnchor;
    this.report = open.sealed.report;
  }

  run(sql: string, parameters?: readonly SqlValue[]): void {
    this.#guarded(({ connection }) => connection.run(sql, parameters));
  }

  all(sql: string, parameters?: readonly SqlValue[]): readonly SqlRow[] {
    return this.#guarded(({ connection }) => connection.all(sql, parameters));
  }

  get(sql: string, parameters?: readonly SqlValue[]): SqlRow | undefined {
    return this.#guarded(({ connection }) => connection.get(sql, parameters));
  }

  revision(): string {
    return this.#guarded(({ connection }) => `${this.#openings} ${connection.rowsWritten()}`);
  }

  transaction<T>(work: () => T): T {
    if (this.#inTransaction) throw new Error('a transaction within a transaction');
    const open = this.#usable();
    this.#inTransaction = true;
    try {
      open.connection.get('BEGIN IMMEDIATE');
      const value = work();
      if (value instanceof Promise) throw new Error('a transaction cannot wait');
      this.#demandNoFault(open, 'work went on after storage had refused');
      open.connection.get('COMMIT');
      this.#inTransaction = false;
      this.#settleFault(open);
      return value;
    } catch (error) {
      this.#inTransaction = false;
      if (faultOf(open) !== undefined) throw this.#refused(open);
      this.#rollBack(open);
      throw error;
    }
  }

  get pages(): number {
    return this.#guarded(({ sealed }) => sealed.pages.count);
  }

  holdPages(): HeldPages {
    if (this.#held || this.#inTransaction) throw new Error('the pages are held, or about to change');
    this.#checkpointNow();
    this.#held = true;
    try {
      return this.#guarded((open) => {
        keepCheckpointsBack(open.connection);
        return open.sealed.hold(() => this.#letPagesGo());
      });
    } catch (error) {
      this.#letPagesGo();
      throw error;
    }
  }

  openCopy(files: FileSystem, folder: string): Result<CopyableDatabase, DatabaseCode> {
    const options = { ...this.#options, files, folder };
    const opened = openConnection(this.#engine, options);
    return opened.ok ? ok(new SealedDatabase(this.#engine, options, opened.value, this.#logAnchor)) : opened;
  }

  damagedAmong(first: number, count: number): number {
    return this.#guarded(({ sealed }) => sealed.pages.damagedAmong(first, count));
  }

  checkpoint(): void {
    if (!this.#held) this.#checkpointNow();
  }

  #checkpointNow(): void {
    const anchor = this.#logAnchor?.(this);
    this.#guarded(({ connection, sealed }) => {
      if (anchor !== undefined) sealed.anchorNext(anchor);
      const outcome = connection.get('PRAGMA wal_checkpoint(TRUNCATE)');
      if (outcome?.['busy'] !== 0) throw new StorageFault('storage-failed');
    });
  }

  *clearPages(): Generator<Uint8Array | undefined> {
    if (this.#held) throw new Error('the pages are being copied');
    this.checkpoint();
    const page = Buffer.alloc(pageBytes);
    const count = this.#guarded(({ sealed }) => sealed.pages.count);
    for (let number = 0; number < count; number += 1) {
      if (number === lockPage) yield undefined;
      else {
        this.#guarded(({ sealed }) => sealed.pages.read(page, number * pageBytes));
        yield page;
      }
    }
    page.fill(0);
  }

  verify(): PageReport {
    this.checkpoint();
    return this.#guarded(({ sealed }) => sealed.pages.verify());
  }

  close(anchor: LogAnchor): void {
    const { sealed } = this.#usable();
    sealed.anchorNext(anchor);
    this.#checkpointNow();
    this.#guarded((open) => {
      open.connection.close();
      open.sealed.finish(anchor);
    });
    this.abandon();
  }

  abandon(): void {
    this.#ended = true;
    if (this.#open !== undefined) letGo(this.#engine, this.#open.sealed, this.#open.connection);
    this.#open = undefined;
  }

  /** Runs outside or inside a transaction; what storage refuses comes out as StorageFault, everything else as it is. */
  #guarded<T>(work: (open: Open) => T): T {
    const open = this.#usable();
    try {
      const value = work(open);
      if (!this.#inTransaction) this.#settleFault(open);
      return value;
    } catch (error) {
      if (error instanceof Error && storageCode(error) !== undefined) open.sealed.fault ??= error;
      const fault = faultOf(open);
      if (fault === undefined) throw error;
      if (this.#inTransaction) throw visible(fault);
      throw this.#refused(open);
    }
  }

  #usable(): Open {
    if (this.#ended) throw new Error('the database is closed');
    if (this.#open !== undefined) return this.#open;
    const opened = this.#openAnew();
    if (!opened.ok) throw new StorageFault(opened.code);
    return opened.value;
  }

  #demandNoFault(open: Open, message: string): void {
    if (faultOf(open) !== undefined) throw new Error(message);
  }

  /** SQLite shrugs off a checkpoint that fails after a commit. The commit stands; the files are opened anew. */
  #settleFault(open: Open): void {
    if (faultOf(open) !== undefined) this.#reopen(open);
  }

  /** Opens the files anew and says what storage refused. */
  #refused(open: Open): Error {
    const fault = faultOf(open) ?? new Error('nothing was refused');
    this.#reopen(open);
    return visible(fault);
  }

  #reopen(open: Open): void {
    letGo(this.#engine, open.sealed, open.connection);
    this.#open = undefined;
    this.#openAnew(); // if it cannot be opened now, the next call tries again
  }

  #openAnew(): Result<Open, DatabaseCode> {
    const opened = openConnection(this.#engine, this.#options);
    if (!opened.ok) return opened;
    this.#open = opened.value;
    this.#openings += 1;
    if (this.#held) keepCheckpointsBack(opened.value.connection);
    return opened;
  }

  #letPagesGo(): void {
    this.#held = false;
    if (this.#open !== undefined) this.#open.connection.run(`PRAGMA wal_autocheckpoint = ${pagesPerCheckpoint}`);
  }

  #rollBack(open: Open): void {
    try {
      open.connection.get('ROLLBACK');
    } catch {
      this.#reopen(open);
    }
  }
}

/** Opens the encrypted database, or creates it. What storage or damage prevents is a code; bugs throw. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Result<CopyableDatabase, DatabaseCode>> {
  const { files, folder, keys, vaultId, randomBytes } = options;
  const engine = await sqliteEngine(options.wasm);
  const sealedOptions: SealedFileOptions = { files, folder, databaseKey: keys.database, vaultId, randomBytes };
  try {
    if (options.create) {
      const created = SealedFile.create(sealedOptions, engine.firstPage());
      if (!created.ok) return created;
    }
    const opened = openConnection(engine, sealedOptions);
    return opened.ok ? ok(new SealedDatabase(engine, sealedOptions, opened.value, options.logAnchor)) : opened;
  } catch (error) {
    const code = storageCode(error);
    if (code === undefined) throw error;
    return fail(code);
  }
}
