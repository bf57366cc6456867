import type { Reply, Request } from '#shared/contract/contract.ts';
import { formsAtOnce } from '#shared/contract/epoch-calls.ts';
import { hex } from '../crypto/hash.ts';
import type { Database } from '../store/database.ts';

/** Forms that were saved here, the newest first, so that a person sees which keys are out and until when. */
export function listSavedForms(database: Database, { keyId, offset = 0 }: Request<'tipForm.saved'>): Reply<'tipForm.saved'> {
  // Ids are all equally long, so that none is found across two.
  const [wanted, parameters] = keyId === undefined ? ['true', []] : ['instr(key_ids, ?) > 0', [keyId]];
  const forms = database.all(`SELECT * FROM saved_form WHERE ${wanted} ORDER BY saved_at DESC, form_id LIMIT ${formsAtOnce} OFFSET ?`, [...parameters, offset]).map((row) => {
    const hash = row['sha256'];
    if (!(hash instanceof Uint8Array)) throw new Error('a hash is not bytes');
    return { formId: String(row['form_id']), title: String(row['title']), keyIds: String(row['key_ids']).split(' '), savedAt: Number(row['saved_at']), destroyedAt: Number(row['destroyed_at']), sha256: hex(hash) };
  });
  return { total: Number(database.get(`SELECT count(*) AS forms FROM saved_form WHERE ${wanted}`, parameters)?.['forms'] ?? 0), forms };
}
