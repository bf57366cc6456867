import path from 'node:path';
import { equalBytes, sha256 } from '../crypto/hash.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { removeFolderTree } from '../platform/remove-folder-tree.ts';
import { type BlobStore, blobStore } from '../store/blob-store.ts';
import { databaseFileNames } from '../store/database-files.ts';
import type { CopyableDatabase, HeldPages, LogAnchor } from '../store/database.ts';
import { logAnchor } from '../store/events/log-anchor.ts';
import { headerFileName, readHeaderFile } from '../store/header-file.ts';
import { isKnownBlob, type KnownBlob, knownBlobs } from '../store/known-blobs.ts';
import { schemaVersion } from '../store/migrations/migrate.ts';
import { pageBytes } from '../store/page-layout.ts';
import { backupDisk, BackupEnd } from './backup-fault.ts';
import type { BackupSet } from './backup-layout.ts';
import type { BackupMeans, BackupPhase, Pace } from './backup-means.ts';
import type { ListedBlob } from './blob-list.ts';
import { encodeBlobList } from './blob-list.ts';
import { BlobCopier, blobFileBytes } from './copy-blobs.ts';
import { sliceBytes } from './copy-file.ts';
import { holdsDeleted } from './known-backups.ts';
import type { Manifest } from './manifest.ts';
import type { SealedNotes } from './sealed-notes.ts';
import { tombstonesOf } from './tombstones.ts';
import { blobIsWhole, checkPages, removeEmptyLog } from './verify-generation.ts';
import { writeNewFile } from './whole-file.ts';

/** The log of the vault may grow this much while its pages are copied; beyond it the backup gives way. */
export const logBytesAtMost = 256 * 1024 * 1024;

/** What the vault was at the moment that the copy shows. */
interface Moment {
  readonly log: LogAnchor;
  readonly clock: string;
  readonly schema: number;
  readonly pages: number;
  readonly tips: number;
  readonly tombstones: number;
  readonly header: Uint8Array;
}

/** One generation in the making: a folder `<name>.new`, until everything in it has been read back. */
export class Generation {
  /** Blobs that rows name and that neither the vault nor the set can give. */
  lacking = 0;
  readonly #means: BackupMeans;
  readonly #set: BackupSet;
  readonly #disk: FileSystem;
  readonly #folder: string;
  readonly #unnamed: string;
  readonly #pace: Pace;
  readonly #blobs: BlobCopier;
  readonly #source: BlobStore;
  readonly #target: BlobStore;
  #moment: Moment | undefined;
  #copy: CopyableDatabase | undefined;
  #done = 0;
  #total = 0;

  constructor(means: BackupMeans, set: BackupSet, name: string, pace: Pace) {
    const { files, folder, context } = means;
    this.#means = means;
    this.#set = set;
    this.#disk = backupDisk(files);
    this.#folder = path.join(set.generations, name);
    this.#unnamed = `${this.#folder}.new`;
    this.#pace = pace;
    const sourceFolder = path.join(folder, 'blobs');
    this.#blobs = new BlobCopier({ from: files, to: this.#disk }, sourceFolder, set.blobs);
    this.#source = blobStore(files, sourceFolder, context.randomBytes);
    this.#target = blobStore(this.#disk, set.blobs, context.randomBytes);
  }

