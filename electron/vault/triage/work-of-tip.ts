import { notesAtOnce, type Work } from '#shared/contract/work-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { latestAbout } from './events-about.ts';
import { textIn } from './tip-row.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Who sees to a tip, by when, its notes and what is being written. `self`: the member who asks. */
export function workOfTip(database: Database, tipId: string, self: string, notesOffset = 0): Result<Work, 'not-found'> {
  const tip = database.get('SELECT tip.assignee, tip.due_at, tip.due_note, member.name, member.removed_at FROM tip LEFT JOIN member ON member.member_id = tip.assignee WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  const draft = database.get('SELECT CAST(body AS BLOB) AS body FROM note_draft WHERE tip_id = ?', [tipId]);
  return ok({
    assignee: typeof tip['assignee'] === 'string' ? { memberId: tip['assignee'], name: nameIn(tip), isRemoved: typeof tip['removed_at'] === 'number' } : null,
    due: typeof tip['due_at'] === 'number' ? { at: tip['due_at'], note: typeof tip['due_note'] === 'string' ? tip['due_note'] : '' } : null,
    ...notesOf(database, tipId, notesOffset),
    draft: draft === undefined ? null : bodyIn(draft),
    people: database
      .all("SELECT member_id, name FROM member WHERE removed_at IS NULL AND name <> '' ORDER BY name, member_id")
      .map((row) => ({ memberId: textIn(row, 'member_id'), name: nameIn(row), isSelf: row['member_id'] === self })),
  });
}

/** The index of assigned tips does not say what was set aside; that of the inbox does, and no row is read. */
export const openOfMember = `SELECT count(*) AS tips FROM tip INDEXED BY tip_assigned
  WHERE assignee = ? AND status <> 'closed' AND rowid NOT IN (SELECT rowid FROM tip INDEXED BY tip_inbox WHERE set_aside IS NOT NULL)`;

/** Open tips that are this member's, and open tips of which something is due at `now` (milliseconds since 1970). */
export function countWork(database: Database, self: string, now: number): { readonly self: string; readonly mine: number; readonly due: number } {
  const one = (sql: string, parameter: string | number): number => Number(database.get(sql, [parameter])?.['tips'] ?? 0);
  return {
    self,
    mine: one(openOfMember, self),
    due: one("SELECT count(*) AS tips FROM tip INDEXED BY tip_due WHERE due_at <= ? AND status <> 'closed' AND set_aside IS NULL", now),
  };
}

/** Who wrote a note is who signed its event. */
function notesOf(database: Database, tipId: string, offset: number): Pick<Work, 'notes' | 'notesTotal'> {
  const { total, latest } = latestAbout(database, tipId, 'note-written', { offset, limit: notesAtOnce });
  const notes = latest.flatMap(({ event, actor, actorRemoved }): Work['notes'] => {
    if (event.type !== 'note-written') return [];
    const { noteId, writtenAt } = event.payload;
    const note = database.get('SELECT CAST(body AS BLOB) AS body FROM note WHERE note_id = ?', [noteId]);
    return [{ noteId, text: note === undefined ? '' : bodyIn(note), writtenAt, actor, actorRemoved }];
  });
  return { notes, notesTotal: total };
}

const nameIn = (row: SqlRow): string => (typeof row['name'] === 'string' ? row['name'] : '').slice(0, 200);

/** As bytes, since the text interface of the database would swallow a leading byte order mark. */
function bodyIn(row: SqlRow): string {
  const { body } = row;
  return body instanceof Uint8Array ? utf8.decode(body) : '';
}
