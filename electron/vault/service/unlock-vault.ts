import path from 'node:path';
import type { VaultCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes, hex } from '../crypto/hash.ts';
import { decodeHeader } from '../crypto/header-codec.ts';
import { openWithTyped } from '../crypto/open-with-typed.ts';
import type { OpenedHeader } from '../crypto/vault-header.ts';
import { wipe } from '../crypto/wipe.ts';
import { acquireVaultLock } from '../platform/vault-lock.ts';
import { sweepUnfinished } from '../platform/write-beside.ts';
import { tidyAfterSwap } from '../rekey/swap-folders.ts';
import { blobStore, type BlobStore } from '../store/blob-store.ts';
import { notedGeneration, setMemberKey } from '../store/commands/change-members.ts';
import type { CopyableDatabase } from '../store/database.ts';
import { readHeaderFile, writeHeaderFile } from '../store/header-file.ts';
import { memberIn } from '../store/member-roll.ts';
import { migrate } from '../store/migrations/migrate.ts';
import { refusal, storageCode } from '../store/storage-code.ts';
import { checkAnchor } from './check-anchor.ts';
import { checkStanding } from './check-standing.ts';
import { changedHeader, noteHeaderIfPossible } from './header-access.ts';
import { contextOf, openKeyed } from './keyed-database.ts';
import { OpenVault } from './open-vault.ts';
import type { VaultEnvironment } from './vault-environment.ts';
import { blobsName, settledState } from './vault-folder.ts';
import { whileMemoryLasts } from './while-memory-lasts.ts';

/** Whether the engine has proved itself (engine-check.ts). */
export type EngineProof = () => Promise<Result<undefined, 'engine-unfit'>>;

/**
 * Opens the vault in a folder with a passphrase or the recovery words. The engine proves itself while the key is derived, which happens in a
 * thread; no vault is touched before both are done.
 */
export async function unlockVault(environment: VaultEnvironment, folder: string, secret: string, acceptPracticeMismatch: boolean, proof?: EngineProof): Promise<Result<OpenVault, VaultCode | 'engine-unfit'>> {
  const { files, runArgon2, practiceHost } = environment;
  if (settledState(environment, folder).state === 'absent') return fail('vault-absent');
  const bytes = readHeaderFile(files, folder);
  if (!bytes.ok) return fail(bytes.code === 'vault-absent' ? 'header-damaged' : bytes.code);
  const claimed = decodeHeader(bytes.value.bytes);
  if (!claimed.ok) return claimed;
  if (claimed.value.practice !== practiceHost && !acceptPracticeMismatch) return fail('practice-mismatch');
  const [header, engine] = await Promise.all([whileMemoryLasts(() => openWithTyped(bytes.value.bytes, secret, runArgon2)), proof?.() ?? ok(undefined)]);
  if (!header.ok) return header;
  if (!engine.ok) {
    wipe(header.value.vaultKey, header.value.seed);
    return engine;
  }
  const vault = await openWithHeader(environment, folder, header.value);
  // The header opened, so its bytes are good; one of its two files is not.
  if (vault.ok && bytes.value.needsRepair) writeHeaderFile(files, folder, bytes.value.bytes, environment.randomBytes);
  // A header that was never put in place may hold a slot for a passphrase that never came into force.
  if (vault.ok) sweepUnfinished(files, folder);
  if (vault.ok) tidyAfterSwap(files, folder, hex(vault.value.vaultId));
  return vault;
}

/** Opens the vault in a folder with a header that has been opened. Wipes what the header gave. */
export async function openWithHeader(environment: VaultEnvironment, folder: string, opened: OpenedHeader): Promise<Result<OpenVault, VaultCode>> {
  const { files, identity, now } = environment;
  const lock = acquireVaultLock(files, folder, identity);
  if (!lock.ok) {
    wipe(opened.vaultKey, opened.seed);
    return lock;
  }
  let database: CopyableDatabase | undefined;
  try {
    const result = await openKeyed(environment, folder, opened, false);
    if (!result.ok) {
      lock.value.release();
      return result;
    }
    database = result.value;
    const migrated = migrate(database, now);
    const anchored = migrated.ok ? checkAnchor(database) : migrated;
    const standing = anchored.ok ? checkStanding(database, opened.member) : anchored;
    if (!standing.ok) {
      database.abandon();
      lock.value.release();
      return standing;
    }
    const context = contextOf(environment, database, opened);
    const blobs = blobsIn(environment, folder);
    if (!blobs.ok) {
      database.abandon();
      lock.value.release();
      return blobs;
    }
    const vault = new OpenVault({ context, database, folder, blobs: blobs.value, opened, lock: lock.value });
    noteMissedChange(vault, opened);
    return ok(vault);
  } catch (problem) {
    database?.abandon();
    lock.value.release();
    return refusal(problem);
  } finally {
    wipe(opened.vaultKey, opened.seed);
  }
}

/** The power went after a header was written and before the log was told. */
function noteMissedChange(vault: OpenVault, opened: OpenedHeader): void {
  if (!vault.olderHeader) noteMissedRecovery(vault, opened);
  if (opened.header.generation <= notedGeneration(vault.context, vault.vaultId)) return;
  noteHeaderIfPossible(vault, changedHeader(opened, { change: 'noticed', memberId: opened.member.memberId }));
}

/** The power went after new recovery words had come into force and before the log was told of their key. Whoever may manage people makes up for it. */
function noteMissedRecovery(vault: OpenVault, { member, members }: OpenedHeader): void {
  const label = members.find(({ kind }) => kind === 'recovery');
  const known = label && memberIn(vault.context.database, label.memberId);
  if (label === undefined || known === undefined || member.kind === 'recovery' || vault.member.role !== 'manage' || equalBytes(known.publicKey, label.publicKey)) return;
  try {
    setMemberKey(vault.context, label.memberId, label.publicKey);
  } catch (problem) {
    if (storageCode(problem) === undefined) throw problem;
  }
}

/** A missing folder is made again: what was in it is named when it is asked for, and by "verify". A link to elsewhere is refused. */
function blobsIn({ files, randomBytes }: VaultEnvironment, folder: string): Result<BlobStore, 'blob-damaged'> {
  const place = path.join(folder, blobsName);
  const found = files.stat(place);
  if (found === undefined) {
    files.makeFolder(place);
    files.syncFolder(folder);
  } else if (found.kind !== 'folder') return fail('blob-damaged');
  return ok(blobStore(files, place, randomBytes));
}
