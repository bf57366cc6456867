import { formsOfTip, type FormName } from '#shared/domain/form-name.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '../database.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** Of a form about something new. */
const nothingYet = '';

/** What was typed into a form when it was last kept, as JSON; undefined: nothing waits. */
export function formDraftIn(database: Database, form: FormName, subject: string | null): string | undefined {
  const body = database.get('SELECT CAST(body AS BLOB) AS body FROM form_draft WHERE form = ? AND subject = ?', [form, subject ?? nothingYet])?.['body'];
  return body instanceof Uint8Array ? utf8.decode(body) : undefined;
}

/** Keeps what is being typed in place of what was kept before. Not in the log. `not-found`: the tip, or the referral, that it belongs to is not there. */
export function keepFormDraft(database: Database, form: FormName, subject: string | null, body: string): Result<undefined, 'not-found'> {
  const tipId = formsOfTip.includes(form) ? tipOf(database, form, subject) : null;
  if (tipId === undefined) return fail('not-found');
  database.transaction(() => {
    database.run('DELETE FROM form_draft WHERE form = ? AND subject = ?', [form, subject ?? nothingYet]);
    // As bytes, since the text interface of the database would swallow a leading byte order mark.
    database.run('INSERT INTO form_draft (form, subject, tip_id, body) VALUES (?, ?, ?, CAST(? AS TEXT))', [form, subject ?? nothingYet, tipId, new TextEncoder().encode(body)]);
  });
  return ok(undefined);
}

/** Nothing is written where nothing waits. */
export function forgetFormDraft(database: Database, form: FormName, subject: string | null): void {
  const key = [form, subject ?? nothingYet];
  if (database.get('SELECT 1 AS found FROM form_draft WHERE form = ? AND subject = ?', key) === undefined) return;
  database.transaction(() => {
    database.run('DELETE FROM form_draft WHERE form = ? AND subject = ?', key);
  });
}

function tipOf(database: Database, form: FormName, subject: string | null): string | undefined {
  if (subject === null) return undefined;
  const row = form === 'referral-end' ? database.get('SELECT tip_id FROM referral WHERE referral_id = ?', [subject]) : database.get('SELECT tip_id FROM tip WHERE tip_id = ?', [subject]);
  return row === undefined ? undefined : String(row['tip_id']);
}
