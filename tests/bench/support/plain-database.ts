import { createRequire } from 'node:module';
import initSqlJs from 'sql.js';
import type { Database, SqlRow, SqlValue } from '#vault/store/database.ts';
import { SqlConnection } from '#vault/store/sql-connection.ts';

/** What a database of the bench needs to do; both peers keep their statements prepared, as the sealed one does. */
interface Connection {
  run(sql: string, parameters: readonly SqlValue[]): void;
  all(sql: string, parameters: readonly SqlValue[]): readonly SqlRow[];
  get(sql: string, parameters: readonly SqlValue[]): SqlRow | undefined;
  close(): void;
}

/** As in the sealed file, as far as they mean anything here. */
const settings = ['secure_delete = ON', 'foreign_keys = ON', 'temp_store = MEMORY', 'cache_size = -16384'];

/** sql.js in memory: no encryption, no disk, nothing durable. The ratio to it is the price of both. */
export async function openPlainDatabase(): Promise<Database> {
  const engine = await initSqlJs();
  return asDatabase(new SqlConnection(new engine.Database()), []);
}

/** The part of better-sqlite3 that is used here; the package is optional and brings no types that could be relied on. */
type NativeValue = SqlValue | bigint;
interface NativeStatement {
  readonly reader: boolean;
  run(...parameters: readonly NativeValue[]): unknown;
  all(...parameters: readonly NativeValue[]): readonly SqlRow[];
  get(...parameters: readonly NativeValue[]): SqlRow | undefined;
}
interface NativeConnection {
  pragma(text: string): unknown;
  exec(sql: string): unknown;
  prepare(sql: string): NativeStatement;
  close(): void;
}
type Native = new (file: string) => NativeConnection;

/** A number would be bound as REAL, which the search index does not take for a docid. */
const bindable = (parameters: readonly SqlValue[]): readonly NativeValue[] => parameters.map((value) => (typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value));

export const nativeModule = 'better-sqlite3-multiple-ciphers';

/** The native SQLite with its own page encryption (ChaCha20-Poly1305) in `file`, or undefined where it is not installed. */
export function openNativeDatabase(file: string): Database | undefined {
  const require = createRequire(import.meta.url);
  let Native: Native;
  try {
    Native = require(nativeModule) as Native;
  } catch {
    return undefined;
  }
  const native = new Native(file);
  native.pragma("cipher = 'chacha20'");
  native.pragma("key = 'invented key of the bench'");
  const statements = new Map<string, NativeStatement>();
  const prepared = (sql: string): NativeStatement => {
    const statement = statements.get(sql) ?? native.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const all = (sql: string, parameters: readonly SqlValue[]): readonly SqlRow[] => {
    const statement = prepared(sql);
    if (statement.reader) return statement.all(...bindable(parameters));
    statement.run(...bindable(parameters));
    return [];
  };
  const connection: Connection = {
    run: (sql, parameters) => {
      if (parameters.length === 0) native.exec(sql);
      else all(sql, parameters);
    },
    all,
    get: (sql, parameters) => {
      const statement = prepared(sql);
      return statement.reader ? statement.get(...bindable(parameters)) : all(sql, parameters)[0];
    },
    close: () => native.close(),
  };
  return asDatabase(connection, ['journal_mode = WAL', 'locking_mode = EXCLUSIVE', 'synchronous = FULL', 'wal_autocheckpoint = 1000', 'journal_size_limit = 8388608']);
}

function asDatabase(connection: Connection, extraSettings: readonly string[]): Database {
  for (const setting of [...extraSettings, ...settings]) connection.get(`PRAGMA ${setting}`, []);
  return {
    report: { unclean: false, recoveredTransactions: 0, anchored: { eventCount: 0, chainHead: new Uint8Array(32) } },
    run: (sql, parameters = []) => connection.run(sql, parameters),
    all: (sql, parameters = []) => connection.all(sql, parameters),
    get: (sql, parameters = []) => connection.get(sql, parameters),
    transaction: (work) => {
      connection.get('BEGIN IMMEDIATE', []);
      try {
        const value = work();
        connection.get('COMMIT', []);
        return value;
      } catch (problem) {
        connection.get('ROLLBACK', []);
        throw problem;
      }
    },
    checkpoint: () => undefined,
    verify: () => ({ pages: 0, damagedPages: [], tagSumMatches: true }),
    close: () => connection.close(),
    abandon: () => connection.close(),
  };
}
