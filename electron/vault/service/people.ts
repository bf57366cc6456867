import { membersAtMost, type PeopleList } from '#shared/contract/people-calls.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { clearSlot, giveSlot, rewrapSlot } from '../crypto/header-changes.ts';
import { addMember } from '../store/commands/add-member.ts';
import { removeMember, renameMember, setMemberKey, setMemberRole } from '../store/commands/change-members.ts';
import { newId } from '../store/events/vault-context.ts';
import { memberIn, membersOf, type Member } from '../store/member-roll.ts';
import { changedHeader, isInForce, noteHeaderIfPossible, putHeader, withOpenedHeader, type HeaderAccess, type HeaderMoment } from './header-access.ts';
import type { OpenVault } from './open-vault.ts';
import { peopleList, slotOf } from './people-list.ts';

/** What deciding about people needs of the session beside the vault. */
export interface PeopleTools extends HeaderAccess {
  /** Whether a passphrase is hard enough to guess. */
  readonly accepts: (passphrase: string, memberName: string) => Promise<boolean>;
}

type Outcome = Promise<Result<PeopleList, Code>>;

/**
 * Two places know who may open the vault, the log and the header, and no write reaches both. So in every change what shuts somebody
 * out is written first and what lets somebody in last: a power cut in between leaves somebody without a passphrase, which
 * the list of people shows and lets one finish, and never a passphrase that opens for nobody's name.
 */
export class People {
  readonly #tools: PeopleTools;
  #isBusy = false;

  constructor(tools: PeopleTools) {
    this.#tools = tools;
  }

