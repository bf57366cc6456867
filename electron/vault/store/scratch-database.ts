import type { Database } from './database.ts';
import { SqlConnection } from './sql-connection.ts';
import { sqliteEngine } from './sqlite-engine.ts';

/**
 * An empty database that lives in memory only and is gone when it is abandoned: for working something out beside the vault.
 * `wasm` as for openDatabase. Nothing of it is sealed, checked or kept.
 */
export async function openScratchDatabase(wasm: Uint8Array): Promise<Database> {
  const engine = await sqliteEngine(wasm);
  const connection = new SqlConnection(engine.inMemory());
  connection.run('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY');
  const abandon = (): void => connection.close();
  return {
    report: { unclean: false, recoveredTransactions: 0, anchored: { eventCount: 0, chainHead: new Uint8Array(32) } },
    run: (sql, parameters) => connection.run(sql, parameters),
    all: (sql, parameters) => connection.all(sql, parameters),
    get: (sql, parameters) => connection.get(sql, parameters),
    revision: () => String(connection.rowsWritten()),
    // Without a journal nothing is rolled back: who fails here throws the whole of it away.
    transaction: (work) => work(),
    checkpoint: () => undefined,
    verify: () => ({ pages: 0, damagedPages: [], tagSumMatches: true }),
    close: abandon,
    abandon,
  };
}
