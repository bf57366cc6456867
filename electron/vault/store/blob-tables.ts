import type { NewBlob } from './blob-store.ts';
import type { Database } from './database.ts';

/** A blob and the row that names it. */
export interface NamedBlob extends NewBlob {
  readonly table: string;
  readonly row: number;
}

/** Every blob that a row names, in whatever table: found by their columns, so that a table which is added later is not forgotten. */
export function namedBlobs(database: Database): readonly NamedBlob[] {
  return blobTables(database).flatMap((table) =>
    database
      .all(`SELECT rowid AS row_number, blob_name, blob_key FROM ${table} WHERE blob_name IS NOT NULL AND blob_key IS NOT NULL`)
      .flatMap(({ row_number: row, blob_name: name, blob_key: key }) => (typeof name === 'string' && key instanceof Uint8Array ? [{ table, row: Number(row), name, key }] : [])),
  );
}

/** The row names the other blob from now on. Inside a transaction. */
export function renameBlob(database: Database, { table, row }: NamedBlob, to: NewBlob): void {
  database.run(`UPDATE ${table} SET blob_name = ?, blob_key = ? WHERE rowid = ?`, [to.name, to.key, row]);
}

function blobTables(database: Database): readonly string[] {
  return database
    .all(
      `SELECT name FROM sqlite_master AS listed WHERE type = 'table'
       AND (SELECT count(*) FROM pragma_table_info(listed.name) AS here WHERE here.name IN ('blob_name', 'blob_key')) = 2 ORDER BY name`,
    )
    .map(({ name }) => String(name));
}
