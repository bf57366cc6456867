import * as v from 'valibot';
import type { Handlers } from '#shared/contract/contract.ts';
import { formDraftCalls, type KeptForm } from '#shared/contract/form-draft-calls.ts';
import { ok } from '#shared/result.ts';
import { forgetFormDraft, formDraftIn, keepFormDraft } from '../../store/commands/keep-form-draft.ts';
import type { VaultSession } from '../vault-session.ts';

export function formDraftHandlers(session: VaultSession): Pick<Handlers, keyof typeof formDraftCalls> {
  return {
    'formDrafts.get': ({ form, subject }) =>
      session.withVault(({ database }) => {
        const body = formDraftIn(database, form, subject);
        return ok({ kept: body === undefined ? null : (keptIn(form, body) ?? null) });
      }),
    'formDrafts.keep': ({ subject, kept }) =>
      session.withVault(({ database }) => {
        const done = keepFormDraft(database, kept.form, subject, JSON.stringify(kept.draft));
        return done.ok ? ok({}) : done;
      }),
    'formDrafts.forget': ({ form, subject }) =>
      session.withVault(({ database }) => {
        forgetFormDraft(database, form, subject);
        return ok({});
      }),
  };
}

/** A draft is of use only where it is of today's shape. */
function keptIn(form: string, body: string): KeptForm | undefined {
  const read = v.safeParse(v.unwrap(formDraftCalls['formDrafts.get'].reply.entries.kept), { form, draft: JSON.parse(body) as unknown });
  return read.success ? read.output : undefined;
}
