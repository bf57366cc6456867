import path from 'node:path';
import { hex } from '../crypto/hash.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { openNote, sealedNoteBytes, sealNote } from '../crypto/sealed-note.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { writeBeside } from '../platform/write-beside.ts';
import { type BackupSet, blobListName, manifestName, tombstonesName } from './backup-layout.ts';
import { decodeBlobList, encodeBlobList, type ListedBlob, maxBlobListBytes } from './blob-list.ts';
import { decodeManifest, encodeManifest, type Manifest, maxManifestBytes } from './manifest.ts';
import { decodeTombstones, encodeTombstones, maxTombstoneBytes, type Tombstone } from './tombstones.ts';
import { readWholeFile, writeNewFile } from './whole-file.ts';

/** The sealed notes of one vault's set: what a generation holds, its blobs, and what was deleted since. Throws FileFault. */
export class SealedNotes {
  readonly #key: Uint8Array;
  readonly #vaultId: Uint8Array;
  readonly #randomBytes: RandomBytes;

  /** `key` is the vault's sub-key for backups. */
  constructor(key: Uint8Array, vaultId: Uint8Array, randomBytes: RandomBytes) {
    this.#key = key;
    this.#vaultId = vaultId;
    this.#randomBytes = randomBytes;
  }

  /** Both notes of a generation in `folder`, durable except for their names. */
  writeGeneration(files: FileSystem, folder: string, manifest: Manifest, blobs: readonly ListedBlob[]): void {
    writeNewFile(files, path.join(folder, blobListName), this.#seal(blobListName, manifest.backupId, encodeBlobList(blobs)));
    writeNewFile(files, path.join(folder, manifestName), this.#seal(manifestName, manifest.backupId, encodeManifest(manifest)));
  }

  /** undefined: it is missing, damaged, another vault's, or another generation's. */
  readManifest(files: FileSystem, folder: string, backupId: string): Manifest | 'newer' | undefined {
    const plain = this.#open(files, path.join(folder, manifestName), manifestName, backupId, maxManifestBytes);
    const manifest = plain && decodeManifest(plain);
    return manifest === undefined || manifest === 'newer' || manifest.backupId === backupId ? manifest : undefined;
  }

  readBlobList(files: FileSystem, folder: string, backupId: string): readonly ListedBlob[] | undefined {
    const plain = this.#open(files, path.join(folder, blobListName), blobListName, backupId, maxBlobListBytes);
    return plain && decodeBlobList(plain);
  }

  /** Replaces the set's tombstones: the old file or the new one, never half of it. */
  writeTombstones(files: FileSystem, set: BackupSet, tombstones: readonly Tombstone[]): void {
    writeBeside(files, path.join(set.folder, tombstonesName), this.#seal(tombstonesName, '', encodeTombstones(tombstones)), hex(this.#randomBytes(8)));
  }

  /** undefined: missing or damaged. */
  readTombstones(files: FileSystem, set: BackupSet): readonly Tombstone[] | undefined {
    const plain = this.#open(files, path.join(set.folder, tombstonesName), tombstonesName, '', maxTombstoneBytes);
    return plain && decodeTombstones(plain);
  }

  #seal(purpose: string, of: string, plaintext: Uint8Array): Uint8Array {
    return sealNote(this.#key, { purpose: `backup/${purpose}`, boundTo: this.#boundTo(of) }, plaintext, this.#randomBytes);
  }

  #open(files: FileSystem, file: string, purpose: string, of: string, atMost: number): Uint8Array | undefined {
    const sealed = readWholeFile(files, file, atMost + sealedNoteBytes);
    return sealed && openNote(this.#key, { purpose: `backup/${purpose}`, boundTo: this.#boundTo(of) }, sealed);
  }

  /** A vault id is 16 bytes, so id and generation never run into each other. */
  #boundTo(of: string): Uint8Array {
    return Buffer.concat([this.#vaultId, Buffer.from(of, 'latin1')]);
  }
}
