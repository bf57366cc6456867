import type { Result } from '#shared/result.ts';

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
