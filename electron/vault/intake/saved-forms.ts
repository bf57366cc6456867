import type { SavedFormView } from '#shared/contract/epoch-calls.ts';
import { hex } from '../crypto/hash.ts';
import type { Database } from '../store/database.ts';

const formsAtMost = 500;

/** Forms that were saved here, the newest first, so that a person sees which keys are out and until when. */
export function listSavedForms(database: Database): SavedFormView[] {
  return database.all(`SELECT * FROM saved_form ORDER BY saved_at DESC, form_id LIMIT ${formsAtMost}`).map((row) => {
    const hash = row['sha256'];
    if (!(hash instanceof Uint8Array)) throw new Error('a hash is not bytes');
    return { formId: String(row['form_id']), title: String(row['title']), keyIds: String(row['key_ids']).split(' '), savedAt: Number(row['saved_at']), destroyedAt: Number(row['destroyed_at']), sha256: hex(hash) };
  });
}
