import * as v from 'valibot';
import { purposes } from './host-calls.ts';
import { count, handle, id, text, timeMs } from './schema.ts';

/**
 * What the lock screen may show, where staff allow it, until the next unlock: kept in main's memory and nowhere else. `dueAt`: the earliest time at which something is
 * due. `dropFolder`: where files may wait, and how many of those that lie there were taken before the lock.
 */
const glance = v.strictObject({ dueAt: v.nullable(timeMs), dropFolder: v.nullable(v.strictObject({ folder: text(32_768), taken: count })) });
export type Glance = v.InferOutput<typeof glance>;

/** Between main and the vault process, over its parent port. Neither direction ever carries text of a tip or a key. */
export const toVault = v.variant('kind', [
  /**
   * First message. `folder` is the vault folder to begin with; `sampleFolder` is where the sample vault is; `practiceHost` says that this is the stand-in; `wrongSecrets` and
   * `glance` are what the process before this one last told.
   */
  v.strictObject({ kind: v.literal('start'), folder: text(4096), sampleFolder: text(4096), resources: text(4096), practiceHost: v.boolean(), wrongSecrets: count, glance: v.nullable(glance) }),
  /** The renderer's end of a channel comes with this message as its only port. */
  v.strictObject({ kind: v.literal('client') }),
  v.strictObject({ kind: v.literal('grant'), handle, purpose: v.picklist(purposes), paths: v.array(text(32_768)) }),
  /** Answer to `print`: the PDF bytes, or null when printing failed. These are redacted: what is in them leaves anyway. */
  v.strictObject({ kind: v.literal('printed'), jobId: id, pdf: v.nullable(v.instance(Uint8Array)) }),
  /** A fresh decoder for one file; one end of a channel to it comes with this message as its only port. */
  v.strictObject({ kind: v.literal('decoder'), jobId: id }),
  /** Nothing of it is left. `time` and `memory`: it was killed for that; `failed`: it could not be opened, crashed, or left its page. */
  v.strictObject({ kind: v.literal('decoder-ended'), jobId: id, why: v.picklist(['done', 'time', 'memory', 'failed']) }),
  /** Checkpoint, write the anchor, forget everything, exit. */
  v.strictObject({ kind: v.literal('close') }),
]);
export type ToVault = v.InferOutput<typeof toVault>;

export const fromVault = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready') }),
  v.strictObject({ kind: v.literal('print'), jobId: id, html: v.string() }),
  /** A window is wanted that decodes one file, and is not wanted any more. */
  v.strictObject({ kind: v.literal('decode'), jobId: id }),
  v.strictObject({ kind: v.literal('decoded'), jobId: id }),
  /** The idle limit, or a sleep, was reached: lock now. */
  v.strictObject({ kind: v.literal('lock'), reason: v.picklist(['idle', 'slept']) }),
  /** How many wrong secrets were tried in a row. */
  v.strictObject({ kind: v.literal('wrong-secrets'), count }),
  /** What the lock screen may show from now on; null: nothing. */
  v.strictObject({ kind: v.literal('glance'), glance: v.nullable(glance) }),
  /** "close" was heard; what must be written is being written. */
  v.strictObject({ kind: v.literal('closing') }),
  v.strictObject({ kind: v.literal('closed'), clean: v.boolean() }),
]);
export type FromVault = v.InferOutput<typeof fromVault>;
