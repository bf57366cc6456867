import * as v from 'valibot';
import { backupsShownAtMost } from '../domain/list-limits.ts';
import { placeConcernKinds, syncClients } from '../domain/place-concern.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';
import { passphraseText } from './session-calls.ts';

/** What speaks against keeping something in a folder. `client` is null but for `synced`. */
const placeConcern = v.strictObject({ kind: v.picklist(placeConcernKinds), client: v.nullable(v.picklist(syncClients)) });
export type PlaceConcernView = v.InferOutput<typeof placeConcern>;

/** Whether a copy lies on another disk than the vault; 'unknown' where the system does not say. */
export const backupDiskKind = v.picklist(['yes', 'no', 'unknown']);
/** A folder's whole path, as long as a system allows one. */
export const folderText = text(32_768);

const age = v.strictObject({
  /** The last verified copy not known to be on the vault's own disk, and the last one anywhere; null: never. */
  outsideAt: v.nullable(timeMs),
  anyAt: v.nullable(timeMs),
  isDue: v.boolean(),
});

const backup = v.strictObject({
  backupId: id,
  madeAt: timeMs,
  events: count,
  tips: count,
  files: count,
  sizeBytes: count,
  outside: backupDiskKind,
  /** `here`: it can be read now. `away`: its disk is not there. `gone`: its disk is there and it is not. `elsewhere`: made by a copy of this vault on another laptop. */
  state: v.picklist(['here', 'away', 'gone', 'elsewhere', 'damaged', 'newer']),
  /** Something has been deleted since that this backup still holds. */
  holdsDeleted: v.boolean(),
});
export type BackupView = v.InferOutput<typeof backup>;

/** 1-based choices of how many verified backups stay. */
export const backupsKeptAtMost = 50;
/** Backups of a folder to restore from that are offered, the newest: nobody chooses among hundreds. */
export const backupsOffered = 200;

const generationName = v.pipe(v.string(), v.regex(/^\d{8}t\d{6}z-[0-9a-f]{32}$/));

export const backupCalls = {
  /** Readable without a key: what the start screen warns of. `concerns` are about the vault's own folder. */
  'backup.age': { request: nothing, reply: v.strictObject({ ...age.entries, concerns: listOf(placeConcern, placeConcernKinds.length * syncClients.length) }) },
  'backup.overview': {
    request: nothing,
    reply: v.strictObject({
      ...age.entries,
      /** Events recorded since the last copy outside, that copy's own note not counted; null: never made. */
      eventsSince: v.nullable(count),
      place: v.nullable(v.strictObject({ folder: folderText, isThere: v.boolean(), outside: backupDiskKind, concerns: listOf(placeConcern, placeConcernKinds.length * syncClients.length) })),
      keep: count,
      running: v.boolean(),
      backups: listOf(backup, backupsShownAtMost),
      backupsTotal: count,
    }),
  },
  /** Takes the folder a dialog granted as the one backups go to from now on. */
  'backup.choosePlace': { request: v.strictObject({ handle }), reply: nothing },
  'backup.keep': { request: v.strictObject({ keep: v.pipe(count, v.minValue(1), v.maxValue(backupsKeptAtMost)) }), reply: nothing },
  /** Makes one now, in the chosen place. Sends `backup.progress`. */
  'backup.run': {
    request: nothing,
    reply: v.strictObject({
      backupId: id,
      madeAt: timeMs,
      events: count,
      files: count,
      sizeBytes: count,
      outside: backupDiskKind,
      /** Files that the vault itself cannot read, so that no backup has them. */
      lacking: count,
      /** Older backups removed; null when that could not be finished and will be done next time. */
      removed: v.nullable(count),
    }),
  },
  'backup.cancel': { request: nothing, reply: nothing },

  /** Looks for backups in what a dialog granted. What is said of them is only what names and files claim. */
  'restore.look': {
    request: v.strictObject({ handle }),
    reply: v.strictObject({
      sourceId: id,
      total: count,
      backups: v.pipe(v.array(v.strictObject({ name: generationName, claimedAt: timeMs, sizeBytes: count, practice: v.nullable(v.boolean()) })), v.maxLength(backupsOffered)),
    }),
  },
  /** Makes a vault from a backup in the session's folder, which must hold none. Sends `backup.progress`. */
  'restore.run': {
    request: v.strictObject({ sourceId: id, name: generationName, secret: passphraseText, acceptPracticeMismatch: v.boolean() }),
    reply: v.strictObject({
      madeAt: timeMs,
      events: count,
      tips: count,
      files: count,
      /** Files that the backup could not give back. */
      missingFiles: count,
      /** Tips deleted since that backup was made, deleted again. */
      deletedAgain: count,
      /** The list of what was deleted since is missing or damaged: deleted tips may have come back. */
      tombstonesUnsure: v.boolean(),
    }),
  },
  'restore.cancel': { request: nothing, reply: nothing },
} as const;
