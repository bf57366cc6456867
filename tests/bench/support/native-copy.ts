import { rmSync } from 'node:fs';
import type { Database, SqlRow, SqlValue } from '#vault/store/database.ts';
import { bindable, openNativeConnection, nativeSettings, type NativeConnection } from './native-peer.ts';

const rowsAtOnce = 1000;
/** FTS4 keeps its index in tables of its own; they are copied as they are, so that both search the same segments. */
const shadowOfSearch = /^(?:search|staff)_index_/u;

/** Makes the peer's file with the same schema and the same rows in the same order: the same trees, built by the same inserts. */
export function copyToNative(from: Database, file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const native = openNativeConnection(file);
  for (const setting of nativeSettings) native.pragma(setting);
  native.pragma('synchronous = OFF');
  // FTS4's own tables are otherwise read-only.
  native.unsafeMode(true);
  const schema = from.all('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid').map((row) => ({ type: row['type'], name: String(row['name']), sql: String(row['sql']) }));
  for (const { type, name, sql } of schema) if (type !== 'trigger' && !shadowOfSearch.test(name)) native.exec(sql);
  for (const { type, name, sql } of schema) if (type === 'table' && name !== 'search_index' && name !== 'staff_index') copyTable(from, native, name, /WITHOUT ROWID/iu.test(sql));
  for (const { type, sql } of schema) if (type === 'trigger') native.exec(sql);
  native.pragma('synchronous = FULL');
  native.pragma('wal_checkpoint(TRUNCATE)');
  native.close();
}

function copyTable(from: Database, native: NativeConnection, table: string, isWithoutRowid: boolean): void {
  const info = from.all(`PRAGMA table_info("${table}")`);
  const columns = info.map((row) => String(row['name']));
  const key = isWithoutRowid || info.some((row) => row['pk'] === 1 && String(row['type']).toUpperCase() === 'INTEGER') ? [] : ['rowid'];
  const named = [...key, ...columns.map((column) => `"${column}"`)];
  native.exec(`DELETE FROM "${table}"`);
  const insert = native.prepare(`INSERT INTO "${table}" (${named.join(', ')}) VALUES (${named.map(() => '?').join(', ')})`);
  // Texts as bytes: the WebAssembly build's text interface ends at a zero and swallows a byte order mark.
  const asBytes = columns.map((column, index) => `CASE typeof("${column}") WHEN 'text' THEN CAST("${column}" AS BLOB) ELSE "${column}" END AS v${index}, typeof("${column}") AS t${index}`);
  const wanted = [...key.map(() => 'rowid AS number'), ...asBytes].join(', ');
  const values = (row: SqlRow): readonly SqlValue[] => [...key.map(() => row['number'] ?? null), ...columns.map((_column, index) => valueOf(row[`v${index}`] ?? null, row[`t${index}`]))];
  const put = (rows: readonly SqlRow[]): void => {
    native.exec('BEGIN');
    for (const row of rows) insert.run(...bindable(values(row)));
    native.exec('COMMIT');
  };
  if (isWithoutRowid) {
    put(from.all(`SELECT ${wanted} FROM "${table}"`));
    return;
  }
  for (let last = -1; ; ) {
    const rows = from.all(`SELECT ${wanted}, rowid AS place FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ?`, [last, rowsAtOnce]);
    if (rows.length === 0) return;
    put(rows);
    last = Number(rows.at(-1)?.['place']);
  }
}

function valueOf(value: SqlValue, type: SqlValue | undefined): SqlValue {
  if (type === 'text') return Buffer.from(value instanceof Uint8Array ? value : new Uint8Array(0)).toString('utf8');
  return type === 'blob' && value === null ? new Uint8Array(0) : value;
}
