import * as v from 'valibot';
import { roles } from '../domain/role.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';
import { memberNameText, passphraseText } from './session-calls.ts';

const role = v.picklist(roles);
/**
 * The acting member's own passphrase, or the recovery words in a vault that those opened: the vault's key is not kept while the vault is
 * open, so every change of the header asks for it again.
 */
const secret = passphraseText;

const personView = v.strictObject({
  memberId: id,
  /** Empty for the recovery words. */
  name: text(100),
  isRecovery: v.boolean(),
  /** Whoever has the vault open. */
  isSelf: v.boolean(),
  role,
  addedAt: timeMs,
  removedAt: v.nullable(timeMs),
  /** Their last change that the log shows among the newest 20,000; null when there is none. */
  lastActiveAt: v.nullable(timeMs),
  /**
   * `works`: they can open the vault. `none`: they have no passphrase yet, or none any more. `half-done`: they were being given a new
   * one and the power went; neither opens. `left`: removed, and yet an old header that was put back has their slot.
   */
  slot: v.picklist(['works', 'none', 'half-done', 'left']),
});
export type PersonView = v.InferOutput<typeof personView>;

/** Most members that a vault ever had: removed ones stay, since the log names them. */
export const membersAtMost = 500;

const peopleList = v.strictObject({
  people: listOf(personView, membersAtMost),
  /** Slots of the header whose member the log does not know; nobody can unlock with one. */
  strangers: listOf(v.strictObject({ memberId: id, name: text(100) }), 16),
  freeSlots: count,
  /** The header is older than one the log has seen. */
  olderHeader: v.boolean(),
});
export type PeopleList = v.InferOutput<typeof peopleList>;

/** Who may open this vault. Every call that changes something answers with the list as it is then. */
export const peopleCalls = {
  'people.list': { request: nothing, reply: peopleList },
  'people.add': { request: v.strictObject({ name: memberNameText, role, passphrase: passphraseText, secret }), reply: peopleList },
  'people.rename': { request: v.strictObject({ memberId: id, name: memberNameText }), reply: peopleList },
  'people.setRole': { request: v.strictObject({ memberId: id, role }), reply: peopleList },
  /** Their slot goes first, then the log says so: their passphrase opens this header no more. Old copies of it stay what they are. */
  'people.remove': { request: v.strictObject({ memberId: id, secret }), reply: peopleList },
  /** A new passphrase for somebody who forgot theirs, or whose adding was cut short. Name, role and history stay. */
  'people.giveSlot': { request: v.strictObject({ memberId: id, passphrase: passphraseText, secret }), reply: peopleList },
  /** Takes away a slot of somebody who was removed, or whom nobody knows. */
  'people.clearSlot': { request: v.strictObject({ memberId: id, secret }), reply: peopleList },
  /** One's own. Answered once the new header is durable; from then on the old passphrase opens nothing. */
  'passphrase.change': { request: v.strictObject({ secret, passphrase: passphraseText }), reply: nothing },
} as const;
