import initSqlJs from 'sql.js';
import type { Database } from '#vault/store/database.ts';

/** The same tables and rows as an ordinary SQLite file, without any encryption: what the pages would be without their cipher. */
export async function plainCopy(database: Database): Promise<Uint8Array> {
  const engine = await initSqlJs();
  const plain = new engine.Database();
  try {
    for (const { name } of database.all("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%'")) {
      const rows = database.all(`SELECT * FROM "${String(name)}"`);
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) continue;
      plain.run(`CREATE TABLE "${String(name)}" (${columns.map((column) => `"${column}"`).join(', ')})`);
      for (const row of rows) plain.run(`INSERT INTO "${String(name)}" VALUES (${columns.map(() => '?').join(', ')})`, columns.map((column) => row[column] ?? null));
    }
    return plain.export();
  } finally {
    plain.close();
  }
}
