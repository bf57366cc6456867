import type { Reply, Request } from '#shared/contract/contract.ts';
import type { HandOver } from '#shared/contract/shift-calls.ts';
import { handOverReasons } from '#shared/domain/hand-over.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import { newId, type VaultContext } from '#vault/store/events/vault-context.ts';
import { openMatters } from './open-matters.ts';
import { nullableTextIn, pick, textIn } from './tip-row.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What would be handed over at `now`, and what the member began to write for it. */
export function shiftPreview(database: Database, now: number, self: string): Reply<'shift.preview'> {
  const { totals, drafts } = openMatters(database, now);
  const draft = database.get('SELECT CAST(body AS BLOB) AS body FROM hand_over_draft WHERE member_id = ?', [self])?.['body'];
  return { totals: [...totals], drafts, draft: draft instanceof Uint8Array ? utf8.decode(draft) : '' };
}

/** Keeps what is being written for the next; an empty text forgets it. Not in the log. */
export function keepShiftDraft({ database, signer }: VaultContext, text: string): void {
  database.transaction(() => {
    database.run('DELETE FROM hand_over_draft WHERE member_id = ?', [signer.memberId]);
    if (text.trim() !== '') database.run('INSERT INTO hand_over_draft (member_id, body) VALUES (?, CAST(? AS TEXT))', [signer.memberId, new TextEncoder().encode(text.toWellFormed())]);
  });
}

/** Ends the signer's shift: one event that names what is open now, its note beside the log, and no draft after it. Returns the id of the hand-over. */
export function endShift(context: VaultContext, note: string): string {
  const { database, signer } = context;
  const bytes = new TextEncoder().encode(note.trim().toWellFormed());
  return database.transaction(() => {
    const handOverId = newId(context.randomBytes);
    const endedAt = context.now();
    const { tips, totals, drafts } = openMatters(database, endedAt);
    appendEvents(context, [{ type: 'shift-ended', payload: { handOverId, memberId: signer.memberId, endedAt, drafts, totals, tips, noteSha256: hex(sha256(bytes)) } }]);
    // As bytes, since the text interface of the database would swallow a leading byte order mark.
    database.run('UPDATE hand_over SET note = CAST(? AS TEXT) WHERE hand_over_id = ?', [bytes, handOverId]);
    database.run('DELETE FROM hand_over_draft WHERE member_id = ?', [signer.memberId]);
    return handOverId;
  });
}

/** Somebody else has read a hand-over and goes on from it: one event, or none when somebody has already. `hand-over-own`: whoever went cannot take over from themselves. */
export function takeHandOver(context: VaultContext, handOverId: string): Result<undefined, 'not-found' | 'hand-over-own'> {
  const { database, signer } = context;
  const row = database.get('SELECT member_id, taken_at FROM hand_over WHERE hand_over_id = ?', [handOverId]);
  if (row === undefined) return fail('not-found');
  if (row['member_id'] === signer.memberId) return fail('hand-over-own');
  if (row['taken_at'] === null) database.transaction(() => appendEvents(context, [{ type: 'hand-over-taken', payload: { handOverId, memberId: signer.memberId, takenAt: context.now() } }]));
  return ok(undefined);
}

/** Newest first. `waiting`: those that nobody has taken and that are not the member's own. */
export function listHandOvers(database: Database, { onlyWaiting, offset, limit }: Request<'shift.list'>, self: string): Reply<'shift.list'> {
  const waiting = 'hand_over.member_id <> ? AND taken_at IS NULL';
  const count = (where: string, parameters: readonly string[]): number => Number(database.get(`SELECT count(*) AS found FROM hand_over WHERE ${where}`, parameters)?.['found'] ?? 0);
  const where = onlyWaiting ? waiting : 'true';
  const rows = database.all(
    `SELECT hand_over.hand_over_id, hand_over.member_id, ended_at, drafts, CAST(note AS BLOB) AS note, taken_at, giver.name AS giver, taker.name AS taker
     FROM hand_over LEFT JOIN member AS giver ON giver.member_id = hand_over.member_id LEFT JOIN member AS taker ON taker.member_id = taken_by
     WHERE ${where} ORDER BY ended_at DESC, hand_over_id LIMIT ? OFFSET ?`,
    [...(onlyWaiting ? [self] : []), limit, offset],
  );
  return { total: count(where, onlyWaiting ? [self] : []), waiting: count(waiting, [self]), handOvers: rows.map((row) => handOverOf(database, row, self)) };
}

function handOverOf(database: Database, row: SqlRow, self: string): HandOver {
  const handOverId = textIn(row, 'hand_over_id');
  const { note } = row;
  const nameOf = (name: unknown): string => (typeof name === 'string' ? name : '').slice(0, 200);
  return {
    handOverId,
    by: nameOf(row['giver']),
    isOwn: row['member_id'] === self,
    endedAt: Number(row['ended_at']),
    drafts: Number(row['drafts']),
    note: note instanceof Uint8Array ? utf8.decode(note) : '',
    taken: row['taken_at'] === null ? null : { by: nameOf(row['taker']), at: Number(row['taken_at']) },
    totals: database.all('SELECT reason, tips FROM hand_over_total WHERE hand_over_id = ?', [handOverId]).map((total) => ({ reason: pick(handOverReasons, total['reason']), tips: Number(total['tips']) })).sort(inOrder),
    tips: database
      .all('SELECT tip.tip_id, number, urgency, excerpt, due_at, due_note, reason FROM hand_over_tip JOIN tip USING (tip_id) WHERE hand_over_id = ? ORDER BY number', [handOverId])
      .map((tip) => ({
        tipId: textIn(tip, 'tip_id'),
        number: Number(tip['number']),
        urgency: pick(urgencies, tip['urgency']),
        reason: pick(handOverReasons, tip['reason']),
        excerpt: textIn(tip, 'excerpt'),
        due: tip['due_at'] === null ? null : { at: Number(tip['due_at']), note: nullableTextIn(tip, 'due_note') ?? '' },
      }))
      .sort(inOrder),
  };
}

const inOrder = (one: { readonly reason: HandOver['totals'][number]['reason'] }, other: { readonly reason: HandOver['totals'][number]['reason'] }): number => handOverReasons.indexOf(one.reason) - handOverReasons.indexOf(other.reason);
