import type { Leaving } from '#shared/contract/dossier-calls.ts';
import { isOverrideReasoned } from '#shared/domain/consent.ts';
import { approvalOverride } from '#shared/domain/disclosure.ts';
import { roleCovers } from '#shared/domain/role.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { signerFromSeed, type Signer } from '../crypto/signing.ts';
import { openHeader } from '../crypto/vault-header.ts';
import { wipe } from '../crypto/wipe.ts';
import type { Approval } from '../store/commands/record-disclosure.ts';
import { readHeaderFile } from '../store/header-file.ts';
import { memberIn, membersOf, type Member } from '../store/member-roll.ts';
import { hasName } from '../store/may-share.ts';
import { checkStanding } from './check-standing.ts';
import type { OpenVault } from './open-vault.ts';
import { slotOf } from './people-list.ts';
import type { VaultSession } from './vault-session.ts';
import { whileMemoryLasts } from './while-memory-lasts.ts';

/** How many could approve what whoever has the vault open lets out: people with a passphrase that opens, whose role lets things leave. */
export function approversOf(vault: OpenVault): number {
  return membersOf(vault.context.database).filter((member) => mayApprove(vault, member) && slotOf(vault, member) === 'works').length;
}

/** Whether an approver still is one: they may have been removed while the file was made. */
export function stillApproves(vault: OpenVault, { memberId, publicKey }: Signer): boolean {
  const { database } = vault.context;
  const member = memberIn(database, memberId);
  return member !== undefined && mayApprove(vault, member) && checkStanding(database, { kind: 'passphrase', memberId, name: member.name, publicKey }).ok;
}

/**
 * Who stands by what leaves the office; `isDanger`: nobody can be waited for. A colleague's passphrase is tried as one is at the door: in a thread, with the same waiting after wrong ones. Their signer
 * signs this one disclosure and is kept nowhere.
 */
export async function approvalOf(session: VaultSession, vault: OpenVault, isDanger: boolean, asked: Leaving['approval']): Promise<Result<Exclude<Approval, { readonly kind: 'none' }>, Code>> {
  if (asked.kind === 'override') return overrideOf(vault, isDanger, asked.words);
  const signer = await session.trySecret(() => openApprover(session, vault, asked.passphrase));
  return signer.ok ? ok({ kind: 'member', signer: signer.value }) : signer;
}

function overrideOf(vault: OpenVault, isDanger: boolean, words: string): Result<Extract<Approval, { readonly kind: 'override' }>, 'approval-needed' | 'approval-reason-missing' | 'passphrase-needed'> {
  const override = approvalOverride(approversOf(vault), isDanger);
  if (override === undefined) return fail('approval-needed');
  if (!isOverrideReasoned(words)) return fail('approval-reason-missing');
  return hasName(vault.context) ? ok({ kind: 'override', override, words }) : fail('passphrase-needed');
}

async function openApprover(session: VaultSession, vault: OpenVault, passphrase: string): Promise<Result<Signer, Code>> {
  const { files, runArgon2 } = session.environment;
  const bytes = readHeaderFile(files, vault.folder);
  if (!bytes.ok) return bytes;
  // Not as at the door: recovery words and shares are nobody's, so they are not put together here.
  const opened = await whileMemoryLasts(() => openHeader(bytes.value.bytes, passphrase, runArgon2));
  if (!opened.ok) return opened;
  const { member: label, vaultKey, seed } = opened.value;
  try {
    // Argon2id took its time; the vault may have been locked meanwhile.
    if (session.closing) return fail('vault-locked');
    if (label.kind === 'recovery') return fail('approver-recovery');
    if (label.memberId === vault.context.signer.memberId) return fail('approver-same');
    const standing = checkStanding(vault.context.database, label);
    if (!standing.ok) return standing;
    const member = memberIn(vault.context.database, label.memberId);
    return member !== undefined && mayApprove(vault, member) ? ok(signerFromSeed(label.memberId, seed)) : fail('approver-not-permitted');
  } finally {
    wipe(vaultKey, seed);
  }
}

function mayApprove({ context }: OpenVault, { memberId, isRecovery, removedAt, role }: Member): boolean {
  return !isRecovery && removedAt === null && memberId !== context.signer.memberId && roleCovers(role, 'export');
}
