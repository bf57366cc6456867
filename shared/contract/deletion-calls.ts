import * as v from 'valibot';
import { chosenAtMost } from '../domain/chosen-tips.ts';
import { deletionsAtOnce, deletionNoteUnits, deletionReasons, deletionTargets, keyDestructionReasons, tipDeletionReasons } from '../domain/deletion-reason.ts';
import { backupDiskKind, folderText } from './backup-calls.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

const tipIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(chosenAtMost));
const note = v.pipe(v.string(), v.trim(), v.maxLength(deletionNoteUnits));
/** What was asked for can be taken back for so long. */
const begun = v.strictObject({ deletionId: id, undoWithinMs: count });

/** At most so many are named of those within reach, and of those elsewhere. */
export const holdingBackupsListed = 12;

const holdingBackup = v.strictObject({
  backupId: id,
  madeAt: timeMs,
  outside: backupDiskKind,
  /** Where it was made; null where the vault does not remember. */
  folder: v.nullable(folderText),
  isWithinReach: v.boolean(),
});
export type HoldingBackupView = v.InferOutput<typeof holdingBackup>;

/** Backups that still hold what is to go: how many can be made anew now, how many lie elsewhere, and the newest of each. */
const backups = v.strictObject({ withinReach: count, elsewhere: count, listed: v.pipe(v.array(holdingBackup), v.maxLength(2 * holdingBackupsListed)) });

const tombstone = v.strictObject({ targetId: id, target: v.picklist(deletionTargets), number: count, deletedAt: timeMs, askedBy: text(200), reason: v.picklist(deletionReasons), note: text(deletionNoteUnits) });
export type TombstoneView = v.InferOutput<typeof tombstone>;

/** Deleting for good: tips, and the keys that tips are sealed to. */
export const deletionCalls = {
  /** What would go with these tips. Changes nothing. */
  'deletion.preview': {
    request: v.strictObject({ tipIds }),
    reply: v.strictObject({ /** What staff call them, rising. */ numbers: listOf(count, chosenAtMost), tips: count, files: count, /** Written versions. */ transcripts: count, notes: count, /** Written versions of summaries and translations. */ renderings: count, /** Also withdrawn ones. */ claims: count, /** Records of screening. */ screenings: count, /** What staff said of people: of somebody whom several of them tell of, once for each. */ individuals: count, /** Not withdrawn. */ replies: count, consents: count, referrals: count, dossiers: count, exportedDossiers: count, events: count, backups }),
  },
  /** Asks for these tips to be deleted; they go when `undoWithinMs` has passed, at the lock, or at the next unlock. Sends `deletions.changed`. */
  'deletion.begin': { request: v.strictObject({ tipIds, reason: v.picklist(tipDeletionReasons), note }), reply: begun },
  'deletion.undo': { request: v.strictObject({ deletionId: id }), reply: nothing },
  /** Deletions on their way. */
  'deletion.pending': {
    request: nothing,
    reply: v.strictObject({ pending: listOf(v.strictObject({ deletionId: id, target: v.picklist(deletionTargets), count, number: v.nullable(count), remainingMs: count }), deletionsAtOnce) }),
  },
  /** What was deleted, newest first. */
  'deletion.list': {
    request: v.strictObject({ offset: count, limit: v.pipe(count, v.maxValue(200)) }),
    reply: v.strictObject({ total: count, items: listOf(tombstone, 200) }),
  },
  'intakeKey.previewDestroy': {
    request: v.strictObject({ keyId: id }),
    /**
     * `tips` came in with this key and stay readable; `originals` of them are stored as they came sealed, and cannot be opened again to prove that the text is what
     * was sent. `isOnly`: no other key would be left for new tips. `sealsStill`: its destruction date is not past. `forms`: saved here, and sealing to it still.
     */
    reply: v.strictObject({
      epoch: count,
      tips: count,
      originals: count,
      quarantined: count,
      isExpired: v.boolean(),
      destroyAfter: timeMs,
      sealsStill: v.boolean(),
      forms: count,
      newestTipAt: v.nullable(timeMs),
      isOnly: v.boolean(),
      backups,
    }),
  },
  'intakeKey.destroy': { request: v.strictObject({ keyId: id, reason: v.picklist(keyDestructionReasons), note }), reply: begun },
} as const;
