import { claimRelations, claimStances } from '#shared/domain/claim.ts';
import { claimTopics } from '#shared/domain/claim-topic.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { countShape, fields, hashShape, idShape, nullable, oneOf, textShape, type Shape } from './payload-shape.ts';

const assessmentAtFirst = { statement: textShape, reliability: oneOf(reliabilities), credibility: oneOf(credibilities), compoundId: nullable(idShape), stance: oneOf(claimStances) };
/** `stance`: what the claim says to the rest of what is said of what it is about. `topic` null: nobody said what it speaks of. */
const assessment = { ...assessmentAtFirst, incidentId: nullable(idShape), organisationId: nullable(idShape), topic: nullable(oneOf(claimTopics)) };

const markedFields = { tipId: idShape, claimId: idShape, textId: idShape, textSha256: hashShape, start: countShape, end: countShape, markedAt: countShape };
const changedFields = { tipId: idShape, claimId: idShape };
const marked = fields({ ...markedFields, ...assessment });
const changed = fields({ ...changedFields, ...assessment });
/** Version 1 knew compounds alone. */
const nothingElse = { incidentId: null, organisationId: null, topic: null };
const markedAtFirst = fields({ ...markedFields, ...assessmentAtFirst });
const changedAtFirst = fields({ ...changedFields, ...assessmentAtFirst });
const readMarkedAtFirst: Shape<ReturnType<typeof marked>> = (value) => ({ ...markedAtFirst(value), ...nothingElse });
const readChangedAtFirst: Shape<ReturnType<typeof changed>> = (value) => ({ ...changedAtFirst(value), ...nothingElse });

/** Events about claims: one statement of a tip each. The passage is named by its text and range, never copied; the statement is staff's own words, and goes with the tip. */
export const claimEvents = {
  /** `start` and `end`: UTF-16 units of the text, end exclusive, never inside a grapheme cluster. `textSha256`: of the text's bytes. */
  'claim-marked': { version: 2, subject: 'tipId', shape: marked, earlier: { 1: readMarkedAtFirst } },
  /** All of the assessment, as it is from now on. */
  'claim-changed': { version: 2, subject: 'tipId', shape: changed, earlier: { 1: readChangedAtFirst } },
  'claim-withdrawn': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, claimId: idShape, withdrawnAt: countShape }) },
  'claim-restored': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, claimId: idShape }) },
  /** Names the tip of the other claim as well: when either tip is deleted, nothing is left that leads to it. */
  'claim-related': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, claimId: idShape, otherTipId: idShape, otherClaimId: idShape, from: oneOf(claimRelations), to: oneOf(claimRelations) }) },
} as const;