  /** Blobs first, which takes longest and holds nothing up; then the pages, held for as short as can be; then the blobs that came meanwhile. */
  async copy(): Promise<void> {
    const { database } = this.#means;
    await this.#copyBlobs(knownBlobs(database));
    this.#disk.makeFolder(this.#unnamed);
    // From here to the end of `#look` nothing waits: pages, log and header are of one moment.
    const held = database.holdPages();
    try {
      this.#moment = this.#look(held);
      writeNewFile(this.#disk, path.join(this.#unnamed, headerFileName), this.#moment.header);
      held.writeAnchor(this.#disk, path.join(this.#unnamed, databaseFileNames.anchor), this.#moment.log);
      await this.#copyPages(held);
    } finally {
      held.release();
    }
  }

  /** Opens all of it where it lies. 'changed': a tip was deleted meanwhile that is in it; begin again. */
  async check(notes: SealedNotes, { backupId, madeAt }: Pick<Manifest, 'backupId' | 'madeAt'>): Promise<Manifest | 'changed'> {
    const moment = this.#moment;
    if (moment === undefined) throw new Error('nothing was copied');
    const opened = this.#means.database.openCopy(this.#disk, this.#unnamed);
    if (!opened.ok) throw new BackupEnd('backup-not-verified');
    const copy = opened.value;
    this.#copy = copy;
    const blobs = knownBlobs(copy);
    await this.#copyBlobs(blobs);
    this.#begin(moment.pages * pageBytes + this.#bytesOf(blobs));
    await checkPages(copy, moment, 'backup-not-verified', (bytes) => this.#turn('checking', bytes));
    const listed = await this.#checkBlobs(blobs);
    if (listed === 'changed' || holdsDeleted(this.#means.database, moment.clock)) return 'changed';
    this.#closeCopy();
    const { log, clock, schema, pages, tips, tombstones, header } = moment;
    const sizeBytes = pages * pageBytes + listed.reduce((sum, { fileBytes }) => sum + fileBytes, 0);
    const manifest: Manifest = {
      backupId, madeAt, events: log.eventCount, chainHead: log.chainHead, clock, schema, pages, tips, files: listed.length, lacking: this.lacking, tombstones, sizeBytes,
      headerSha256: sha256(header), blobListSha256: sha256(encodeBlobList(listed)),
    };
    notes.writeGeneration(this.#disk, this.#unnamed, manifest, listed);
    this.#readBack(notes, manifest, header);
    return manifest;
  }

  /** From here on it counts. Everything in it is durable before its name is. */
  name(): void {
    this.#disk.syncFolder(this.#unnamed);
    this.#disk.rename(this.#unnamed, this.#folder);
    this.#disk.syncFolder(this.#set.generations);
  }

  /** Closes the copy, and removes what has not got its name. */
  letGo(): void {
    this.#copy?.abandon();
    this.#copy = undefined;
    removeFolderTree(this.#disk, this.#unnamed);
  }

  #look(held: HeldPages): Moment {
    const { database, files, folder } = this.#means;
    const header = readHeaderFile(files, folder);
    if (!header.ok) throw new BackupEnd(header.code === 'vault-absent' ? 'header-damaged' : header.code);
    const clock = database.get('SELECT max(clock) AS clock FROM event')?.['clock'];
    const tips = Number(database.get('SELECT count(*) AS tips FROM tip')?.['tips']);
    return { log: logAnchor(database), clock: typeof clock === 'string' ? clock : '', schema: schemaVersion(database), pages: held.pages, tips, tombstones: tombstonesOf(database).length, header: header.value.bytes };
  }

  async #copyPages(held: HeldPages): Promise<void> {
    this.#begin(held.pages * pageBytes);
    const target = this.#disk.open(path.join(this.#unnamed, databaseFileNames.pages), 'create');
    try {
      const slice = new Uint8Array(sliceBytes);
      for (let page = 0; page < held.pages; ) {
        const count = held.read(slice, page);
        if (count === 0) throw new BackupEnd('page-damaged');
        this.#disk.write(target, slice.subarray(0, count * pageBytes), page * pageBytes);
        page += count;
        await this.#turn('pages', count * pageBytes);
        if (held.logBytes > logBytesAtMost) throw new BackupEnd('backup-outrun');
      }
      this.#disk.syncFile(target);
    } finally {
      this.#disk.close(target);
    }
  }

  /** Copies what the set does not have yet, by name and size. What the vault cannot give is looked at when it is checked. */
  async #copyBlobs(blobs: readonly KnownBlob[]): Promise<void> {
    const { files, folder } = this.#means;
    const source = path.join(folder, 'blobs');
    const missing = blobs.flatMap(({ name }) => {
      const fileBytes = blobFileBytes(files, source, name);
      return fileBytes === undefined || blobFileBytes(this.#disk, this.#set.blobs, name) === fileBytes ? [] : [{ name, fileBytes }];
    });
    this.#begin(missing.reduce((sum, { fileBytes }) => sum + fileBytes, 0));
    for (const { name } of missing) {
      // Deleted since: checking finds out whether that matters.
      if (blobFileBytes(files, source, name) !== undefined) await this.#blobs.copy(name, (bytes) => this.#turn('files', bytes));
    }
    this.#blobs.settle();
  }

  async #checkBlobs(blobs: readonly KnownBlob[]): Promise<readonly ListedBlob[] | 'changed'> {
    const listed: ListedBlob[] = [];
    const afterStep = (bytes: number): Promise<void> => this.#turn('checking', bytes);
    for (const blob of blobs) {
      const isWhole = (await blobIsWhole(this.#target, blob, afterStep)) || (await this.#copyAgain(blob));
      if (isWhole) {
        listed.push({ name: blob.name, fileBytes: blobFileBytes(this.#disk, this.#set.blobs, blob.name) ?? 0 });
        continue;
      }
      if (!isKnownBlob(this.#means.database, blob.name)) return 'changed';
      if (await blobIsWhole(this.#source, blob, () => this.#turn('checking', 0))) throw new BackupEnd('backup-not-verified');
      this.lacking += 1;
    }
    return listed;
  }

  /** A copy that has rotted on its disk is made again from one that opens, which is not overwritten by one that does not. */
  async #copyAgain(blob: KnownBlob): Promise<boolean> {
    const silent = (): Promise<void> => this.#turn('checking', 0);
    if (!(await blobIsWhole(this.#source, blob, silent))) return false;
    await this.#blobs.copy(blob.name, silent);
    this.#blobs.settle();
    return blobIsWhole(this.#target, blob, silent);
  }

  #readBack(notes: SealedNotes, manifest: Manifest, header: Uint8Array): void {
    const read = notes.readManifest(this.#disk, this.#unnamed, manifest.backupId);
    const list = notes.readBlobList(this.#disk, this.#unnamed, manifest.backupId);
    const copied = readHeaderFile(this.#disk, this.#unnamed);
    const isSame = read !== undefined && read !== 'newer' && equalBytes(read.blobListSha256, manifest.blobListSha256) && list !== undefined && equalBytes(sha256(encodeBlobList(list)), manifest.blobListSha256);
    if (!isSame || !copied.ok || !equalBytes(copied.value.bytes, header)) throw new BackupEnd('backup-not-verified');
  }

  #closeCopy(): void {
    this.#copy?.abandon();
    this.#copy = undefined;
    removeEmptyLog(this.#disk, this.#unnamed);
  }

  #bytesOf(blobs: readonly KnownBlob[]): number {
    return blobs.reduce((sum, { name }) => sum + (blobFileBytes(this.#disk, this.#set.blobs, name) ?? 0), 0);
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
