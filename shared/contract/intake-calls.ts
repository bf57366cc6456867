import * as v from 'valibot';
import { epochLimits, keysAtMost } from '../domain/key-epoch.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';

const intakeKey = v.strictObject({
  keyId: id,
  epoch: count,
  /** Six words of the BIP 39 English list, a fingerprint of the public key. */
  fingerprint: listOf(text(20), 6),
  createdAt: timeMs,
  expiresAt: timeMs,
  /** When its forms stop sealing: from then on it may be destroyed. */
  destroyAfter: timeMs,
  /** `going`: it is on its way to being destroyed, and can still be kept. `gone`: nothing sealed to it can be opened any more. */
  state: v.picklist(['live', 'going', 'gone']),
});
export type IntakeKeyView = v.InferOutput<typeof intakeKey>;

/** One way to bring a sealed tip to staff. */
export const wayToSend = v.strictObject({
  /** The app or place, e.g. "Signal" or "Office, 2nd floor". */
  carrier: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  /** The handle, number or address there. */
  address: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  hours: text(200),
  readWithin: text(200),
});
export type WayToSend = v.InferOutput<typeof wayToSend>;

/** `part`: parts of a tip that is still not whole; they wait for the missing ones. */
const itemClass = v.picklist(['new', 'duplicate', 'deleted', 'unreadable', 'left', 'part']);
/** What became of one file of an import. `code` is an error code of the locale for `unreadable` and `left`, `deletedAt` says since when for `deleted`. */
const importItem = v.strictObject({
  name: text(300),
  /** Its name in the zip archive or the mail called `name`; empty for the mail's own text. */
  entry: v.exactOptional(text(300)),
  class: itemClass,
  code: v.nullable(text(60)),
  sizeBytes: count,
  deletedAt: v.nullable(timeMs),
});
export type ImportItem = v.InferOutput<typeof importItem>;

/** Details of at most this many files travel to the window; the counts cover all. */
export const importItemsAtMost = 500;

const itemsShown = {
  /** Of those that are not simply new the first 500: problems first, what is here already last. */
  items: listOf(importItem, importItemsAtMost),
  /** How many are not simply new. */
  listed: count,
};

/** What an import would do. The preview is there for one import, or until the next preview. */
export const importPreview = v.strictObject({
  previewId: id,
  new: count,
  duplicate: count,
  /** Deleted here before, and left out unless a person says otherwise. */
  deleted: count,
  unreadable: count,
  /** Neither sealed tips nor small enough to keep (over 100 MB), links, pipes, unreadable files. Listed and left where they are. */
  left: count,
  part: count,
  ...itemsShown,
});

export const intakeCalls = {
  /** Those in use first, which one answer always holds, then those that are gone; the newest first of each. */
  'intakeKey.list': { request: v.strictObject({ offset: v.exactOptional(count) }), reply: v.strictObject({ total: count, keys: v.pipe(v.array(intakeKey), v.maxLength(keysAtMost)) }) },
  /** Without `graceDays` the vault's setting holds. `too-many-keys`: as many as one answer holds are in use. */
  'intakeKey.create': { request: v.strictObject({ validDays: v.pipe(count, v.minValue(epochLimits.valid.atLeast), v.maxValue(epochLimits.valid.atMost)), graceDays: v.exactOptional(v.pipe(count, v.maxValue(epochLimits.grace.atMost))) }), reply: intakeKey },
  /** Builds the self-contained form and writes it where the dialog said. */
  'tipForm.save': {
    request: v.strictObject({
      keyId: id,
      /** More keys it shall carry, of this vault or of other laptops. */
      moreKeys: v.exactOptional(v.pipe(v.array(id), v.maxLength(3))),
      title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
      waysToSend: v.pipe(v.array(wayToSend), v.maxLength(5)),
      /** Where a newer form is to be had, in staff's words. */
      newerForm: v.exactOptional(text(500)),
      handle,
    }),
    reply: v.strictObject({ savedAs: text(300), sizeBytes: count, sha256: text(64) }),
  },
  /** Reads what the dialog granted and says what an import would do. Sends `import.progress`. */
  'import.preview': {
    request: v.strictObject({ handle }),
    reply: importPreview,
  },
  /** Does it. Sends `import.progress`. What was done before a cancel or a full disk stays. */
  'import.commit': {
    /** The preview stays for another go: what was left out as deleted, or not reached, can be taken in by a second call. */
    request: v.strictObject({ previewId: id, takeDeleted: v.exactOptional(v.boolean()) }),
    reply: v.strictObject({
      opened: count,
      duplicates: count,
      deleted: count,
      quarantined: count,
      left: count,
      parts: count,
      notReached: count,
      stoppedBy: v.nullable(v.picklist(['cancelled', 'disk-full', 'storage-failed'])),
      ...itemsShown,
    }),
  },
  'import.cancel': { request: nothing, reply: nothing },
  'quarantine.list': {
    request: v.strictObject({ offset: count, limit: v.pipe(count, v.maxValue(200)) }),
    reply: v.strictObject({
      total: count,
      items: listOf(v.strictObject({ quarantineId: id, code: text(60), receivedAt: timeMs, sizeBytes: count, sha256: text(64) }), 200),
    }),
  },
  /** Tries one again, e.g. after a key was added. */
  'quarantine.retry': {
    request: v.strictObject({ quarantineId: id }),
    reply: v.strictObject({ opened: v.boolean(), code: v.nullable(text(60)) }),
  },
} as const;
