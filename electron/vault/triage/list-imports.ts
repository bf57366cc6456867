import type { Reply, Request } from '#shared/contract/contract.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Database } from '#vault/store/database.ts';
import { eventsAbout } from './events-about.ts';
import { textIn } from './tip-row.ts';

/** Tables from which rows were taken into the register, the last one first. */
export function listImports(database: Database, { offset, limit }: Request<'register.imports'>): Reply<'register.imports'> {
  const rows = database.all(
    `SELECT import_id, file_name, sheet, file_sha256, begun_at, undone_at, (SELECT count(*) FROM compound_row WHERE compound_row.import_id = register_import.import_id) AS rows
     FROM register_import ORDER BY begun_at DESC, rowid DESC LIMIT ? OFFSET ?`,
    [limit, offset],
  );
  return {
    total: Number(database.get('SELECT count(*) AS imports FROM register_import')?.['imports'] ?? 0),
    imports: rows.map((row) => {
      const importId = textIn(row, 'import_id');
      return {
        importId,
        fileName: textIn(row, 'file_name'),
        sheet: textIn(row, 'sheet').slice(0, 200).toWellFormed(),
        sha256: row['file_sha256'] instanceof Uint8Array ? hex(row['file_sha256']) : '',
        begunAt: Number(row['begun_at']),
        actor: eventsAbout(database, importId, 'register-import-begun')[0]?.actor ?? '',
        rows: Number(row['rows']),
        undoneAt: row['undone_at'] === null ? null : Number(row['undone_at']),
      };
    }),
  };
}
