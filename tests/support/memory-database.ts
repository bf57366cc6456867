import initSqlJs from 'sql.js';
import type { Database, SqlRow, SqlValue } from '#vault/store/database.ts';

export interface MemoryDatabase extends Database {
  /** Its file as it stands, for another one to begin with. Not within a transaction. */
  readonly image: () => Uint8Array;
}

/** The Database interface on plain in-memory SQLite: for tests of what is stored, not of how. The sealed file has its own tests. `image` is what it begins with. */
export async function openMemoryDatabase(image?: Uint8Array): Promise<MemoryDatabase> {
  const engine = await initSqlJs();
  const connection = new engine.Database(image);
  const all = (sql: string, parameters: readonly SqlValue[] = []): readonly SqlRow[] => {
    const statement = connection.prepare(sql);
    try {
      statement.bind([...parameters]);
      const rows: SqlRow[] = [];
      while (statement.step()) rows.push(statement.getAsObject());
      return rows;
    } finally {
      statement.free();
    }
  };
  return {
    report: { unclean: false, recoveredTransactions: 0, anchored: { eventCount: 0, chainHead: new Uint8Array(32) } },
    run: (sql, parameters = []) => {
      connection.run(sql, [...parameters]);
    },
    all,
    get: (sql, parameters = []) => all(sql, parameters)[0],
    revision: () => String(all('SELECT total_changes() AS changes')[0]?.['changes']),
    transaction: (work) => {
      connection.run('BEGIN IMMEDIATE');
      try {
        const value = work();
        connection.run('COMMIT');
        return value;
      } catch (problem) {
        connection.run('ROLLBACK');
        throw problem;
      }
    },
    checkpoint: () => undefined,
    verify: () => ({ pages: 0, damagedPages: [], tagSumMatches: true }),
    close: () => connection.close(),
    abandon: () => connection.close(),
    image: () => connection.export(),
  };
}
