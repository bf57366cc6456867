import type { Handlers } from '#shared/contract/contract.ts';
import type { formDraftCalls, KeptForm } from '#shared/contract/form-draft-calls.ts';

/** Keeps half-filled forms as the vault does, but for what a saved one forgets. */
export function inventedFormDrafts(): Pick<Handlers, keyof typeof formDraftCalls> {
  const drafts = new Map<string, KeptForm>();
  const key = (form: string, subject: string | null): string => `${form} ${subject ?? ''}`;
  return {
    'formDrafts.get': ({ form, subject }) => ({ ok: true, value: { kept: drafts.get(key(form, subject)) ?? null } }),
    'formDrafts.keep': ({ subject, kept }) => {
      drafts.set(key(kept.form, subject), kept);
      return { ok: true, value: {} };
    },
    'formDrafts.forget': ({ form, subject }) => {
      drafts.delete(key(form, subject));
      return { ok: true, value: {} };
    },
  };
}
