import path from 'node:path';
import { equalBytes, hex, sha256 } from '../crypto/hash.ts';
import { encodeHeader } from '../crypto/header-codec.ts';
import { subkey } from '../crypto/hkdf.ts';
import { moveHeader } from '../crypto/move-header.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { signerFromSeed } from '../crypto/signing.ts';
import type { OpenedHeader } from '../crypto/vault-header.ts';
import { wipe } from '../crypto/wipe.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { removeFolderTree } from '../platform/remove-folder-tree.ts';
import { blobStore } from '../store/blob-store.ts';
import { recordRestore } from '../store/commands/record-backup.ts';
import { databaseFileNames } from '../store/database-files.ts';
import type { CopyableDatabase } from '../store/database.ts';
import { logAnchor } from '../store/events/log-anchor.ts';
import { openVaultContext } from '../store/events/vault-context.ts';
import { writeFirstHeader } from '../store/header-file.ts';
import { knownBlobs } from '../store/known-blobs.ts';
import { migrate } from '../store/migrations/migrate.ts';
import { openDatabase } from '../store/open-database.ts';
import { pageBytes } from '../store/page-layout.ts';
import { backupDisk, BackupEnd } from './backup-fault.ts';
import type { BackupPhase, Pace } from './backup-means.ts';
import { readGenerationName } from './backup-layout.ts';
import { encodeBlobList, type ListedBlob } from './blob-list.ts';
import { BlobCopier, blobFileBytes } from './copy-blobs.ts';
import { copyFile } from './copy-file.ts';
import { deleteAgain } from './delete-again.ts';
import type { ClaimedBackup } from './find-backups.ts';
import type { Manifest } from './manifest.ts';
import { SealedNotes } from './sealed-notes.ts';
import { blobIsWhole, checkPages } from './verify-generation.ts';
import { makeFolderIfMissing } from './whole-file.ts';

/** What a restore takes from outside. */
export interface RestoreMeans {
  readonly files: FileSystem;
  readonly randomBytes: RandomBytes;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The SQLite engine's WebAssembly bytes. */
  readonly wasm: Uint8Array;
}

export interface Restored {
  readonly madeAt: number;
  readonly events: number;
  readonly tips: number;
  readonly files: number;
  /** Files that the backup could not give back. */
  readonly missingFiles: number;
  readonly deletedAgain: number;
  /** The list of deletions is missing, damaged or older than the backup itself. */
  readonly tombstonesUnsure: boolean;
}

/**
 * Makes a vault in `folder`, which holds none, from a backup whose header has been opened. It grows beside it under `<folder>.new-…`:
 * pages, blobs, a header with a new device id; all of it is opened; what was deleted since is deleted again; the restore is noted; and
 * only then one rename gives it its name, after everything below is durable. So a power cut at any moment leaves nothing at `folder`, or a
 * whole vault. Ends with a reason by BackupEnd or FileFault; then what had grown is removed. The backup is only read.
 */
export async function restoreBackup(means: RestoreMeans, backup: ClaimedBackup, opened: OpenedHeader, folder: string, pace: Pace): Promise<Restored> {
  const { files, randomBytes } = means;
  const growing = `${folder}.new-${hex(randomBytes(8))}`;
  let place = growing;
  try {
    makeParents(files, path.dirname(folder));
    const restored = await new Restore(means, backup, opened, growing, pace).run();
    if (files.stat(folder) !== undefined) files.removeFolder(folder);
    files.rename(growing, folder);
    place = folder;
    files.syncFolder(path.dirname(folder));
    return restored;
  } catch (problem) {
    // Also after the rename: a vault whose name may not survive the next power cut is not one.
    removeFolderTree(files, place);
    throw problem;
  }
}

/** What opening the copy can say that is not the backup's fault. */
const ofTheNewDisk: ReadonlySet<string> = new Set(['disk-full', 'storage-failed', 'storage-denied']);

class Restore {
  readonly #means: RestoreMeans;
  readonly #backup: ClaimedBackup;
  readonly #opened: OpenedHeader;
  readonly #growing: string;
  readonly #pace: Pace;
  readonly #disk: FileSystem;
  readonly #source: string;
  #done = 0;
  #total = 0;

  constructor(means: RestoreMeans, backup: ClaimedBackup, opened: OpenedHeader, growing: string, pace: Pace) {
    this.#means = means;
    this.#backup = backup;
    this.#opened = opened;
    this.#growing = growing;
    this.#pace = pace;
    this.#disk = backupDisk(means.files);
    this.#source = path.join(backup.set.generations, backup.name);
  }

