import * as v from 'valibot';
import { evidenceLimits } from '../domain/evidence.ts';
import { count, handle, id, nothing, text, timeMs } from './schema.ts';

const evidence = v.strictObject({
  evidenceId: id,
  /** As staff's computer named it; may hold any character. */
  fileName: text(evidenceLimits.nameUnits),
  mediaType: text(200),
  sizeBytes: count,
  sha256: text(64),
  addedAt: timeMs,
});
/** Files of a tip, or unfinished ones, in one answer. */
export const evidenceAtOnce = 100;
export type EvidenceView = v.InferOutput<typeof evidence>;

/** A file whose adding was stopped: by a person, a lock, a crash, a full disk. `keptBytes` of it are here. */
const unfinished = v.strictObject({ evidenceId: id, tipId: id, tipNumber: count, fileName: text(evidenceLimits.nameUnits), sizeBytes: count, keptBytes: count, begunAt: timeMs });
export type UnfinishedEvidence = v.InferOutput<typeof unfinished>;

const added = v.strictObject({ evidenceId: id, sizeBytes: count, sha256: text(64) });

export const evidenceCalls = {
  /** Oldest first. */
  'evidence.list': { request: v.strictObject({ tipId: id, offset: v.exactOptional(count) }), reply: v.strictObject({ total: count, evidence: v.pipe(v.array(evidence), v.maxLength(evidenceAtOnce)) }) },
  /** Of all tips, or of one, oldest first; not the one that is being added. */
  'evidence.unfinished': { request: v.strictObject({ tipId: v.exactOptional(id), offset: v.exactOptional(count) }), reply: v.strictObject({ total: count, unfinished: v.pipe(v.array(unfinished), v.maxLength(evidenceAtOnce)) }) },
  /** Brings in the file of a dialog. Sends `evidence.progress`. A lock or a crash leaves it unfinished. */
  'evidence.add': { request: v.strictObject({ tipId: id, handle }), reply: added },
  /** Goes on with an unfinished file: the one of the dialog, or with null the one it was begun with if it is still there and untouched. */
  'evidence.resume': { request: v.strictObject({ evidenceId: id, handle: v.nullable(handle) }), reply: added },
  /** Stops adding or saving. What is here of an added file stays, unfinished. */
  'evidence.stop': { request: nothing, reply: nothing },
  /** Gives an unfinished file up: what is here of it goes. */
  'evidence.discard': { request: v.strictObject({ evidenceId: id }), reply: nothing },
  /** Writes a copy where the dialog said. Sends `evidence.progress`. */
  'evidence.save': { request: v.strictObject({ evidenceId: id, handle }), reply: v.strictObject({ savedAs: text(300), sizeBytes: count }) },
} as const;
