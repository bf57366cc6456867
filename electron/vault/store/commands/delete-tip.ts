import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '../events/append-events.ts';
import type { VaultContext } from '../events/vault-context.ts';
import { removeFromSearchIndex } from '../search/search-index.ts';

/**
 * Deletes a tip for good, in one transaction: texts, original, attachments' keys, words in the index, passages of drafts, and salt and
 * payload of its events. The chain keeps their hashes, which say nothing without the salts; that a dossier with it has left
 * stays on record. Returns the names of the blobs to remove, unreadable from now on.
 */
export function deleteTip(context: VaultContext, tipId: string): Result<{ readonly blobNames: readonly string[] }, 'not-found'> {
  const { database } = context;
  const tip = database.get('SELECT number, inner_id FROM tip WHERE tip_id = ?', [tipId]);
  if (!tip) return fail('not-found');
  return ok(
    database.transaction(() => {
      const blobs = database.all('SELECT blob_name FROM attachment WHERE tip_id = ?1 UNION ALL SELECT blob_name FROM original WHERE tip_id = ?1 AND blob_name IS NOT NULL', [tipId]);
      removeFromSearchIndex(database, tipId, Number(tip['number']));
      const textsOfTip = '(SELECT text_id FROM text WHERE tip_id = ?)';
      database.run(`DELETE FROM redaction WHERE text_id IN ${textsOfTip}`, [tipId]);
      database.run(`DELETE FROM dossier_review WHERE text_id IN ${textsOfTip}`, [tipId]);
      for (const table of ['dossier_tip', 'text', 'attachment', 'original']) database.run(`DELETE FROM ${table} WHERE tip_id = ?`, [tipId]);
      database.run("DELETE FROM event_payload WHERE event_id IN (SELECT event_id FROM event WHERE subject = ? AND type <> 'dossier-exported')", [tipId]);
      appendEvents(context, [{ type: 'tip-deleted', payload: { tipId, innerId: String(tip['inner_id']) } }]);
      return { blobNames: blobs.map((row) => String(row['blob_name'])) };
    }),
  );
}
