import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pageCacheKib } from '#vault/store/open-database.ts';
import type { Database, SqlRow, SqlValue } from '#vault/store/database.ts';
import { asDatabase } from './plain-database.ts';

/** The part of better-sqlite3 that is used here; it brings no types. */
type NativeValue = SqlValue | bigint;
type NativeParameters = readonly NativeValue[] | readonly [Readonly<Record<string, NativeValue>>];
export interface NativeStatement {
  readonly reader: boolean;
  run(...parameters: NativeParameters): unknown;
  all(...parameters: NativeParameters): readonly SqlRow[];
  get(...parameters: NativeParameters): SqlRow | undefined;
}
export interface NativeConnection {
  pragma(text: string): unknown;
  exec(sql: string): unknown;
  prepare(sql: string): NativeStatement;
  unsafeMode(on: boolean): unknown;
  close(): void;
}
type Native = new (file: string) => NativeConnection;

export const nativeModule = 'better-sqlite3-multiple-ciphers';
/** A folder of its own: a package.json beside our sources would be their package. */
const home = path.resolve(import.meta.dirname, '../peer');

function loadNative(): Native | undefined {
  try {
    return createRequire(path.join(home, 'package.json'))(nativeModule) as Native;
  } catch {
    return undefined;
  }
}

/**
 * Whether the peer can be used; installs it first where it is not there. It is compiled for this machine: its own install script,
 * and no other package's, is run by name.
 */
export function nativePeerIsThere(say: (words: string) => void): boolean {
  if (loadNative() !== undefined) return true;
  say(`installing and compiling ${nativeModule}, the native peer (about 76 s, once)`);
  const npm = (...words: readonly string[]): boolean => spawnSync('npm', [...words, '--no-audit', '--no-fund'], { cwd: home, stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
  const installed = existsSync(path.join(home, 'node_modules', nativeModule)) || npm('ci', '--ignore-scripts');
  return installed && npm('rebuild', nativeModule, '--ignore-scripts=false') && loadNative() !== undefined;
}

/** A number would be bound as REAL, which the search index does not take for a docid. */
export const bindable = (parameters: readonly SqlValue[]): readonly NativeValue[] => parameters.map((value) => (typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value));

/** The peer takes what a statement numbers (`?1`) by its number, and otherwise what it has by its place. No statement of the app has both. */
export function nativeParameters(sql: string, parameters: readonly SqlValue[]): NativeParameters {
  const values = bindable(parameters);
  return /\?\d/u.test(sql) ? [Object.fromEntries(values.map((value, index) => [String(index + 1), value]))] : values;
}

/** As in the sealed file (open-database.ts), as far as they mean anything here. */
export const nativeSettings = ['journal_mode = WAL', 'locking_mode = EXCLUSIVE', 'synchronous = FULL', 'wal_autocheckpoint = 1000', 'journal_size_limit = 8388608', `cache_size = -${pageCacheKib}`];

/** SQLite compiled for the machine, with its own page encryption (ChaCha20-Poly1305, a raw key: nothing is derived) in `file`. */
export function openNativeConnection(file: string): NativeConnection {
  const Native = loadNative();
  if (Native === undefined) throw new Error(`${nativeModule} is not installed`);
  const native = new Native(file);
  native.pragma("cipher = 'chacha20'");
  native.pragma(`key = 'raw:${'5a'.repeat(32)}'`);
  return native;
}

export function openNativeDatabase(file: string): Database {
  const native = openNativeConnection(file);
  const statements = new Map<string, NativeStatement>();
  const prepared = (sql: string): NativeStatement => {
    const statement = statements.get(sql) ?? native.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const all = (sql: string, parameters: readonly SqlValue[]): readonly SqlRow[] => {
    const statement = prepared(sql);
    if (statement.reader) return statement.all(...nativeParameters(sql, parameters));
    statement.run(...nativeParameters(sql, parameters));
    return [];
  };
  return asDatabase(
    {
      run: (sql, parameters) => {
        if (parameters.length === 0) native.exec(sql);
        else all(sql, parameters);
      },
      all,
      get: (sql, parameters) => {
        const statement = prepared(sql);
        return statement.reader ? statement.get(...nativeParameters(sql, parameters)) : all(sql, parameters)[0];
      },
      close: () => native.close(),
    },
    nativeSettings,
  );
}
