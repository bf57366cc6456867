import * as v from 'valibot';
import { consentGaps, overrideReasons } from '../domain/consent.ts';
import { approvalKinds, approvalOverrides } from '../domain/disclosure.ts';
import { cardPreset, readOuts } from '../domain/emergency-card.ts';
import { purposes } from '../domain/referral.ts';
import { fileStates, sealings } from '../domain/sealing.ts';
import { presetNames, tlpLabels } from '../redaction/presets.ts';
import { receiverKinds } from '../domain/receiver.ts';
import { receiverNameUnits } from './receiver-calls.ts';
import { purposeUnits, referralWordsUnits } from './referral-calls.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

/** Tips of one disclosure that are named, and disclosures of one tip; a total beside them counts all. */
export const disclosedShown = 200;
const perPageAtMost = 100;
/** Files that one look at the disk is about; a total beside them counts all. */
export const filesLookedAt = 500;

const words = text(referralWordsUnits);
const who = v.strictObject({ actor: text(200), actorRemoved: v.boolean() });
const receiver = v.strictObject({ receiverId: id, name: text(receiverNameUnits), kind: v.picklist(receiverKinds) });

/** On what the disclosure of one tip rested. Neither: it stayed in the office. */
const basis = { consentId: v.nullable(id), isConsentWithdrawn: v.boolean(), withoutConsent: v.nullable(v.picklist(overrideReasons)) } as const;

/** As what it left: a dossier of a preset, or an emergency card. */
export const disclosedAs = [...presetNames, cardPreset] as const;

const disclosure = v.strictObject({
  disclosureId: id,
  kind: v.picklist(['dossier', 'card', 'briefing', 'compound-dossier']),
  /** null: it is of no dossier. */
  dossierId: v.nullable(id),
  /** Empty: the dossier is not there any more, it is a card, or a briefing under its own word. Of a dossier about a compound: what the compound is called now. */
  title: text(300),
  disclosedAt: timeMs,
  by: who,
  preset: v.picklist(disclosedAs),
  tlp: v.picklist(tlpLabels),
  /** null: it stayed in the office. */
  receiver: v.nullable(receiver),
  purpose: v.nullable(v.picklist(purposes)),
  purposeWords: text(purposeUnits),
  format: text(60),
  sizeBytes: count,
  /** Lower-case hexadecimal. */
  sha256: text(64),
  /** Of a card that was shown large: what somebody said became of it, and when; null: nobody has said. */
  readOut: v.nullable(v.strictObject({ outcome: v.picklist(readOuts), at: timeMs, ...who.entries })),
  approval: v.strictObject({ kind: v.picklist(approvalKinds), by: v.nullable(who), override: v.nullable(v.picklist(approvalOverrides)), words }),
  /** Why tips without consent were passed on, and why what needs a reason was shown. Goes with the last of its tips. */
  withoutConsentWords: words,
  shownBecause: words,
  /** How the file is sealed; null: it left before anything was sealed. `keyFingerprint`: of the receiver's key that it was sealed to. */
  sealing: v.nullable(v.picklist(sealings)),
  keyFingerprint: v.nullable(text(60)),
  /** With how many earlier files of its receiver somebody said that they compared it; null: nobody had to. */
  comparedWith: v.nullable(count),
  /** Commitments in it that can still be opened. */
  commitments: count,
  openings: count,
  /** Why it is not sealed. Goes with the last of its tips. */
  plainBecause: words,
  /** Somebody deleted the file from this laptop's disk through the desk. */
  fileRemoved: v.nullable(v.strictObject({ at: timeMs, ...who.entries })),
  /** The first of them; `number` null: it has been deleted. */
  tips: v.pipe(v.array(v.strictObject({ tipId: id, number: v.nullable(count), ...basis })), v.maxLength(disclosedShown)),
  tipsTotal: count,
  /** Something was overridden, and somebody has to look at it. */
  needsReview: v.boolean(),
  reviewed: v.nullable(v.strictObject({ at: timeMs, ...who.entries })),
  /** Whoever asks may look at it now: they did not export it, or nobody else could and a day has passed. */
  mayReview: v.boolean(),
});
export type Disclosure = v.InferOutput<typeof disclosure>;

/** What would have to be said for a dossier to leave so. */
export const leavingCheck = v.strictObject({
  /** Tips that no consent covers, and why not; the first of them. */
  gaps: v.pipe(v.array(v.strictObject({ tipId: id, tipNumber: count, gap: v.picklist(consentGaps) })), v.maxLength(disclosedShown)),
  gapsTotal: count,
  tipsTotal: count,
  /** Colleagues who could approve: they may export, are not the one who asks, and can open the vault. */
  approvers: count,
  /** Which override is possible instead of one. */
  override: v.nullable(v.picklist(approvalOverrides)),
});
export type LeavingCheck = v.InferOutput<typeof leavingCheck>;

/** The register of what left, and what has to be said before. */
export const disclosureCalls = {
  'disclosures.check': {
    request: v.strictObject({ dossierId: id, preset: v.picklist(presetNames), receiverId: id, purpose: v.picklist(purposes), purposeWords: text(purposeUnits) }),
    reply: leavingCheck,
  },
  /** Newest first; those that wait for a review before the others where `unreviewed` asks for nothing else. */
  'disclosures.list': {
    request: v.strictObject({ receiverId: v.nullable(id), unreviewed: v.boolean(), offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(perPageAtMost)) }),
    reply: v.strictObject({ total: count, disclosures: v.pipe(v.array(disclosure), v.maxLength(perPageAtMost)) }),
  },
  /** `unreviewed`: something was overridden and nobody has looked; `overdue`: for more than a day. */
  'disclosures.counts': { request: nothing, reply: v.strictObject({ unreviewed: count, overdue: count }) },
  /** Newest first: what left with this tip in it, and on what that rested. */
  'disclosures.ofTip': {
    request: v.strictObject({ tipId: id }),
    reply: v.strictObject({
      total: count,
      disclosures: v.pipe(v.array(v.strictObject({ disclosureId: id, title: text(300), disclosedAt: timeMs, preset: v.picklist(disclosedAs), receiver: v.nullable(receiver), ...basis })), v.maxLength(disclosedShown)),
    }),
  },
  /**
   * Looks on the disk for every file whose place is known, what opens a commitment (`openingId`) among them, newest first: by size, and by SHA-256 where the size fits. A file is known until it was deleted through the desk or
   * another export took its place. `lying`: how many are there as they left.
   */
  'disclosures.files': {
    request: nothing,
    reply: v.strictObject({ total: count, lying: count, files: listOf(v.strictObject({ disclosureId: id, openingId: v.nullable(id), savedAs: text(300), state: v.picklist(fileStates) }), filesLookedAt) }),
  },
  /** Overwrites and removes the file, if it still has the bytes that left. `exported-file-gone`, `exported-file-changed`, `exported-file-unseen`: nothing was done. `exported-file-not-deleted`: the system refused, perhaps half way. */
  'disclosures.deleteFile': { request: v.strictObject({ disclosureId: id, openingId: v.nullable(id) }), reply: disclosure },
  /** Somebody has looked at what was overridden. `not-reviewer`: whoever exported it, unless nobody else could; `review-too-soon`: then not before the next day. */
  'disclosures.review': { request: v.strictObject({ disclosureId: id }), reply: disclosure },
} as const;
