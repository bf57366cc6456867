import { deletionReasons, deletionTargets } from '#shared/domain/deletion-reason.ts';
import { statuses } from '#shared/domain/status.ts';
import { countShape, fields, hashShape, idShape, listOf, nullable, oneOf, textShape, type Shape } from './payload-shape.ts';

const why = { deletionId: idShape, askedBy: idShape, reason: oneOf(deletionReasons), note: textShape };

const tipDeleted = fields({
  tipId: idShape,
  /** Quarantined items that this tip came from: the payloads of their events went with it. */
  quarantineIds: listOf(idShape),
  /** What is left of it; null for a tip that was deleted before these were written down. */
  tombstone: nullable(fields({ ...why, number: countShape, deletedAt: countShape, sealedMac: hashShape, contentMac: hashShape })),
});
const tipDeletedAtFirst = fields({ tipId: idShape, innerId: textShape });
/** Version 1 left the inner id, which the reporter's own copy has too, and no tombstone. */
const tipDeletedWithoutTombstone: Shape<ReturnType<typeof tipDeleted>> = (value) => ({ tipId: tipDeletedAtFirst(value).tipId, quarantineIds: [], tombstone: null });

/** Events about what goes for good, when it falls due, and the record of where a tip has been. */
export const deletionEvents = {
  /** One for each tip or key, the tips of one selection under one batch id. It can be undone until `dueAt`. */
  'deletion-asked': {
    version: 1,
    subject: 'targetId',
    shape: fields({ ...why, targetId: idShape, target: oneOf(deletionTargets), askedAt: countShape, dueAt: countShape }),
  },
  'deletion-undone': { version: 1, subject: 'targetId', shape: fields({ targetId: idShape, deletionId: idShape }) },
  /** The tip's content is gone, and with it the payloads of its events; this one stays. The hashes are HMACs under a sub-key of the vault (store/tombstones.ts). */
  'tip-deleted': { version: 2, subject: 'tipId', shape: tipDeleted, earlier: { 1: tipDeletedWithoutTombstone } },
  /** The key's seed is gone: what is sealed to it and has not come in can no longer be opened. */
  'intake-key-destroyed': { version: 1, subject: 'keyId', shape: fields({ ...why, keyId: idShape, destroyedAt: countShape }) },
  /** After so many days without news a tip of this status falls due; null: never. */
  'retention-rule-set': { version: 1, subject: 'status', shape: fields({ status: oneOf(statuses), days: nullable(countShape) }) },
  /** Whatever the rules say, the tip does not fall due before `until`. */
  'retention-kept': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, until: countShape }) },
  /** A record of the tip's custody left. */
  'custody-exported': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, format: oneOf(['json', 'page']), sizeBytes: countShape, sha256: hashShape }) },
} as const;
