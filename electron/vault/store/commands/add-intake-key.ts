import { hex } from '#vault/crypto/hash.ts';
import { appendEvents } from '../events/append-events.ts';
import { firstDestroyAfter } from '../events/intake-key-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';

export interface IntakeKeyRow {
  readonly keyId: string;
  /** 1 for a vault's first key, one more for each. */
  readonly epoch: number;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly destroyAfter: number;
}

/** Keeps a new intake key under the next epoch, in one transaction of its own. The seed goes into the table, never into the log. Times in milliseconds since 1970; without `destroyAfter` the usual grace follows. */
export function addIntakeKey(context: VaultContext, key: { readonly seed: Uint8Array; readonly publicKey: Uint8Array; readonly expiresAt: number; readonly destroyAfter?: number }): IntakeKeyRow {
  const { database } = context;
  const { seed, publicKey, expiresAt, destroyAfter = firstDestroyAfter(expiresAt) } = key;
  return database.transaction(() => {
    const keyId = newId(context.randomBytes);
    const epoch = Number(database.get('SELECT coalesce(max(epoch), 0) AS last FROM intake_key')?.['last']) + 1;
    const createdAt = context.now();
    appendEvents(context, [{ type: 'intake-key-made', payload: { keyId, epoch, publicKey: hex(publicKey), createdAt, expiresAt, destroyAfter } }]);
    database.run('UPDATE intake_key SET seed = ? WHERE key_id = ?', [seed, keyId]);
    return { keyId, epoch, createdAt, expiresAt, destroyAfter };
  });
}
