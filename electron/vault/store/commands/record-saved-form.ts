import { hex } from '#vault/crypto/hash.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';

/** A form that is about to leave. Times in milliseconds since 1970. */
export interface SavedForm {
  readonly title: string;
  /** Ids of intake keys and laptop keys, in the form's order. */
  readonly keyIds: readonly string[];
  readonly savedAt: number;
  readonly expiresAt: number;
  readonly destroyedAt: number;
  readonly sizeBytes: number;
  /** Of the whole file, 32 bytes. */
  readonly sha256: Uint8Array;
}

/** Writes down that a form leaves, in one transaction of its own, so that it is known when it comes back. */
export function recordSavedForm(context: VaultContext, form: SavedForm): void {
  const payload = { ...form, formId: newId(context.randomBytes), keyIds: [...form.keyIds], sha256: hex(form.sha256) };
  context.database.transaction(() => appendEvents(context, [{ type: 'tip-form-saved', payload }]));
}
