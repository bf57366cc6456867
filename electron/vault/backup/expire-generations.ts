import path from 'node:path';
import { equalBytes } from '../crypto/hash.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { removeFolderTree } from '../platform/remove-folder-tree.ts';
import { blobStore } from '../store/blob-store.ts';
import { recordRemovedBackups } from '../store/commands/record-backup.ts';
import type { Database } from '../store/database.ts';
import { chainHeadAfter, countEvents } from '../store/events/log-anchor.ts';
import { backupDisk, BackupEnd } from './backup-fault.ts';
import { type BackupSet, readGenerationName } from './backup-layout.ts';
import type { BackupMeans, Pace } from './backup-means.ts';
import { generationsOf } from './backup-set.ts';
import { holdsDeleted } from './known-backups.ts';
import type { Manifest } from './manifest.ts';
import type { SealedNotes } from './sealed-notes.ts';

/** Which generations go once a newer one is verified: all beyond so many, or all of them. */
export type Expiry = { readonly keep: number } | 'only-the-newest';

/** A generation in a set, as far as it can be read. */
export interface FoundGeneration {
  readonly name: string;
  readonly backupId: string;
  readonly manifest: Manifest | 'newer' | undefined;
}

export function findGenerations(disk: FileSystem, set: BackupSet, notes: SealedNotes): readonly FoundGeneration[] {
  return generationsOf(disk, set).map((name) => {
    const backupId = readGenerationName(name)?.backupId ?? '';
    return { name, backupId, manifest: notes.readManifest(disk, path.join(set.generations, name), backupId) };
  });
}

/**
 * Whether a generation is an earlier state of this very vault: its log is the beginning of ours. Only such a one may be removed for
 * ours. One that another laptop made after a restore has events that are not here, and is left alone.
 */
export function isEarlierState(database: Database, { events, chainHead }: Manifest): boolean {
  return events <= countEvents(database) && equalBytes(chainHeadAfter(database, events), chainHead);
}

/**
 * Removes what the newest verified generation makes needless: earlier states beyond the number to keep, earlier states that hold
 * something deleted since, and damaged ones once enough good ones are there. Then sweeps blobs that no generation names. Returns
 * how many generations went. Throws FileFault.
 */
export async function expireGenerations(means: BackupMeans, set: BackupSet, notes: SealedNotes, choice: { readonly expiry: Expiry; readonly newest: string }, pace: Pace): Promise<number> {
  const { context, database } = means;
  const disk = backupDisk(means.files);
  const keep = choice.expiry === 'only-the-newest' ? 1 : choice.expiry.keep;
  const found = findGenerations(disk, set, notes);
  const earlier: (FoundGeneration & { readonly manifest: Manifest })[] = [];
  for (const generation of found) {
    const { manifest } = generation;
    if (manifest !== undefined && manifest !== 'newer' && isEarlierState(database, manifest)) earlier.push({ ...generation, manifest });
    await turn(pace);
  }
  earlier.sort((one, other) => Number(other.name === choice.newest) - Number(one.name === choice.newest) || other.manifest.events - one.manifest.events || (other.name < one.name ? -1 : 1));
  const damaged = found.filter(({ manifest }) => manifest === undefined);
  const needless = [
    ...earlier.filter(({ name, manifest }, index) => name !== choice.newest && (index >= keep || holdsDeleted(database, manifest.clock))),
    ...(earlier.length >= keep ? damaged : []),
  ];
  for (const { name, backupId } of needless) {
    removeGeneration(disk, set, name);
    recordRemovedBackups(context, [backupId]);
    await turn(pace);
  }
  await sweepSet(means, set, notes, pace);
  return needless.length;
}

/** Renamed first, durably: what a power cut leaves then is a leftover, never half a backup. */
function removeGeneration(disk: FileSystem, set: BackupSet, name: string): void {
  const going = path.join(set.generations, `${name}.old`);
  disk.rename(path.join(set.generations, name), going);
  disk.syncFolder(set.generations);
  removeFolderTree(disk, going);
}

/** Removes blobs that no generation names. While one generation cannot be read, nothing is removed: it may need them. */
async function sweepSet({ files, context }: BackupMeans, set: BackupSet, notes: SealedNotes, pace: Pace): Promise<void> {
  const disk = backupDisk(files);
  const named = new Set<string>();
  for (const { name, backupId, manifest } of findGenerations(disk, set, notes)) {
    const list = manifest === undefined || manifest === 'newer' ? undefined : notes.readBlobList(disk, path.join(set.generations, name), backupId);
    if (list === undefined) return;
    for (const blob of list) named.add(blob.name);
    await turn(pace);
  }
  const blobs = blobStore(disk, set.blobs, context.randomBytes);
  for (const name of blobs.list()) {
    if (named.has(name)) continue;
    blobs.remove(name);
    await turn(pace);
  }
}

async function turn(pace: Pace): Promise<void> {
  if (!(await pace('checking', 1, 1))) throw new BackupEnd('cancelled');
}
