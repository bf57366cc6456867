import path from 'node:path';
import type { BackupCode, VaultCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { removeFolderTree } from '../platform/remove-folder-tree.ts';
import { recordBackup } from '../store/commands/record-backup.ts';
import { newId } from '../store/events/vault-context.ts';
import { backupCode, backupDisk, BackupEnd } from './backup-fault.ts';
import { type BackupSet, generationName } from './backup-layout.ts';
import type { BackupMeans, Pace } from './backup-means.ts';
import type { BackupPlace } from './backup-places.ts';
import { leftoversOf, prepareSet, setFolderFor } from './backup-set.ts';
import { expireGenerations, type Expiry } from './expire-generations.ts';
import { Generation } from './generation.ts';
import type { KnownBackup } from './known-backups.ts';
import { SealedNotes } from './sealed-notes.ts';
import { mergedTombstones, tombstonesOf } from './tombstones.ts';

/** What was made, and what went for it. */
export interface MadeBackup {
  readonly backup: KnownBackup;
  /** Blobs that rows name and that the vault itself cannot read: they are in no backup either. */
  readonly lacking: number;
  /** Older generations removed after this one was verified; undefined when that could not be finished. */
  readonly removed: number | undefined;
}

/** How often a tip may be deleted under a backup's hands before it gives up. */
const attempts = 3;

/**
 * Makes a verified backup in the place, in this order: new blobs; pages as of one moment; everything read back and opened; the
 * generation gets its name; tombstones; the vault notes it; and only then `expiry` says which older generations go. A power cut
 * or a fault before the name leaves a leftover that counts for nothing, one after it a whole backup more than is noted.
 */
export async function makeBackup(means: BackupMeans, place: BackupPlace, expiry: Expiry, pace: Pace): Promise<Result<MadeBackup, BackupCode | VaultCode | 'cancelled'>> {
  const disk = backupDisk(means.files);
  const { context, vaultId, database } = means;
  const { randomBytes } = context;
  try {
    const set = setFolderFor(disk, place.folder, vaultId);
    prepareSet(disk, set, vaultId, randomBytes);
    for (const name of leftoversOf(disk, set)) removeFolderTree(disk, path.join(set.generations, name));
    const notes = new SealedNotes(means.key, vaultId, randomBytes);
    const { generation, backup } = await verifiedGeneration(means, set, notes, place, pace);
    const kept = notes.readTombstones(disk, set) ?? [];
    notes.writeTombstones(disk, set, mergedTombstones(tombstonesOf(database), kept));
    const { madeAt, ...rest } = backup;
    recordBackup(context, { ...rest, at: madeAt });
    const removed = await removedFor(() => expireGenerations(means, set, notes, { expiry, newest: backup.name }, pace));
    return ok({ backup, lacking: generation.lacking, removed });
  } catch (problem) {
    return fail(backupCode(problem));
  }
}

/** The new backup stands whatever becomes of the old ones: what is not removed now is removed after the next. undefined says so. */
async function removedFor(work: () => Promise<number>): Promise<number | undefined> {
  try {
    return await work();
  } catch (problem) {
    backupCode(problem);
    return undefined;
  }
}

async function verifiedGeneration(means: BackupMeans, set: BackupSet, notes: SealedNotes, place: BackupPlace, pace: Pace): Promise<{ readonly generation: Generation; readonly backup: KnownBackup }> {
  const { context, outside } = means;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const backupId = newId(context.randomBytes);
    const madeAt = context.now();
    const name = generationName(madeAt, backupId);
    const generation = new Generation(means, set, name, pace);
    try {
      await generation.copy();
      const manifest = await generation.check(notes, { backupId, madeAt });
      if (manifest === 'changed') continue;
      generation.name();
      const { events, clock, tips, files, sizeBytes } = manifest;
      return { generation, backup: { backupId, placeId: place.placeId, name, madeAt, events, clock, tips, files, sizeBytes, outside: outside(place.folder) } };
    } finally {
      generation.letGo();
    }
  }
  throw new BackupEnd('backup-outrun');
}