  /** The log first: a name without a slot can be given one, a slot without a name would open nothing. */
  async add(vault: OpenVault, who: { readonly name: string; readonly role: Role; readonly passphrase: string; readonly secret: string }): Outcome {
    const name = who.name.toWellFormed();
    if (isTaken(vault, name)) return fail('name-taken');
    if (membersOf(vault.context.database).length >= membersAtMost) return fail('too-many-entries');
    return this.#withHeader(vault, who.secret, async (moment) => {
      if (!(await this.#tools.accepts(who.passphrase, name))) return fail('passphrase-weak');
      const memberId = newId(this.#tools.environment.randomBytes);
      return this.#letIn(moment, { memberId, name }, who.passphrase, (publicKey) => addMember(vault.context, { memberId, name, publicKey, role: who.role }));
    });
  }

  /** A new passphrase and a new signing key for a member. The log first: the old key no longer counts, whatever becomes of the header. */
  async giveSlot(vault: OpenVault, who: { readonly memberId: string; readonly passphrase: string; readonly secret: string }): Outcome {
    const member = this.#other(vault, who.memberId);
    if (!member.ok) return member;
    const { memberId, name } = member.value;
    return this.#withHeader(vault, who.secret, async (moment) => {
      if (!(await this.#tools.accepts(who.passphrase, name))) return fail('passphrase-weak');
      return this.#letIn(moment, { memberId, name }, who.passphrase, (publicKey) => setMemberKey(vault.context, memberId, publicKey));
    });
  }

  /** The header first: their passphrase opens nothing, whatever becomes of the log. */
  async remove(vault: OpenVault, { memberId, secret }: { readonly memberId: string; readonly secret: string }): Outcome {
    const member = this.#other(vault, memberId);
    if (!member.ok) return member;
    if (!leavesManager(vault, memberId)) return fail('last-manager');
    return this.#withHeader(vault, secret, (moment) => {
      const shut = this.#shutOut(moment, memberId);
      if (!shut.ok && shut.code !== 'not-found') return shut;
      removeMember(vault.context, memberId, shut.ok ? shut.value.header : undefined);
      return shut.ok ? shut.value.put : ok(undefined);
    });
  }

  /** Only a slot of somebody who is no member: who is one is removed, so that the log says so. */
  async clearSlot(vault: OpenVault, { memberId, secret }: { readonly memberId: string; readonly secret: string }): Outcome {
    const member = memberIn(vault.context.database, memberId);
    if (member !== undefined && member.removedAt === null) return fail('not-found');
    return this.#withHeader(vault, secret, (moment) => {
      const shut = this.#shutOut(moment, memberId);
      if (!shut.ok) return shut;
      noteHeaderIfPossible(vault, shut.value.header);
      return shut.value.put;
    });
  }

  rename(vault: OpenVault, memberId: string, to: string): Result<PeopleList, Code> {
    if (this.#isBusy) return fail('busy');
    const member = personIn(vault, memberId);
    if (member === undefined) return fail('not-found');
    const name = to.toWellFormed();
    if (isTaken(vault, name, memberId)) return fail('name-taken');
    if (name !== member.name) renameMember(vault.context, member, name);
    return ok(peopleList(vault));
  }

  setRole(vault: OpenVault, memberId: string, role: Role): Result<PeopleList, Code> {
    // A change of the header that is under way was permitted to whoever asked for it as they were.
    if (this.#isBusy) return fail('busy');
    const member = personIn(vault, memberId);
    if (member === undefined) return fail('not-found');
    if (role !== 'manage' && !leavesManager(vault, memberId)) return fail('last-manager');
    if (role !== member.role) setMemberRole(vault.context, member, role);
    return ok(peopleList(vault));
  }

  /** Only the header changes; writing it is all or nothing. The recovery words are not a passphrase and are replaced elsewhere. */
  async changePassphrase(vault: OpenVault, { secret, passphrase }: { readonly secret: string; readonly passphrase: string }): Promise<Result<Record<string, never>, Code>> {
    if (vault.usedRecoveryKey) return fail('not-permitted');
    return this.#alone(vault, secret, async (moment) => {
      if (!(await this.#tools.accepts(passphrase, vault.memberName))) return fail('passphrase-weak');
      const { environment } = this.#tools;
      const written = await rewrapSlot(moment.opened, passphrase, environment);
      if (!written.ok) return written;
      const put = putHeader(environment, moment, written.value);
      if (isInForce(put)) noteHeaderIfPossible(vault, changedHeader(written.value.opened, { change: 'passphrase-changed', memberId: moment.opened.member.memberId }));
      return put.ok ? ok({}) : put;
    });
  }

  async #letIn(moment: HeaderMoment, member: { readonly memberId: string; readonly name: string }, passphrase: string, tellLog: (publicKey: Uint8Array) => void): Promise<Result<undefined, Code>> {
    const { environment, closing } = this.#tools;
    const given = await giveSlot(moment.opened, member, passphrase, environment);
    if (!given.ok) return given;
    if (closing()) return fail('vault-locked');
    tellLog(given.value.label.publicKey);
    const put = putHeader(environment, moment, given.value);
    if (isInForce(put)) noteHeaderIfPossible(moment.vault, changedHeader(given.value.opened, { change: 'slot-given', memberId: member.memberId }));
    return put.ok ? ok(undefined) : put;
  }

  /** What the log is to be told once the header without their slot is in force; `put` says whether the disk has confirmed it. */
  #shutOut(moment: HeaderMoment, memberId: string) {
    const { environment } = this.#tools;
    const cleared = clearSlot(moment.opened, memberId, environment);
    if (!cleared.ok) return cleared;
    const put = putHeader(environment, moment, cleared.value);
    if (!put.ok && !isInForce(put)) return put;
    return ok({ put, header: changedHeader(cleared.value.opened, { change: 'slot-cleared', memberId }) });
  }

  async #withHeader(vault: OpenVault, secret: string, work: (moment: HeaderMoment) => Promise<Result<void, Code>> | Result<void, Code>): Outcome {
    const outcome = await this.#alone(vault, secret, work);
    return outcome.ok ? ok(peopleList(vault)) : outcome;
  }

  /** One change of the header at a time; the next one begins from what this one has written. */
  async #alone<T>(vault: OpenVault, secret: string, work: (moment: HeaderMoment) => Promise<Result<T, Code>> | Result<T, Code>): Promise<Result<T, Code>> {
    if (this.#isBusy) return fail('busy');
    this.#isBusy = true;
    try {
      return await withOpenedHeader(this.#tools, vault, secret, work);
    } finally {
      this.#isBusy = false;
    }
  }

  /** A person who is a member now and is not the one who acts. */
  #other(vault: OpenVault, memberId: string): Result<Member, 'not-found' | 'not-yourself'> {
    const member = personIn(vault, memberId);
    if (member === undefined) return fail('not-found');
    return memberId === vault.context.signer.memberId ? fail('not-yourself') : ok(member);
  }
}

/** A person who is a member now. The recovery words are nobody: they cannot be renamed, removed or given a role. */
function personIn({ context }: OpenVault, memberId: string): Member | undefined {
  const member = memberIn(context.database, memberId);
  return member === undefined || member.isRecovery || member.removedAt !== null ? undefined : member;
}

/** Whether without this member somebody would still be left who may manage people and has a passphrase that opens. */
function leavesManager(vault: OpenVault, memberId: string): boolean {
  return membersOf(vault.context.database).some((member) => member.memberId !== memberId && !member.isRecovery && member.role === 'manage' && slotOf(vault, member) === 'works');
}

/** Two members of one name could not be told apart in the record. */
function isTaken({ context }: OpenVault, name: string, exceptId?: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return membersOf(context.database).some((member) => member.memberId !== exceptId && member.removedAt === null && plain(member.name) === plain(name));
}
