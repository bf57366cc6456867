import { backupsShownAtMost } from '#shared/domain/list-limits.ts';
import type { Outside } from '../store/events/event-types.ts';
import { countEvents } from '../store/events/log-anchor.ts';
import { backupDisk } from './backup-fault.ts';
import type { BackupMeans } from './backup-means.ts';
import { backupPlaces } from './backup-places.ts';
import { type FoundGeneration, findGenerations, isEarlierState } from './expire-generations.ts';
import { setsWithinReach, unlessAway } from './holding-backups.ts';
import { holdsDeleted, type KnownBackup, knownBackups } from './known-backups.ts';
import { readGenerationName } from './backup-layout.ts';
import { SealedNotes } from './sealed-notes.ts';

/** A backup as it is shown. */
export interface ShownBackup {
  readonly backupId: string;
  readonly madeAt: number;
  readonly events: number;
  readonly tips: number;
  readonly files: number;
  readonly sizeBytes: number;
  readonly outside: Outside;
  readonly state: 'here' | 'away' | 'gone' | 'elsewhere' | 'damaged' | 'newer';
  readonly holdsDeleted: boolean;
}

export interface BackupOverview {
  readonly place: { readonly folder: string; readonly isThere: boolean; readonly outside: Outside } | null;
  readonly eventsSince: number | null;
  readonly backups: ShownBackup[];
  readonly backupsTotal: number;
}

/** The backups the vault remembers or finds within reach, newest first, and how things stand with its place. */
export function backupOverview(means: BackupMeans): BackupOverview {
  const { database, files, key, vaultId, context, outside } = means;
  const disk = backupDisk(files);
  const notes = new SealedNotes(key, vaultId, context.randomBytes);
  const known = knownBackups(database);
  const reached = setsWithinReach(means);
  const shown = new Map<string, ShownBackup>();
  for (const { place, set } of reached) {
    for (const generation of unlessAway(() => findGenerations(disk, set, notes)) ?? []) {
      const remembered = known.find(({ backupId }) => backupId === generation.backupId);
      shown.set(generation.backupId, found(means, generation, remembered?.outside ?? outside(place.folder)));
    }
  }
  for (const backup of known) {
    if (shown.has(backup.backupId)) continue;
    const isReached = reached.some(({ place }) => place.placeId === backup.placeId);
    shown.set(backup.backupId, { ...shownOf(backup), state: isReached ? 'gone' : 'away', holdsDeleted: holdsDeleted(database, backup.clock) });
  }
  const [current] = backupPlaces(database);
  const lastOutside = known.find((backup) => backup.outside !== 'no');
  return {
    place: current === undefined ? null : { folder: current.folder, isThere: unlessAway(() => disk.stat(current.folder)?.kind === 'folder') ?? false, outside: outside(current.folder) },
    // The note that a backup was made comes right after it.
    eventsSince: lastOutside === undefined ? null : Math.max(0, countEvents(database) - lastOutside.events - 1),
    backups: [...shown.values()].sort((one, other) => other.madeAt - one.madeAt).slice(0, backupsShownAtMost),
    backupsTotal: shown.size,
  };
}

function found({ database }: BackupMeans, { backupId, name, manifest }: FoundGeneration, lies: Outside): ShownBackup {
  if (manifest === undefined || manifest === 'newer') {
    const nothing = { events: 0, tips: 0, files: 0, sizeBytes: 0 };
    return { backupId, madeAt: readGenerationName(name)?.madeAt ?? 0, ...nothing, outside: lies, state: manifest === 'newer' ? 'newer' : 'damaged', holdsDeleted: false };
  }
  const { madeAt, events, tips, files, sizeBytes, clock } = manifest;
  const isOurs = isEarlierState(database, manifest);
  return { backupId, madeAt, events, tips, files, sizeBytes, outside: lies, state: isOurs ? 'here' : 'elsewhere', holdsDeleted: isOurs && holdsDeleted(database, clock) };
}

function shownOf({ backupId, madeAt, events, tips, files, sizeBytes, outside }: KnownBackup): Omit<ShownBackup, 'state' | 'holdsDeleted'> {
  return { backupId, madeAt, events, tips, files, sizeBytes, outside };
}
