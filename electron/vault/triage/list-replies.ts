import type { Reply as CallReply, Request } from '#shared/contract/contract.ts';
import { repliesAtOnce, type ListedReply, type ReplyView } from '#shared/contract/reply-calls.ts';
import { replyStatuses, type Reply, type ReplyStatus } from '#shared/domain/reply.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow, SqlValue } from '#vault/store/database.ts';
import { detailsOf } from '#vault/store/tip-details.ts';
import { textIn } from './tip-row.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** An answer that has been in the file for so long was either read or will not be. */
const usualTermDays = 90;
const excerptCharacters = 120;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

const columns = 'reply.reply_id, reply.tip_id, reply.status, reply.day, reply.sequence, CAST(reply.text AS BLOB) AS text, reply.written_at, reply.withdrawn_at, tip.number';
/** A condition on `reply`: it is in the next file. Takes the moment before which one is too old. */
export const isOpenReply = 'reply.withdrawn_at IS NULL AND reply.written_at >= ?';

/** After how many days a reply leaves the file. */
export function replyTermDays(database: Database): number {
  const days = database.get("SELECT days FROM reply_term WHERE scope = 'replies'")?.['days'];
  return typeof days === 'number' ? days : usualTermDays;
}

/** The replies under a tip and what is being written, at `now` (milliseconds since 1970). */
export function repliesOfTip(database: Database, now: number, tipId: string, offset = 0): Result<CallReply<'reply.ofTip'>, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const since = oldestOpenReply(database, now);
  const replies = database.all(`SELECT ${columns} FROM reply JOIN tip USING (tip_id) WHERE tip_id = ? ORDER BY reply.sequence DESC, reply.written_at DESC LIMIT ${repliesAtOnce} OFFSET ?`, [tipId, offset]).map((row): ReplyView => ({ ...replyOf(row), replyId: textIn(row, 'reply_id'), writtenAt: Number(row['written_at']), standing: standingOf(row, since) }));
  const draft = database.get('SELECT status, CAST(text AS BLOB) AS text FROM reply_draft WHERE tip_id = ?', [tipId]);
  return ok({ replies, total: countOf(database, 'reply.tip_id = ?', [tipId]), draft: draft === undefined ? null : { status: statusIn(draft), text: bodyIn(draft) } });
}

/** All that are not withdrawn, newest first. */
export function listReplies(database: Database, now: number, { offset, limit }: Request<'reply.list'>): CallReply<'reply.list'> {
  const since = oldestOpenReply(database, now);
  const lastSaved = database.get('SELECT max(exported_at) AS at FROM reply_bundle')?.['at'];
  const lastSavedAt = typeof lastSaved === 'number' ? lastSaved : null;
  const rows = database.all(`SELECT ${columns} FROM reply JOIN tip USING (tip_id) WHERE reply.withdrawn_at IS NULL ORDER BY reply.written_at DESC, reply.reply_id LIMIT ? OFFSET ?`, [limit, offset]);
  return {
    total: countOf(database, 'reply.withdrawn_at IS NULL', []),
    open: countOf(database, isOpenReply, [since]),
    writtenSince: countOf(database, `${isOpenReply} AND reply.written_at > ?`, [since, lastSavedAt ?? -1]),
    termDays: replyTermDays(database),
    lastSavedAt,
    replies: rows.map((row): ListedReply => {
      const { status, day, text } = replyOf(row);
      return { replyId: textIn(row, 'reply_id'), tipId: textIn(row, 'tip_id'), tipNumber: Number(row['number']), status, day, excerpt: excerptOf(text), standing: standingOf(row, since) };
    }),
  };
}

/** What the next file holds: each open reply with the key of its receipt. */
export function openReplies(database: Database, now: number): readonly (Reply & { readonly replyKey: string })[] {
  const rows = database.all(`SELECT ${columns} FROM reply JOIN tip USING (tip_id) WHERE ${isOpenReply} ORDER BY reply.reply_id`, [oldestOpenReply(database, now)]);
  const keys = new Map<string, string>();
  const keyOf = (tipId: string): string => {
    const known = keys.get(tipId);
    if (known !== undefined) return known;
    const key = detailsOf(database, tipId).receipt?.replyKey;
    if (key === undefined) throw new Error('a reply under a tip without a receipt');
    keys.set(tipId, key);
    return key;
  };
  return rows.map((row) => ({ ...replyOf(row), replyKey: keyOf(textIn(row, 'tip_id')) }));
}

/** Replies that were written before this are in no further file. */
export function oldestOpenReply(database: Database, now: number): number {
  return now - replyTermDays(database) * dayMs;
}

function standingOf(row: SqlRow, since: number): ReplyView['standing'] {
  if (row['withdrawn_at'] !== null) return 'withdrawn';
  return Number(row['written_at']) < since ? 'too-old' : 'open';
}

function replyOf(row: SqlRow): Reply {
  return { status: statusIn(row), day: textIn(row, 'day'), sequence: Number(row['sequence']), text: bodyIn(row) };
}

function statusIn(row: SqlRow): ReplyStatus {
  const found = replyStatuses.find((status) => status === row['status']);
  if (found === undefined) throw new Error('a stored status that this program does not know');
  return found;
}

function bodyIn(row: SqlRow): string {
  const { text } = row;
  if (!(text instanceof Uint8Array)) throw new Error('a reply without its text');
  return utf8.decode(text);
}

function excerptOf(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return characters.length > excerptCharacters ? `${characters.slice(0, excerptCharacters - 1).join('')}…` : characters.join('');
}

function countOf(database: Database, condition: string, parameters: readonly SqlValue[]): number {
  return Number(database.get(`SELECT count(*) AS replies FROM reply JOIN tip USING (tip_id) WHERE ${condition}`, parameters)?.['replies'] ?? 0);
}
