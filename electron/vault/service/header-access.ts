import type { Code, VaultCode } from '#shared/errors.ts';
import { fail, type Result } from '#shared/result.ts';
import { equalBytes, hex } from '../crypto/hash.ts';
import { openWithTyped } from '../crypto/open-with-typed.ts';
import type { OpenedHeader, WrittenHeader } from '../crypto/vault-header.ts';
import { wipe } from '../crypto/wipe.ts';
import { noteHeader, notedGeneration, type ChangedHeader } from '../store/commands/change-members.ts';
import { readHeaderFile, writeHeaderFile } from '../store/header-file.ts';
import { storageCode } from '../store/storage-code.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultEnvironment } from './vault-environment.ts';
import { whileMemoryLasts } from './while-memory-lasts.ts';

/** The header opened once more for one operation. The vault key in `opened` is wiped when the operation has ended. */
export interface HeaderMoment {
  readonly vault: OpenVault;
  readonly opened: OpenedHeader;
  /** True once the vault is being locked: nothing may be written any more. */
  readonly closing: () => boolean;
}

export interface HeaderAccess {
  readonly environment: VaultEnvironment;
  readonly closing: () => boolean;
}

/**
 * Gives `work` the vault key for as long as it takes. An open vault does not keep that key, so whoever has it open types their own
 * secret again: `wrong-passphrase` when it is not theirs, even if it is a colleague's. Costs one Argon2id run.
 */
export async function withOpenedHeader<T>(access: HeaderAccess, vault: OpenVault, secret: string, work: (moment: HeaderMoment) => Promise<Result<T, Code>> | Result<T, Code>): Promise<Result<T, Code>> {
  const { environment, closing } = access;
  const bytes = readHeaderFile(environment.files, vault.folder);
  if (!bytes.ok) return bytes;
  const header = await whileMemoryLasts(() => openWithTyped(bytes.value.bytes, secret, environment.runArgon2));
  if (!header.ok) return header;
  const { member, vaultKey, seed } = header.value;
  const { signer } = vault.context;
  try {
    // Argon2id took its time; the vault may have been locked meanwhile, and its database is closed then.
    if (closing()) return fail('vault-locked');
    if (member.memberId !== signer.memberId || !equalBytes(member.publicKey, signer.publicKey)) return fail('wrong-passphrase');
    return await work({ vault, opened: aboveNoted(header.value, vault), closing });
  } finally {
    wipe(vaultKey, seed);
  }
}

/** Puts a changed header in place of the one on the disk. Once this is ok, it is durable; after `header-unconfirmed` it is in force. */
export function putHeader({ files, randomBytes }: VaultEnvironment, { vault, closing }: HeaderMoment, written: WrittenHeader): Result<void, VaultCode> {
  if (closing()) return fail('vault-locked');
  const outcome = writeHeaderFile(files, vault.folder, written.bytes, randomBytes);
  if (isInForce(outcome)) vault.slots = written.opened.members;
  return outcome;
}

/** Whether a header that was to be put in place now counts. */
export function isInForce(outcome: Result<void, VaultCode>): boolean {
  return outcome.ok || outcome.code === 'header-unconfirmed';
}

/** What the log is told of a header that was put in place. */
export function changedHeader({ header }: OpenedHeader, change: Omit<ChangedHeader, 'vaultId' | 'generation'>): ChangedHeader {
  return { ...change, vaultId: hex(header.vaultId), generation: header.generation };
}

/** Tells the log. Where storage refuses, the header still is in place, and the next unlock makes up for the note. */
export function noteHeaderIfPossible(vault: OpenVault, header: ChangedHeader): void {
  try {
    noteHeader(vault.context, header);
  } catch (problem) {
    if (storageCode(problem) === undefined) throw problem;
  }
}

/** After an older header was put back the next one must still be newer than any that the log has seen. */
function aboveNoted(opened: OpenedHeader, vault: OpenVault): OpenedHeader {
  const generation = Math.max(opened.header.generation, notedGeneration(vault.context, vault.vaultId));
  return { ...opened, header: { ...opened.header, generation } };
}
