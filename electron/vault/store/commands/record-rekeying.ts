import { hex } from '#vault/crypto/hash.ts';
import type { SlotLabel } from '#vault/crypto/slot-labels.ts';
import { appendEvents } from '../events/append-events.ts';
import type { VaultContext } from '../events/vault-context.ts';
import { keepTombstoneKey } from '../tombstones.ts';
import type { ChangedHeader } from './change-members.ts';

/** What a vault that took another's place says of it. Ids are 32 hexadecimal digits. */
export interface Rekeying {
  readonly formerVaultId: string;
  readonly vaultId: string;
  /** What the tombstones there are can be recognised with. */
  readonly formerTombstoneKey: Uint8Array;
  /** The recovery words are new, and so is the key that acts under them. */
  readonly recovery: { readonly memberId: string; readonly publicKey: Uint8Array };
}

/** Writes down, in the new vault, that it has other keys than the one before. The chain of events goes on through it. */
export function recordRekeying(context: VaultContext, { formerVaultId, vaultId, formerTombstoneKey, recovery }: Rekeying): void {
  const at = context.now();
  context.database.transaction(() => {
    keepTombstoneKey(context.database, formerTombstoneKey);
    appendEvents(context, [
      { type: 'member-key-set', payload: { memberId: recovery.memberId, publicKey: hex(recovery.publicKey), setAt: at } },
      { type: 'vault-rekeyed', payload: { vaultId, formerVaultId, rekeyedAt: at } },
    ]);
  });
}

/** New recovery words have come into force: their signing key, and the header they came with, which `putInPlace` writes just before the commit. */
export function recordRecoveryRenewal<T>(context: VaultContext, recovery: Pick<SlotLabel, 'memberId' | 'publicKey'>, header: ChangedHeader, putInPlace: () => T): T {
  return context.database.transaction(() => {
    appendEvents(context, [
      { type: 'member-key-set', payload: { memberId: recovery.memberId, publicKey: hex(recovery.publicKey), setAt: context.now() } },
      { type: 'header-changed', payload: { ...header } },
    ]);
    return putInPlace();
  });
}
