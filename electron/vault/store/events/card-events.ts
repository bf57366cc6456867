import { overrideReasons } from '#shared/domain/consent.ts';
import { approvalKinds, approvalOverrides } from '#shared/domain/disclosure.ts';
import { cardFormats, readOuts } from '#shared/domain/emergency-card.ts';
import { purposes, sharedItems } from '#shared/domain/referral.ts';
import { countShape, fields, hashShape, idShape, listOf, nullable, oneOf, signatureShape, textShape } from './payload-shape.ts';

/**
 * An emergency card that leaves is a disclosure: the first event says so in ids and codes and stays when its tip is deleted; what staff wrote is in a `disclosure-explained` of
 * the tip, which goes with it. None of them has a word of the card.
 */
export const cardEvents = {
  'card-disclosed': {
    version: 1,
    subject: 'disclosureId',
    shape: fields({
      disclosureId: idShape,
      receiverId: idShape,
      purpose: oneOf(purposes),
      items: listOf(oneOf(sharedItems)),
      /** `read-aloud`: it was shown large; size and hash are those of the Markdown of what was shown. */
      format: oneOf(cardFormats),
      sizeBytes: countShape,
      sha256: hashShape,
      /** Findings that a person stated to be no danger. */
      statements: countShape,
      disclosedAt: countShape,
      tips: listOf(fields({ tipId: idShape, consentId: nullable(idShape), withoutConsent: nullable(oneOf(overrideReasons)) })),
      /** `signature`: the approver's own over all of the above and who lets it out (card-approval-message.ts). */
      approval: fields({ kind: oneOf(approvalKinds), memberId: nullable(idShape), signature: nullable(signatureShape), override: nullable(oneOf(approvalOverrides)) }),
    }),
  },
  /** For the history of the tip. */
  'card-left': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, disclosureId: idShape, receiverId: idShape, format: textShape, leftAt: countShape }) },
  /** Somebody said what became of a card that was shown large: it was read out, and when; or nobody heard it. */
  'card-read-out': { version: 1, subject: 'disclosureId', shape: fields({ disclosureId: idShape, readOut: oneOf(readOuts), saidAt: countShape }) },
} as const;
