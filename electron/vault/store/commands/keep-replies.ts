import type { ReplyStatus } from '#shared/domain/reply.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import type { FinishedFile } from './record-leaving.ts';

export interface ReplyDraft {
  readonly status: ReplyStatus;
  readonly text: string;
}

/**
 * Writes an answer under a tip, in one transaction: one event, its text beside the log, and no draft after it. The day is the one of UTC. The caller has
 * made the text one that a reply may hold. `receipt-absent`: nobody could open it.
 */
export function writeReply(context: VaultContext, tipId: string, { status, text }: ReplyDraft): Result<undefined, 'not-found' | 'receipt-absent'> {
  const { database } = context;
  const tip = database.get('SELECT receipt_id FROM tip WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  const receiptId = tip['receipt_id'] ?? null;
  if (receiptId === null) return fail('receipt-absent');
  database.transaction(() => {
    const writtenAt = context.now();
    const replyId = newId(context.randomBytes);
    const bytes = new TextEncoder().encode(text);
    const payload = { tipId, replyId, status, day: new Date(writtenAt).toISOString().slice(0, 10), sequence: lastSequence(database, receiptId) + 1, textSha256: hex(sha256(bytes)), writtenAt };
    appendEvents(context, [{ type: 'reply-written', payload }]);
    // As bytes, since the text interface of the database would swallow a leading byte order mark.
    database.run('UPDATE reply SET text = CAST(? AS TEXT) WHERE reply_id = ?', [bytes, replyId]);
    database.run('DELETE FROM reply_draft WHERE tip_id = ?', [tipId]);
  });
  return ok(undefined);
}

/** Counted over all tips under the receipt: its holder sees one row of answers. */
function lastSequence(database: Database, receiptId: string | number | Uint8Array): number {
  return Number(database.get('SELECT coalesce(max(sequence), 0) AS last FROM reply JOIN tip USING (tip_id) WHERE receipt_id = ?', [receiptId])?.['last']);
}

/** Takes an answer out of the files that are saved from now on. What was posted stays posted. `not-found` also when it is withdrawn already. */
export function withdrawReply(context: VaultContext, replyId: string): Result<undefined, 'not-found'> {
  const { database } = context;
  const tipId = database.get('SELECT tip_id FROM reply WHERE reply_id = ? AND withdrawn_at IS NULL', [replyId])?.['tip_id'];
  if (typeof tipId !== 'string') return fail('not-found');
  database.transaction(() => appendEvents(context, [{ type: 'reply-withdrawn', payload: { tipId, replyId, withdrawnAt: context.now() } }]));
  return ok(undefined);
}

/** Keeps what is being written, or forgets it. Not in the log. */
export function keepReplyDraft(context: VaultContext, tipId: string, draft: ReplyDraft | null): Result<undefined, 'not-found'> {
  const { database } = context;
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  database.transaction(() => {
    database.run('DELETE FROM reply_draft WHERE tip_id = ?', [tipId]);
    if (draft !== null) database.run('INSERT INTO reply_draft (tip_id, status, text) VALUES (?, ?, CAST(? AS TEXT))', [tipId, draft.status, new TextEncoder().encode(draft.text)]);
  });
  return ok(undefined);
}

/** Sets after how many days an answer leaves the file; nothing when it is so already. */
export function setReplyTerm(context: VaultContext, days: number, before: number): void {
  if (days !== before) context.database.transaction(() => appendEvents(context, [{ type: 'reply-term-set', payload: { scope: 'replies', days } }]));
}

/** Writes down that a file of answers left, in one transaction of its own. */
export function recordReplyExport(context: VaultContext, replies: number, file: FinishedFile): void {
  const payload = { bundleId: newId(context.randomBytes), replies, sizeBytes: file.sizeBytes, sha256: hex(file.sha256), exportedAt: context.now() };
  context.database.transaction(() => appendEvents(context, [{ type: 'replies-exported', payload }]));
}
