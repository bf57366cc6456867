import { oneLine } from '#shared/domain/one-line.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { withStaffWordsChanged } from '../search/staff-index.ts';

/** Gives a tip to a member who is not removed, or to nobody: one event, or none when it is so already. `not-found` for the tip or the member. */
export function assignTip(context: VaultContext, tipId: string, memberId: string | null): Result<undefined, 'not-found'> {
  const { database } = context;
  const tip = database.get('SELECT assignee FROM tip WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  if (memberId !== null && database.get('SELECT 1 AS found FROM member WHERE member_id = ? AND removed_at IS NULL', [memberId]) === undefined) return fail('not-found');
  const from = typeof tip['assignee'] === 'string' ? tip['assignee'] : null;
  if (from !== memberId) database.transaction(() => appendEvents(context, [{ type: 'tip-assigned', payload: { tipId, from, to: memberId } }]));
  return ok(undefined);
}

/** Sets by when something is to be done about a tip, and what; null takes the date away. One event, or none when it is so already. */
export function setDue(context: VaultContext, tipId: string, dueAt: number | null, note: string): Result<undefined, 'not-found'> {
  const { database } = context;
  const tip = database.get('SELECT due_at, due_note FROM tip WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  const from = typeof tip['due_at'] === 'number' ? tip['due_at'] : null;
  const line = dueAt === null ? '' : oneLine(note);
  if (from !== dueAt || (tip['due_note'] ?? '') !== line) database.transaction(() => appendEvents(context, [{ type: 'due-set', payload: { tipId, from, to: dueAt, note: line } }]));
  return ok(undefined);
}

/** A further note, in one transaction with its event; the draft goes. Notes stay as they were written. */
export function writeNote(context: VaultContext, tipId: string, text: string): Result<undefined, 'not-found'> {
  const { database } = context;
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const bytes = new TextEncoder().encode(text.toWellFormed());
  database.transaction(() => {
    const noteId = newId(context.randomBytes);
    withStaffWordsChanged(database, tipId, () => {
      appendEvents(context, [{ type: 'note-written', payload: { tipId, noteId, sha256: hex(sha256(bytes)), writtenAt: context.now() } }]);
      // As bytes, since the text interface of the database would swallow a leading byte order mark.
      database.run('UPDATE note SET body = CAST(? AS TEXT) WHERE note_id = ?', [bytes, noteId]);
    });
    database.run('DELETE FROM note_draft WHERE tip_id = ?', [tipId]);
  });
  return ok(undefined);
}

/** Keeps what is being written, so that a lock or a crash costs no more than the last seconds; an empty text forgets it. Not in the log. */
export function keepNoteDraft({ database }: VaultContext, tipId: string, text: string): Result<undefined, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  database.transaction(() => {
    database.run('DELETE FROM note_draft WHERE tip_id = ?', [tipId]);
    if (text.trim() !== '') database.run('INSERT INTO note_draft (tip_id, body) VALUES (?, CAST(? AS TEXT))', [tipId, new TextEncoder().encode(text.toWellFormed())]);
  });
  return ok(undefined);
}
