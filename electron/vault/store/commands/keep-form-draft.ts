import type { FormName } from '#shared/domain/form-name.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '../database.ts';
import { formSubjectIn, nothingYet } from '../form-subjects.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What was typed into a form when it was last kept, as JSON; undefined: nothing waits. */
export function formDraftIn(database: Database, form: FormName, subject: string | null): string | undefined {
  const body = database.get('SELECT CAST(body AS BLOB) AS body FROM form_draft WHERE form = ? AND subject = ?', [form, subject ?? nothingYet])?.['body'];
  return body instanceof Uint8Array ? utf8.decode(body) : undefined;
}

/** Keeps what is being typed in place of what was kept before. Not in the log. `not-found`: what it is about is not there. */
export function keepFormDraft(database: Database, form: FormName, subject: string | null, body: string): Result<undefined, 'not-found'> {
  const about = formSubjectIn(database, form, subject);
  if (about === undefined) return fail('not-found');
  database.transaction(() => {
    database.run('DELETE FROM form_draft WHERE form = ? AND subject = ?', [form, subject ?? nothingYet]);
    // As bytes, since the text interface of the database would swallow a leading byte order mark.
    database.run('INSERT INTO form_draft (form, subject, tip_id, body) VALUES (?, ?, ?, CAST(? AS TEXT))', [form, subject ?? nothingYet, about.tipId, new TextEncoder().encode(body)]);
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

/** What was typed of a compound and its buildings goes with it. Within the transaction that takes it away. */
export function forgetFormsOfCompound(database: Database, compoundId: string): void {
  database.run('DELETE FROM form_draft WHERE subject = ?1 OR subject IN (SELECT building_id FROM compound_building WHERE compound_id = ?1)', [compoundId]);
}
