import type { Role } from '#shared/domain/role.ts';
import { hex } from '#vault/crypto/hash.ts';
import { appendEvents } from '../events/append-events.ts';
import type { VaultContext } from '../events/vault-context.ts';

export interface NewMember {
  readonly memberId: string;
  /** Empty for the recovery words, which are nobody's. */
  readonly name: string;
  readonly publicKey: Uint8Array;
  /** `manage` for who makes a vault, and for its recovery words. */
  readonly role?: Role;
}

/** Lets a member sign from now on. The first member of a vault adds themselves: everything after hangs on that event. */
export function addMember(context: VaultContext, { memberId, name, publicKey, role = 'manage' }: NewMember): void {
  context.database.transaction(() => appendEvents(context, [{ type: 'member-added', payload: { memberId, name, publicKey: hex(publicKey), addedAt: context.now(), role } }]));
}
