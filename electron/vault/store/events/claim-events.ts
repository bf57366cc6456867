import { claimRelations, claimStances } from '#shared/domain/claim.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { countShape, fields, hashShape, idShape, nullable, oneOf, textShape } from './payload-shape.ts';

/** `stance`: what the claim says to the rest of what is said of its compound. */
const assessment = { statement: textShape, reliability: oneOf(reliabilities), credibility: oneOf(credibilities), compoundId: nullable(idShape), stance: oneOf(claimStances) };

/** Events about claims: one statement of a tip each. The passage is named by its text and range, never copied; the statement is staff's own words, and goes with the tip. */
export const claimEvents = {
  /** `start` and `end`: UTF-16 units of the text, end exclusive, never inside a grapheme cluster. `textSha256`: of the text's bytes. */
  'claim-marked': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, claimId: idShape, textId: idShape, textSha256: hashShape, start: countShape, end: countShape, ...assessment, markedAt: countShape }) },
  /** All of the assessment, as it is from now on. */
  'claim-changed': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, claimId: idShape, ...assessment }) },
  'claim-withdrawn': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, claimId: idShape, withdrawnAt: countShape }) },
  'claim-restored': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, claimId: idShape }) },
  /** Names the tip of the other claim as well: when either tip is deleted, nothing is left that leads to it. */
  'claim-related': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, claimId: idShape, otherTipId: idShape, otherClaimId: idShape, from: oneOf(claimRelations), to: oneOf(claimRelations) }) },
} as const;
