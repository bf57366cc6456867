import { fromHex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { registerEvents } from './register-events.ts';

type RegisterEvent = Extract<EventDraft, { readonly type: keyof typeof registerEvents }>;

/** The part of applyEvent that is about registers as tables; the same rules hold. */
export function applyRegisterEvent(database: Database, event: RegisterEvent): void {
  switch (event.type) {
    case 'register-import-begun': {
      const { importId, fileName, fileSha256, sizeBytes, sheet, begunAt } = event.payload;
      database.run('INSERT INTO register_import (import_id, file_name, file_sha256, size_bytes, sheet, begun_at, undone_at) VALUES (?, ?, ?, ?, ?, ?, NULL)', [importId, fileName, bytes(fileSha256), sizeBytes, sheet, begunAt]);
      return;
    }
    case 'register-import-undone':
      database.run('UPDATE register_import SET undone_at = ? WHERE import_id = ?', [event.payload.undoneAt, event.payload.importId]);
      return;
    case 'compound-row-taken': {
      const { compoundId, rowId, importId, row, rowSha256, kept, takenAt } = event.payload;
      database.run('INSERT INTO compound_row (row_id, compound_id, import_id, row, row_sha256, kept, taken_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [rowId, compoundId, importId, row, bytes(rowSha256), kept, takenAt]);
      return;
    }
    case 'compound-row-undone':
      database.run('DELETE FROM compound_row WHERE row_id = ? AND compound_id = ?', [event.payload.rowId, event.payload.compoundId]);
      return;
    case 'compound-removed':
      for (const table of ['compound', 'compound_name', 'compound_status', 'compound_building', 'compound_point', 'compound_row']) database.run(`DELETE FROM ${table} WHERE compound_id = ?`, [event.payload.compoundId]);
      return;
    case 'register-exported': {
      const { exportId, compounds, sizeBytes, sha256, exportedAt } = event.payload;
      database.run('INSERT INTO register_export (export_id, compounds, size_bytes, sha256, exported_at) VALUES (?, ?, ?, ?, ?)', [exportId, compounds, sizeBytes, bytes(sha256), exportedAt]);
      return;
    }
  }
}

function bytes(hexText: string): Uint8Array {
  const decoded = fromHex(hexText);
  if (!decoded) throw new Error('not hexadecimal');
  return decoded;
}
