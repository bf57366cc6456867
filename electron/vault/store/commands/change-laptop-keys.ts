import { hex } from '#vault/crypto/hash.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';

/** Another laptop's public key, with the name staff gave it. Times in milliseconds since 1970. */
export interface LaptopKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly expiresAt: number;
  readonly destroyAfter: number;
}

/** Keeps it, in one transaction of its own; returns its id. The caller has seen that it is not there already. */
export function addLaptopKey(context: VaultContext, { name, publicKey, expiresAt, destroyAfter }: LaptopKey): string {
  const laptopKeyId = newId(context.randomBytes);
  context.database.transaction(() => appendEvents(context, [{ type: 'laptop-key-added', payload: { laptopKeyId, name, publicKey: hex(publicKey), addedAt: context.now(), expiresAt, destroyAfter } }]));
  return laptopKeyId;
}

/** No new form gets it. The row stays: forms that are out carry it, and the desk can say whose it is. */
export function removeLaptopKey(context: VaultContext, laptopKeyId: string): void {
  context.database.transaction(() => appendEvents(context, [{ type: 'laptop-key-removed', payload: { laptopKeyId, removedAt: context.now() } }]));
}
