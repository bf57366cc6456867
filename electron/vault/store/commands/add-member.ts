import { hex } from '#vault/crypto/hash.ts';
import { appendEvents } from '../events/append-events.ts';
import type { VaultContext } from '../events/vault-context.ts';

/** Lets a member sign from now on. The first member of a vault adds themselves: everything after hangs on that event. */
export function addMember(context: VaultContext, member: { readonly memberId: string; readonly name: string; readonly publicKey: Uint8Array }): void {
  const { memberId, name, publicKey } = member;
  context.database.transaction(() => appendEvents(context, [{ type: 'member-added', payload: { memberId, name, publicKey: hex(publicKey), addedAt: context.now() } }]));
}
