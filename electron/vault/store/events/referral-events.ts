import { consentStatements, consentWays, overrideReasons } from '#shared/domain/consent.ts';
import { receiverKinds } from '#shared/domain/receiver.ts';
import { outcomes, purposes, sharedItems } from '#shared/domain/referral.ts';
import { toldLanguages } from '#shared/domain/telling-way.ts';
import { countShape, fields, idShape, listOf, nullable, oneOf, textShape } from './payload-shape.ts';

const purpose = { purpose: oneOf(purposes), purposeWords: textShape };
const sharing = { tipId: idShape, referralId: idShape, receiverId: idShape, ...purpose, items: listOf(oneOf(sharedItems)), dossierId: nullable(idShape), plannedAt: countShape };

/**
 * Events about receivers, which are staff's own, and about consent and referrals, which go with their tip. Items say what kind of thing is shared and never repeat it;
 * words are staff's own, said whole.
 */
export const referralEvents = {
  'receiver-recorded': { version: 1, subject: 'receiverId', shape: fields({ receiverId: idShape, name: textShape, kind: oneOf(receiverKinds), contact: textShape }) },
  'receiver-changed': { version: 1, subject: 'receiverId', shape: fields({ receiverId: idShape, name: textShape, contact: textShape }) },
  /** Out of use since then; null: in use again. */
  'receiver-retired': { version: 1, subject: 'receiverId', shape: fields({ receiverId: idShape, retiredAt: nullable(countShape) }) },
  /** An age recipient that files for it are sealed to; null: none any more. */
  'receiver-key-set': { version: 1, subject: 'receiverId', shape: fields({ receiverId: idShape, recipient: nullable(textShape), setAt: countShape }) },
  /** `givenOn`: a whole day, `2026-03-09`. Either `receiverId` or `receiverKind` says how far it reaches, the other is null. */
  'consent-recorded': {
    version: 1,
    subject: 'tipId',
    shape: fields({
      tipId: idShape,
      consentId: idShape,
      ...purpose,
      told: listOf(oneOf(consentStatements)),
      way: oneOf(consentWays),
      language: oneOf(toldLanguages),
      givenOn: textShape,
      receiverId: nullable(idShape),
      receiverKind: nullable(oneOf(receiverKinds)),
      items: listOf(oneOf(sharedItems)),
      words: textShape,
      recordedAt: countShape,
    }),
  },
  'consent-withdrawn': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, consentId: idShape, withdrawnAt: countShape }) },
  'referral-planned': { version: 1, subject: 'tipId', shape: fields({ ...sharing, consentId: idShape }) },
  /** A type of its own, so that a log can be searched for it and it needs another role. */
  'referral-planned-without-consent': { version: 1, subject: 'tipId', shape: fields({ ...sharing, reason: oneOf(overrideReasons), words: textShape }) },
  'referral-sent': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, referralId: idShape, sentAt: countShape }) },
  'referral-acknowledged': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, referralId: idShape, acknowledgedAt: countShape }) },
  'referral-closed': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, referralId: idShape, outcome: oneOf(outcomes), words: textShape, closedAt: countShape }) },
  /** Somebody other than whoever made it without consent has looked at it. */
  'referral-reviewed': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, referralId: idShape, reviewedAt: countShape }) },
  /** The receiver knows that consent was withdrawn. */
  'referral-receiver-told': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, referralId: idShape, toldAt: countShape }) },
} as const;
