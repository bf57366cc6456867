import path from 'node:path';
import { FileFault, type FileSystem } from '../platform/file-system.ts';
import type { Outside } from '../store/events/event-types.ts';
import { backupDisk, BackupEnd } from './backup-fault.ts';
import type { BackupSet } from './backup-layout.ts';
import type { BackupMeans } from './backup-means.ts';
import { type BackupPlace, backupPlaces } from './backup-places.ts';
import { readSetFile, setFolderFor } from './backup-set.ts';
import { type FoundGeneration, findGenerations, isEarlierState } from './expire-generations.ts';
import { holdsDeleted, knownBackups, wasThere } from './known-backups.ts';
import { SealedNotes } from './sealed-notes.ts';
import { mergedTombstones, tombstonesOf } from './tombstones.ts';

/** A backup, and whether its disk is there now. */
export interface HoldingBackup {
  readonly backupId: string;
  readonly madeAt: number;
  readonly outside: Outside;
  /** Where it was made; null where that place is not remembered. */
  readonly folder: string | null;
  readonly isWithinReach: boolean;
}

/**
 * The backups made while any of these tips or keys was in the vault: those the vault remembers, and those it finds in the sets
 * within reach, such as the ones it was itself restored from. Reads small files only.
 */
export function backupsHolding(means: BackupMeans, ids: readonly string[]): readonly HoldingBackup[] {
  const { database, outside } = means;
  const holds = (clock: string): boolean => ids.some((id) => wasThere(database, id, clock));
  const reached = setsWithinReach(means);
  const places = new Map(backupPlaces(database).map(({ placeId, folder }) => [placeId, folder]));
  const found = new Map<string, HoldingBackup>();
  for (const { place, set } of reached) {
    for (const { backupId, manifest } of generationsWithin(means, set)) {
      if (manifest === undefined || manifest === 'newer' || !isEarlierState(database, manifest) || !holds(manifest.clock)) continue;
      found.set(backupId, { backupId, madeAt: manifest.madeAt, outside: outside(place.folder), folder: place.folder, isWithinReach: true });
    }
  }
  for (const { backupId, placeId, madeAt, clock, outside: lies } of knownBackups(database)) {
    // In a set within reach, what is not found is not there any more.
    if (found.has(backupId) || reached.some(({ place }) => place.placeId === placeId) || !holds(clock)) continue;
    found.set(backupId, { backupId, madeAt, outside: lies, folder: places.get(placeId) ?? null, isWithinReach: false });
  }
  return [...found.values()].sort((one, other) => other.madeAt - one.madeAt);
}

/** Whether a backup within reach holds a tip or key that has been deleted since it was made. Reads small files only, and the whole log only for one of which the clock says so. */
export function isDeletedHeldWithinReach(means: BackupMeans): boolean {
  const { database } = means;
  const holds = ({ manifest }: FoundGeneration): boolean => manifest !== undefined && manifest !== 'newer' && holdsDeleted(database, manifest.clock) && isEarlierState(database, manifest);
  return setsWithinReach(means).some(({ set }) => generationsWithin(means, set).some(holds));
}

/** A place whose set can be read now. */
export interface ReachedSet {
  readonly place: BackupPlace;
  readonly set: BackupSet;
}

/** Every place ever chosen whose disk is there and holds a set of this vault. */
export function setsWithinReach(means: BackupMeans): readonly ReachedSet[] {
  const disk = backupDisk(means.files);
  return backupPlaces(means.database).flatMap((place) => {
    const set = unlessAway(() => setFolderFor(disk, place.folder, means.vaultId));
    return set !== undefined && unlessAway(() => readSetFile(disk, set.folder).kind) === 'set' ? [{ place, set }] : [];
  });
}

/**
 * Writes what has been deleted into every set within reach. Called right after a deletion, so that a restore of an older backup
 * deletes it again even if no newer backup is ever made. Returns how many sets could be told.
 */
export function tellTombstones(means: BackupMeans): number {
  const disk = backupDisk(means.files);
  const notes = new SealedNotes(means.key, means.vaultId, means.context.randomBytes);
  const own = tombstonesOf(means.database);
  const told = setsWithinReach(means).map(({ set }) =>
    unlessAway(() => {
      notes.writeTombstones(disk, set, mergedTombstones(own, notes.readTombstones(disk, set) ?? []));
      return true;
    }),
  );
  return told.filter((done) => done === true).length;
}

function generationsWithin(means: BackupMeans, set: BackupSet): ReturnType<typeof findGenerations> {
  const notes = new SealedNotes(means.key, means.vaultId, means.context.randomBytes);
  return unlessAway(() => findGenerations(backupDisk(means.files), set, notes)) ?? [];
}

/** The value, or undefined when the disk is away, refuses, or holds something else. */
export function unlessAway<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof FileFault || problem instanceof BackupEnd) return undefined;
    throw problem;
  }
}

/** Whether a generation's folder is there. */
export function isThere(disk: FileSystem, set: BackupSet, name: string): boolean {
  return unlessAway(() => disk.stat(path.join(set.generations, name))?.kind === 'folder') ?? false;
}
