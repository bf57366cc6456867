import { overrideReasons } from '#shared/domain/consent.ts';
import { purposes, sharedItems } from '#shared/domain/referral.ts';
import { countShape, fields, hashShape, idShape, listOf, nullable, oneOf, textShape } from './payload-shape.ts';

/**
 * An emergency card has left: as a file, or read aloud (then size and hash are those of the Markdown of what was shown). It holds what a register of disclosures lists and
 * nothing of the card. Either `consentId` or `reason` is there; `statements`: findings that a person stated to be no danger.
 */
export const cardEvents = {
  'card-left': {
    version: 1,
    subject: 'tipId',
    shape: fields({
      tipId: idShape,
      cardId: idShape,
      receiverId: idShape,
      purpose: oneOf(purposes),
      purposeWords: textShape,
      items: listOf(oneOf(sharedItems)),
      consentId: nullable(idShape),
      reason: nullable(oneOf(overrideReasons)),
      words: textShape,
      format: oneOf(['pdf', 'markdown', 'read-aloud']),
      statements: countShape,
      sizeBytes: countShape,
      sha256: hashShape,
      leftAt: countShape,
    }),
  },
} as const;
