import * as v from 'valibot';
import { receiverKinds } from '../domain/receiver.ts';
import { receiverNameUnits } from './receiver-calls.ts';
import { referralWordsUnits } from './referral-calls.ts';
import { count, handle, id, listOf, text, timeMs } from './schema.ts';

/** Openings of one disclosure that a page has; a total counts all. */
export const openingsAtOnce = 50;
/** Most tips of a dossier, each with its sealed tip and most files of one. */
const itemsAtMost = 100_000;

const words = text(referralWordsUnits);

/** `number`: 0 for the sealed tip as it was received, its files from 1. */
const item = v.strictObject({ tipId: id, tipNumber: count, report: count, number: count });
export type CommitmentItem = v.InferOutput<typeof item>;

/** Commitments to what reporters sent, and opening them (docs/decisions/commitments.md). */
export const commitmentCalls = {
  /** In the order of the reports, and a page of what was opened, the latest first. Nothing of tips that were deleted, or of files that left without commitments. */
  'commitments.list': {
    request: v.strictObject({ disclosureId: id, openingsOffset: v.exactOptional(count) }),
    reply: v.strictObject({
      items: listOf(item, itemsAtMost),
      openings: listOf(
        v.strictObject({
          openingId: id,
          report: count,
          number: count,
          receiver: v.strictObject({ receiverId: id, name: text(receiverNameUnits), kind: v.picklist(receiverKinds) }),
          openedAt: timeMs,
          because: words,
          actor: text(200),
          actorRemoved: v.boolean(),
          /** Somebody deleted the file from this laptop's disk through the desk. */
          fileRemoved: v.nullable(v.strictObject({ at: timeMs, actor: text(200), actorRemoved: v.boolean() })),
        }),
        openingsAtOnce,
      ),
      openingsTotal: count,
    }),
  },
  /** Writes what opens one commitment where a dialog said. `opening-reason-missing`, `receiver-retired`; `commitment-absent`; `commitment-damaged`: what is kept does not open it, and nothing was written. */
  'commitments.open': {
    request: v.strictObject({ disclosureId: id, tipId: id, number: count, receiverId: id, because: words, handle }),
    reply: v.strictObject({ savedAs: text(300), sizeBytes: count, sha256: text(64) }),
  },
} as const;
