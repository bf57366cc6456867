import path from 'node:path';
import type { VaultCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { MemoryShort } from '../crypto/argon2.ts';
import { decodeHeader } from '../crypto/header-codec.ts';
import { subkey } from '../crypto/hkdf.ts';
import { openWithTyped } from '../crypto/open-with-typed.ts';
import { createHeader, type OpenedHeader, type WrittenHeader } from '../crypto/vault-header.ts';
import type { SlotLabel } from '../crypto/slot-labels.ts';
import { wipe } from '../crypto/wipe.ts';
import { equalBytes, hex } from '../crypto/hash.ts';
import { loadKnownKeys, type KnownKey } from '../intake/known-keys.ts';
import { removeFolderTree } from '../platform/remove-folder-tree.ts';
import { acquireVaultLock, type VaultLock } from '../platform/vault-lock.ts';
import { tidyAfterSwap } from '../rekey/swap-folders.ts';
import { blobStore, type BlobStore } from '../store/blob-store.ts';
import { addMember } from '../store/commands/add-member.ts';
import { notedGeneration, setMemberKey } from '../store/commands/change-members.ts';
import type { CopyableDatabase, DatabaseCode, OpenReport } from '../store/database.ts';
import { logAnchor } from '../store/events/log-anchor.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import { readHeaderFile, writeFirstHeader, writeHeaderFile } from '../store/header-file.ts';
import { memberIn, type Member } from '../store/member-roll.ts';
import { migrate } from '../store/migrations/migrate.ts';
import { storageCode } from '../store/storage-code.ts';
import { checkAnchor } from './check-anchor.ts';
import { checkStanding } from './check-standing.ts';
import { changedHeader, noteHeaderIfPossible } from './header-access.ts';
import { contextOf, openKeyed } from './keyed-database.ts';
import type { NewVaultChoice } from './vault-creation.ts';
import type { VaultEnvironment } from './vault-environment.ts';
import { blobsName, checkNothingThere, settledState } from './vault-folder.ts';

/** A vault that is open: its database, its blobs, who opened it. Everything that needs a key hangs on this and goes with it. */
export class OpenVault {
  readonly context: VaultContext;
  readonly blobs: BlobStore;
  readonly usedRecoveryKey: boolean;
  /** The header is older than one the log has seen: somebody put it back, and with it whoever it admitted then. */
  readonly olderHeader: boolean;
  readonly practice: boolean;
  readonly report: OpenReport;
  /** The same database as in the context, with what copying it needs. */
  readonly database: CopyableDatabase;
  readonly folder: string;
  readonly vaultId: Uint8Array;
  /** The vault's sub-key for backups. */
  readonly backupKey: Uint8Array;
  readonly #lock: VaultLock;
  /** Who has a slot in the header. Changes with the header (header-access.ts). */
  slots: readonly SlotLabel[];
  #keys: readonly KnownKey[] | undefined;

  constructor(parts: { readonly context: VaultContext; readonly database: CopyableDatabase; readonly folder: string; readonly blobs: BlobStore; readonly opened: OpenedHeader; readonly lock: VaultLock }) {
    const { header, members } = parts.opened;
    this.context = parts.context;
    this.blobs = parts.blobs;
    this.usedRecoveryKey = parts.opened.member.kind === 'recovery';
    this.slots = members;
    this.olderHeader = header.generation < notedGeneration(parts.context, header.vaultId);
    this.practice = header.practice;
    this.report = parts.context.database.report;
    this.database = parts.database;
    this.folder = parts.folder;
    this.vaultId = header.vaultId;
    this.backupKey = subkey(parts.opened.vaultKey, this.vaultId, 'backup');
    this.#lock = parts.lock;
  }

  /** Who has it open, as the log knows them now. */
  get member(): Member {
    const member = memberIn(this.context.database, this.context.signer.memberId);
    if (member === undefined) throw new Error('the log does not know who opened the vault');
    return member;
  }

  /** Empty when the recovery words opened it. */
  get memberName(): string {
    return this.member.name;
  }

  /** Our intake keys, derived once: each costs some milliseconds. */
  knownKeys(): readonly KnownKey[] {
    this.#keys ??= loadKnownKeys(this.context);
    return this.#keys;
  }

  forgetKnownKeys(): void {
    this.#keys = undefined;
  }

  /** Checkpoint, anchor, close, unlock the folder. True when the anchor was written. */
  close(): boolean {
    try {
      return this.#end();
    } finally {
      this.#lock.release();
    }
  }

  /** Closes, and leaves the lock of the folder to whoever puts another vault in this one's place. */
  handOver(): VaultLock & { readonly clean: boolean } {
    return { ...this.#lock, clean: this.#end() };
  }

  #end(): boolean {
    const { database } = this;
    wipe(this.backupKey);
    try {
      database.close(logAnchor(database));
      return true;
    } catch (problem) {
      if (storageCode(problem) === undefined) throw problem;
      // The WAL keeps everything that was acknowledged; the next unlock recovers it and says so.
      database.abandon();
      return false;
    } finally {
      wipe(this.context.tombstoneKey);
    }
  }
}

/**
 * Makes a vault in a folder that is empty or not there yet. It grows under another name beside it and gets its own name by
 * one rename, so that a half-made vault never looks like one; what failed is removed.
 */
export async function createVault(environment: VaultEnvironment, folder: string, choice: NewVaultChoice): Promise<Result<OpenVault, VaultCode>> {
  const { files, randomBytes, runArgon2 } = environment;
  const nothingThere = checkNothingThere(environment, folder);
  if (!nothingThere.ok) return nothingThere;
  const header = await whileMemoryLasts(async () => ok(await createHeader({ ...choice, practice: environment.practiceHost }, { randomBytes, runArgon2 })));
  if (!header.ok) return header;
  const growing = `${folder}.new-${hex(randomBytes(8))}`;
  const grown = await growVault(environment, growing, header.value);
  if (!grown.ok) {
    removeFolderTree(files, growing);
    return grown;
  }
  let place = growing;
  try {
    if (files.stat(folder) !== undefined) files.removeFolder(folder);
    files.rename(growing, folder);
    place = folder;
    files.syncFolder(path.dirname(folder));
  } catch (problem) {
    // Also after the rename: a vault whose name may not survive the next power cut is not one.
    removeFolderTree(files, place);
    return refused(problem);
  }
  return open(environment, folder, header.value.opened);
}

async function growVault(environment: VaultEnvironment, folder: string, written: WrittenHeader): Promise<Result<void, VaultCode>> {
  const { files, randomBytes, now } = environment;
  try {
    makeFolders(files, folder);
    files.makeFolder(path.join(folder, blobsName));
    const database = await openKeyed(environment, folder, written.opened, true);
    if (!database.ok) return database;
    try {
      const migrated = migrate(database.value, now);
      if (!migrated.ok) return migrated;
      const context = contextOf(environment, database.value, written.opened);
      for (const member of written.opened.members) addMember(context, member);
      database.value.close(logAnchor(database.value));
    } catch (problem) {
      database.value.abandon();
      throw problem;
    }
    return writeFirstHeader(files, folder, written.bytes, randomBytes);
  } catch (problem) {
    return refused(problem);
  }
}

/** The code of what storage refused; anything else was a bug and goes on. */
function refused(problem: unknown): { readonly ok: false; readonly code: DatabaseCode } {
  const code = storageCode(problem);
  if (code === undefined) throw problem;
  return fail(code);
}

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
  const vault = await open(environment, folder, header.value);
  // The header opened, so its bytes are good; one of its two files is not.
  if (vault.ok && bytes.value.needsRepair) writeHeaderFile(files, folder, bytes.value.bytes, environment.randomBytes);
  if (vault.ok) tidyAfterSwap(files, folder, hex(vault.value.vaultId));
  return vault;
}

async function whileMemoryLasts<T, C extends VaultCode>(work: () => Promise<Result<T, C>>): Promise<Result<T, C | 'memory-short'>> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof MemoryShort) return fail('memory-short');
    throw problem;
  }
}

async function open(environment: VaultEnvironment, folder: string, opened: OpenedHeader): Promise<Result<OpenVault, VaultCode>> {
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
    return refused(problem);
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

/** The folder and whatever is missing above it. */
function makeFolders(files: VaultEnvironment['files'], folder: string): void {
  const parent = path.dirname(folder);
  if (parent !== folder && files.stat(parent) === undefined) makeFolders(files, parent);
  files.makeFolder(folder);
}
