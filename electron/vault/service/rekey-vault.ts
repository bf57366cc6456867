import path from 'node:path';
import type { Code } from '#shared/errors.ts';
import { fail, type Result } from '#shared/result.ts';
import { hex } from '../crypto/hash.ts';
import type { RekeyedHeader } from '../crypto/rekeyed-header.ts';
import { openHeader } from '../crypto/vault-header.ts';
import { wipe } from '../crypto/wipe.ts';
import { acquireVaultLock, type VaultLock } from '../platform/vault-lock.ts';
import { rekeyFolders, type RekeyFolders } from '../rekey/rekey-folders.ts';
import { destroyVaultFolder, swapFolders } from '../rekey/swap-folders.ts';
import { blobStore } from '../store/blob-store.ts';
import { namedBlobs, renameBlob } from '../store/blob-tables.ts';
import { recordRekeying } from '../store/commands/record-rekeying.ts';
import type { Database } from '../store/database.ts';
import { logAnchor } from '../store/events/log-anchor.ts';
import { readHeaderFile, writeFirstHeader } from '../store/header-file.ts';
import { resealBlob } from '../store/reseal-blob.ts';
import { resealPages } from '../store/reseal-pages.ts';
import { storageCode } from '../store/storage-code.ts';
import { contextOf, databaseKeyOf, openKeyed } from './keyed-database.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultEnvironment } from './vault-environment.ts';
import { blobsName } from './vault-folder.ts';
import { verifyVault } from './verify-vault.ts';

export type RekeyPhase = 'pages' | 'files' | 'checking';

export interface RekeyPlan {
  readonly next: RekeyedHeader;
  readonly recoveryWords: readonly string[];
  /** Told how far it is, gives others a turn now and then; false: stop. */
  readonly goOn: (phase: RekeyPhase, done: number, total: number) => Promise<boolean>;
  readonly stopped: () => boolean;
}

/** Whether the vault that was open is still open: cancelled or refused in time, everything is as it was. */
export type RekeyOutcome = { readonly state: 'rekeyed' } | { readonly state: 'as-before' | 'closed'; readonly code: Code };

class Stopped extends Error {
  readonly code: Code;
  constructor(code: Code) {
    super(code);
    this.code = code;
  }
}

/**
 * Seals everything anew under the keys of `next`: grows a whole vault beside the open one, verifies it, and only then closes the old one,
 * puts the new one in its place (rekey/swap-folders.ts) and destroys the old. Nobody may write to the vault meanwhile; should
 * somebody have, it stops. Keys in `next` are wiped.
 */
export async function rekeyVault(environment: VaultEnvironment, vault: OpenVault, plan: RekeyPlan): Promise<RekeyOutcome> {
  const { files } = environment;
  const folders = rekeyFolders(vault.folder, hex(plan.next.opened.header.vaultId));
  let lock: VaultLock | undefined;
  try {
    files.makeFolder(folders.growing);
    lock = demand(acquireVaultLock(files, folders.growing, environment.identity));
    await grow(environment, vault, folders.growing, plan);
  } catch (problem) {
    destroyVaultFolder(files, folders.growing);
    return { state: 'as-before', code: codeOf(problem) };
  } finally {
    wipe(plan.next.opened.vaultKey, plan.next.opened.seed);
  }
  return putInPlace(environment, vault, folders, lock);
}

async function grow(environment: VaultEnvironment, vault: OpenVault, growing: string, plan: RekeyPlan): Promise<void> {
  const { files, randomBytes } = environment;
  const { database } = vault;
  const { next } = plan;
  const changesBefore = changesIn(database);
  files.makeFolder(path.join(growing, blobsName));
  database.checkpoint();
  const options = { files, folder: growing, databaseKey: databaseKeyOf(next.opened), vaultId: next.opened.header.vaultId, randomBytes };
  const pages = resealPages(database.clearPages(), logAnchor(database), options);
  const total = database.pages;
  for (let done = 0; pages.next().done !== true; done += 1) await demandGoOn(plan, 'pages', done, total, pages);

  const fresh = demand(await openKeyed(environment, growing, next.opened, false));
  try {
    await resealBlobs(environment, fresh, { from: path.join(vault.folder, blobsName), into: path.join(growing, blobsName) }, plan);
    recordRekeying(contextOf(environment, fresh, next.opened), { formerVaultId: hex(vault.vaultId), vaultId: hex(next.opened.header.vaultId), formerTombstoneKey: vault.context.tombstoneKey, recovery: next.recovery });
    fresh.close(logAnchor(fresh));
  } catch (problem) {
    fresh.abandon();
    throw problem;
  }
  await verify(environment, growing, plan);
  for (const folder of [path.join(growing, blobsName), growing, path.dirname(growing)]) files.syncFolder(folder);
  if (changesIn(database) !== changesBefore) throw new Stopped('busy');
  // Last of all: from here on the folder is a vault.
  demand(writeFirstHeader(files, growing, next.bytes, randomBytes));
  await demandHeaderOpens(environment, growing, plan.recoveryWords);
  if (plan.stopped()) throw new Stopped('cancelled');
}

