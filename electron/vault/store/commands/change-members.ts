import type { Role } from '#shared/domain/role.ts';
import { hex } from '#vault/crypto/hash.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft } from '../events/event-types.ts';
import type { HeaderChange } from '../events/people-events.ts';
import type { VaultContext } from '../events/vault-context.ts';
import type { Member } from '../member-roll.ts';

/** A header that lies on the disk: which vault it is of, its generation, and what was done to whose slot. */
export interface ChangedHeader {
  /** 32 hexadecimal digits. */
  readonly vaultId: string;
  readonly generation: number;
  readonly change: HeaderChange;
  readonly memberId: string;
}

const write = (context: VaultContext, drafts: readonly EventDraft[]): void => context.database.transaction(() => appendEvents(context, drafts));

export function renameMember(context: VaultContext, { memberId, name }: Member, to: string): void {
  write(context, [{ type: 'member-renamed', payload: { memberId, from: name, to } }]);
}

export function setMemberRole(context: VaultContext, { memberId, role }: Member, to: Role): void {
  write(context, [{ type: 'member-role-set', payload: { memberId, from: role, to } }]);
}

/** From now on only this key of theirs counts: a slot that still holds the one before opens nothing any more. */
export function setMemberKey(context: VaultContext, memberId: string, publicKey: Uint8Array): void {
  write(context, [{ type: 'member-key-set', payload: { memberId, publicKey: hex(publicKey), setAt: context.now() } }]);
}

/** `header` where their slot was cleared just before. */
export function removeMember(context: VaultContext, memberId: string, header: ChangedHeader | undefined): void {
  const removed: EventDraft = { type: 'member-removed', payload: { memberId, removedAt: context.now() } };
  context.database.transaction(() => {
    appendEvents(context, header === undefined ? [removed] : [removed, { type: 'header-changed', payload: { ...header } }]);
    // What they had not opened or were writing for the next is no matter any more.
    context.database.run('DELETE FROM tip_unopened WHERE member_id = ?', [memberId]);
    for (const table of ['hand_over_draft', 'list_choice']) context.database.run(`DELETE FROM ${table} WHERE member_id = ?`, [memberId]);
  });
}

/** Must come after the header is durable: a log that knew of a header that is not there would cry wolf at the next unlock. */
export function noteHeader(context: VaultContext, header: ChangedHeader): void {
  write(context, [{ type: 'header-changed', payload: { ...header } }]);
}

/** The newest header of this vault that the log knows of; 1, the one it was made with, where nothing was noted. */
export function notedGeneration({ database }: VaultContext, vaultId: Uint8Array): number {
  return Number(database.get('SELECT generation FROM header_generation WHERE vault_id = ?', [hex(vaultId)])?.['generation'] ?? 1);
}
