import type { Result } from '#shared/result.ts';
import type { FileSystem } from '../platform/file-system.ts';

export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** What opening, writing or checking the encrypted database can say. */
export type DatabaseCode =
  | 'vault-exists'
  | 'database-missing'
  | 'anchor-damaged'
  | 'page-damaged'
  | 'log-damaged'
  | 'log-missing'
  | 'disk-full'
  | 'storage-failed'
  | 'storage-denied';

/** What a clean lock writes down about the event log, so that unlocking can compare. */
export interface LogAnchor {
  readonly eventCount: number;
  /** SHA-256 over the heads of all device chains; all zero for an empty log. */
  readonly chainHead: Uint8Array;
}

export interface OpenReport {
  /** The last session ended without a clean lock. */
  readonly unclean: boolean;
  /** Transactions taken from the WAL after such an end. */
  readonly recoveredTransactions: number;
  /** As written at the last clean lock. */
  readonly anchored: LogAnchor;
}

export interface PageReport {
  readonly pages: number;
  readonly damagedPages: readonly number[];
  readonly tagSumMatches: boolean;
}

/** The encrypted database. SQLite errors that come from storage surface as StorageFault; SQL mistakes are bugs and throw. */
export interface Database {
  readonly report: OpenReport;
  run(sql: string, parameters?: readonly SqlValue[]): void;
  all(sql: string, parameters?: readonly SqlValue[]): readonly SqlRow[];
  get(sql: string, parameters?: readonly SqlValue[]): SqlRow | undefined;
  /** The same text as before says that no row has been inserted, changed or deleted since, whether committed or not; a new one that some may have. */
  revision(): string;
  /**
   * Runs `work` in one transaction and commits with one fsync. If anything throws, nothing has changed. After a commit
   * that storage refused, the database reopens itself: the old state stands, or the new one if it had become durable.
   */
  transaction<T>(work: () => T): T;
  /** Moves the WAL into the file and empties it. Called when idle and at lock. */
  checkpoint(): void;
  /** Opens every page. */
  verify(): PageReport;
  /** Checkpoint, write the anchor, close. */
  close(anchor: LogAnchor): void;
  /** Let go of everything without writing: after damage, or when the process must end now. */
  abandon(): void;
}

/** The pages of a database as they were at one moment, while the database goes on being used. Let go of them soon: until then its log only grows. */
export interface HeldPages {
  readonly pages: number;
  /** How large the log has grown since. */
  readonly logBytes: number;
  /** Fills `target`, whole pages, with sealed pages from `first` on; returns how many there were. Throws FileFault. */
  read(target: Uint8Array, first: number): number;
  /** Makes the anchor that belongs to these pages alone, durable except for its name; `log` is what the event log was at that moment. Throws FileFault. */
  writeAnchor(files: FileSystem, file: string, log: LogAnchor): void;
  /** Checkpoints may run again. */
  release(): void;
}

/** A database in a folder, of which a copy can be made while it is in use. */
export interface CopyableDatabase extends Database {
  /**
   * Brings everything into the file and keeps it as it is there until released: commits go on into the log. A checkpoint asked for
   * meanwhile does nothing; closing does not wait. One at a time; never inside a transaction.
   */
  holdPages(): HeldPages;
  /** Opens a copy of this very database in another folder, with the same keys. */
  openCopy(files: FileSystem, folder: string): Result<CopyableDatabase, DatabaseCode>;
  /** How many of these pages do not open, from `first` (0) on; pages behind the end are none. */
  damagedAmong(first: number, count: number): number;
  /**
   * Every page in the clear, in order, for sealing the whole database under other keys; `undefined` for the page that SQLite never
   * writes. One buffer, used again. Nothing may be written between two of them.
   */
  clearPages(): Iterable<Uint8Array | undefined>;
  /** Pages in the file. */
  readonly pages: number;
}

/** Storage refused a write, a read or a commit inside the database. */
export class StorageFault extends Error {
  readonly code: DatabaseCode;
  constructor(code: DatabaseCode) {
    super(code);
    this.name = 'StorageFault';
    this.code = code;
  }
}

export type OpenDatabase = (options: { readonly create: boolean }) => Promise<Result<Database, DatabaseCode>>;