async function resealBlobs(environment: VaultEnvironment, database: Database, { from, into }: { readonly from: string; readonly into: string }, plan: RekeyPlan): Promise<void> {
  const blobs = namedBlobs(database);
  for (const [done, blob] of blobs.entries()) {
    const chunks = resealBlob(environment.files, { ...blob, folder: from }, into, environment.randomBytes);
    for (;;) {
      const step = chunks.next();
      if (step.done === true) {
        const to = demand(step.value);
        database.transaction(() => renameBlob(database, blob, to));
        break;
      }
      await demandGoOn(plan, 'files', done, blobs.length, chunks);
    }
  }
}

/** Opens it as an unlock would, opens every page and every file, and goes through the whole record. */
async function verify(environment: VaultEnvironment, growing: string, plan: RekeyPlan): Promise<void> {
  const { files, randomBytes } = environment;
  if (!(await plan.goOn('checking', 0, 1))) throw new Stopped('cancelled');
  const database = demand(await openKeyed(environment, growing, plan.next.opened, false));
  try {
    const context = contextOf(environment, database, plan.next.opened);
    const report = await verifyVault({ context, blobs: blobStore(files, path.join(growing, blobsName), randomBytes) }, { wasm: environment.sqliteWasm(), closing: plan.stopped });
    if (!report.ok) throw new Stopped('cancelled');
    const { damagedPages, damagedBlobs, missingBlobs, chainIntact } = report.value;
    if (damagedPages + damagedBlobs + missingBlobs > 0 || !chainIntact) throw new Stopped('rekey-not-whole');
    database.close(logAnchor(database));
  } catch (problem) {
    database.abandon();
    throw problem;
  }
}

/** The bytes on the disk open with the words that were written down. That the passphrase opens them was seen when they were made. */
async function demandHeaderOpens({ files, runArgon2 }: VaultEnvironment, growing: string, words: readonly string[]): Promise<void> {
  const header = demand(readHeaderFile(files, growing));
  const opened = demand(await openHeader(header.bytes, words.join(' '), runArgon2));
  wipe(opened.vaultKey, opened.seed);
}

function putInPlace({ files }: VaultEnvironment, vault: OpenVault, folders: RekeyFolders, lock: VaultLock | undefined): RekeyOutcome {
  const formerLock = vault.handOver();
  const swapped = formerLock.clean ? swapFolders(files, folders) : fail('storage-failed');
  if (!swapped.ok) {
    formerLock.release();
    if (files.stat(folders.folder) !== undefined) destroyVaultFolder(files, folders.growing);
    return { state: 'closed', code: swapped.code };
  }
  lock?.releaseIn(folders.folder);
  try {
    destroyVaultFolder(files, folders.former);
  } catch (problem) {
    // The new vault is in place; what is left of the old one goes at the next unlock.
    if (storageCode(problem) === undefined) throw problem;
  }
  return { state: 'rekeyed' };
}

async function demandGoOn(plan: RekeyPlan, phase: RekeyPhase, done: number, total: number, work: Generator<unknown, unknown>): Promise<void> {
  if (await plan.goOn(phase, done, total)) return;
  // Closes its files.
  work.return(undefined);
  throw new Stopped('cancelled');
}

function demand<T>(outcome: Result<T, Code>): T {
  if (!outcome.ok) throw new Stopped(outcome.code);
  return outcome.value;
}

function codeOf(problem: unknown): Code {
  if (problem instanceof Stopped) return problem.code;
  const code = storageCode(problem);
  if (code === undefined) throw problem;
  return code;
}

/** Rows changed on this connection since it was opened. */
function changesIn(database: Database): unknown {
  return database.get('SELECT total_changes() AS changes')?.['changes'];
}