  async run(): Promise<Restored> {
    const { files, randomBytes } = this.#means;
    const { vaultKey, header } = this.#opened;
    const key = subkey(vaultKey, header.vaultId, 'backup');
    try {
      const notes = new SealedNotes(key, header.vaultId, randomBytes);
      const { manifest, blobs } = this.#read(notes);
      files.makeFolder(this.#growing);
      await this.#copy(manifest, blobs);
      const moved = moveHeader(this.#opened, randomBytes);
      const restored = await this.#inDatabase(moved.opened, manifest, notes);
      // The header last: without it the folder is no vault, whatever else is in it.
      const written = writeFirstHeader(files, this.#growing, moved.bytes, randomBytes);
      if (!written.ok) throw new BackupEnd(written.code);
      files.syncFolder(this.#growing);
      return restored;
    } finally {
      wipe(key);
    }
  }

  #read(notes: SealedNotes): { readonly manifest: Manifest; readonly blobs: readonly ListedBlob[] } {
    const backupId = readGenerationName(this.#backup.name)?.backupId ?? '';
    const manifest = notes.readManifest(this.#disk, this.#source, backupId);
    if (manifest === 'newer') throw new BackupEnd('backup-newer');
    const blobs = notes.readBlobList(this.#disk, this.#source, backupId);
    if (manifest === undefined || blobs === undefined || !this.#fits(manifest, blobs)) throw new BackupEnd('backup-damaged');
    return { manifest, blobs };
  }

  /** Whether header and list are the ones this manifest was written for: a generation put together from several is none. */
  #fits(manifest: Manifest, blobs: readonly ListedBlob[]): boolean {
    return equalBytes(sha256(encodeBlobList(blobs)), manifest.blobListSha256) && equalBytes(sha256(encodeHeader(this.#opened.header)), manifest.headerSha256);
  }

  async #copy({ pages }: Manifest, blobs: readonly ListedBlob[]): Promise<void> {
    const { files } = this.#means;
    const route = { from: this.#disk, to: files };
    const afterSlice = (bytes: number): Promise<void> => this.#turn('files', bytes);
    this.#begin(pages * pageBytes + blobs.reduce((sum, { fileBytes }) => sum + fileBytes, 0));
    for (const name of [databaseFileNames.pages, databaseFileNames.anchor]) {
      if (this.#disk.stat(path.join(this.#source, name))?.kind !== 'file') throw new BackupEnd('backup-damaged');
      await copyFile(route, path.join(this.#source, name), path.join(this.#growing, name), afterSlice);
    }
    const target = path.join(this.#growing, 'blobs');
    files.makeFolder(target);
    const copier = new BlobCopier(route, this.#backup.set.blobs, target);
    for (const { name } of blobs) {
      // One that is missing is counted when all are opened; the rest of the vault is worth having without it.
      if (blobFileBytes(this.#disk, this.#backup.set.blobs, name) !== undefined) await copier.copy(name, afterSlice);
    }
    copier.settle();
  }

  async #inDatabase(moved: OpenedHeader, manifest: Manifest, notes: SealedNotes): Promise<Restored> {
    const { files, randomBytes, now, wasm } = this.#means;
    const { vaultId, deviceId } = moved.header;
    const keys = { database: subkey(moved.vaultKey, vaultId, 'database') };
    const result = await openDatabase({ files, folder: this.#growing, keys, vaultId, wasm, randomBytes, create: false });
    if (!result.ok) throw new BackupEnd(ofTheNewDisk.has(result.code) ? result.code : 'backup-damaged');
    const database = result.value;
    try {
      const { pages, events, chainHead } = manifest;
      this.#begin(manifest.sizeBytes);
      await checkPages(database, { pages, log: { eventCount: events, chainHead } }, 'backup-damaged', (bytes) => this.#turn('checking', bytes));
      const migrated = migrate(database, now);
      if (!migrated.ok) throw new BackupEnd(migrated.code);
      // Rows that name blobs may be in tables that this backup did not have yet.
      const missingFiles = await this.#missingFiles(database);
      const context = openVaultContext({ database, signer: signerFromSeed(moved.member.memberId, moved.seed), deviceId: hex(deviceId), now, randomBytes, tombstoneKey: subkey(moved.vaultKey, vaultId, 'tombstones') });
      const tombstones = notes.readTombstones(this.#disk, this.#backup.set);
      const deletedAgain = deleteAgain(context, this.#blobs(), tombstones ?? []);
      recordRestore(context, { backupId: manifest.backupId, events, deletedAgain });
      const { tips, files: count } = this.#counted(database);
      database.close(logAnchor(database));
      return { madeAt: manifest.madeAt, events, tips, files: count, missingFiles, deletedAgain, tombstonesUnsure: tombstones === undefined || tombstones.length < manifest.tombstones };
    } catch (problem) {
      database.abandon();
      throw problem;
    }
  }

  /** Opens every blob that a row names; how many are not there or not whole. */
  async #missingFiles(database: CopyableDatabase): Promise<number> {
    const blobs = this.#blobs();
    let missing = 0;
    for (const blob of knownBlobs(database)) if (!(await blobIsWhole(blobs, blob, (bytes) => this.#turn('checking', bytes)))) missing += 1;
    return missing;
  }

  #counted(database: CopyableDatabase): { readonly tips: number; readonly files: number } {
    return { tips: Number(database.get('SELECT count(*) AS tips FROM tip')?.['tips']), files: knownBlobs(database).length };
  }

  #blobs(): ReturnType<typeof blobStore> {
    return blobStore(this.#means.files, path.join(this.#growing, 'blobs'), this.#means.randomBytes);
  }

  #begin(total: number): void {
    this.#done = 0;
    this.#total = total;
  }

  async #turn(phase: BackupPhase, bytes: number): Promise<void> {
    this.#done = Math.min(this.#done + bytes, this.#total);
    if (!(await this.#pace(phase, this.#done, this.#total))) throw new BackupEnd('cancelled');
  }
}

/** The folder and whatever is missing above it, durably. */
function makeParents(files: FileSystem, folder: string): void {
  const parent = path.dirname(folder);
  if (parent !== folder && files.stat(parent) === undefined) makeParents(files, parent);
  if (files.stat(folder) === undefined && makeFolderIfMissing(files, folder)) files.syncFolder(parent);
}
