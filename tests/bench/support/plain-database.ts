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

/** What the app's code works on, over another SQLite. */
export function asDatabase(connection: Connection, extraSettings: readonly string[]): Database {
  for (const setting of [...extraSettings, ...settings]) connection.get(`PRAGMA ${setting}`, []);
  return {
    report: { unclean: false, recoveredTransactions: 0, anchored: { eventCount: 0, chainHead: new Uint8Array(32) } },
    run: (sql, parameters = []) => connection.run(sql, parameters),
    all: (sql, parameters = []) => connection.all(sql, parameters),
    get: (sql, parameters = []) => connection.get(sql, parameters),
    revision: () => String(connection.get('SELECT total_changes() AS changes', [])?.['changes']),
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
