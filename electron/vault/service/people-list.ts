import type { PeopleList, PersonView } from '#shared/contract/people-calls.ts';
import { equalBytes } from '../crypto/hash.ts';
import { slotCount } from '../crypto/key-slots.ts';
import { lastActivity } from '../store/last-activity.ts';
import { membersOf, type Member } from '../store/member-roll.ts';
import type { OpenVault } from './open-vault.ts';

/** Everybody who is or was a member, and whether the header as it is lets them in. */
export function peopleList(vault: OpenVault): PeopleList {
  const { database, signer } = vault.context;
  const members = membersOf(database);
  const lastActive = lastActivity(database);
  const known = new Set(members.map(({ memberId }) => memberId));
  return {
    people: members.map((member) => ({
      memberId: member.memberId,
      name: member.name,
      isRecovery: member.isRecovery,
      isSelf: member.memberId === signer.memberId,
      role: member.role,
      addedAt: member.addedAt,
      removedAt: member.removedAt,
      lastActiveAt: lastActive.get(member.memberId) ?? null,
      slot: slotOf(vault, member),
    })),
    strangers: vault.slots.filter(({ memberId }) => !known.has(memberId)).map(({ memberId, name }) => ({ memberId, name })),
    freeSlots: slotCount - vault.slots.length,
    olderHeader: vault.olderHeader,
  };
}

/** What a member's slot is worth. A slot with a key that the log does not count opens nothing (check-standing.ts). */
export function slotOf({ slots }: OpenVault, { memberId, publicKey, removedAt }: Member): PersonView['slot'] {
  const slot = slots.find((label) => label.memberId === memberId);
  if (removedAt !== null) return slot === undefined ? 'none' : 'left';
  if (slot === undefined) return 'none';
  return equalBytes(slot.publicKey, publicKey) ? 'works' : 'half-done';
}
