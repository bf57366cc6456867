import * as v from 'valibot';
import { statementReasonUnits, statementUnits, toldReasons } from '../domain/dossier-statement.ts';
import { claimPassageUnits, claimsOfTipAtMost } from './claim-calls.ts';
import { count, id, listOf, nothing, text } from './schema.ts';

/** Tips of one page: a person reads each with its statement. */
export const statementsAtOnce = 50;

const reason = text(statementReasonUnits);
const answer = v.strictObject({ why: v.picklist(toldReasons), words: reason });
const telling = v.nullable(answer);

const statement = v.strictObject({
  tipId: id,
  tipNumber: count,
  /** In staff's own words; empty: there is none. */
  statement: text(statementUnits),
  /** Why the reporter's own words, redacted, stand instead; empty: they do not. Counts while the tip has no claim. */
  verbatimBecause: reason,
  /** Passages of the statement that are words in a row of the report, or of a text that staff have beside it: the file would be refused. */
  repeated: count,
  /** Statements of its claims, one a line: what staff already said in their own words. Cut to what fits. */
  proposed: text(statementUnits),
  /** Claims of this tip that are not withdrawn, and those of them whose passage stands in the reporter's own words, for a reason. */
  claims: count,
  standing: count,
  /** How often somebody has yet to say who could have told it: once for each claim that fewer than two independent sources say; once for a tip without any claim, which was told once as far as anybody knows. */
  undecided: count,
  /** Of a tip without any claim. */
  telling,
});
export type DossierStatement = v.InferOutput<typeof statement>;

const statements = v.strictObject({
  total: count,
  /** Tips without a statement and without anything that stands in their own words. */
  missing: count,
  /** Passages that were chosen to stand, and nobody wrote why. */
  unreasoned: count,
  /** Claims, and tips without one, that few could have told, and nobody decided. */
  undecided: count,
  tips: listOf(statement, statementsAtOnce),
});
export type DossierStatements = v.InferOutput<typeof statements>;

const claim = v.strictObject({
  claimId: id,
  /** The reporter's words, unredacted, for who decides. */
  passage: text(claimPassageUnits),
  /** It is a passage of the text; of place and time none can be chosen, which stand as the preset has them. */
  isOfNarrative: v.boolean(),
  /** The passage is chosen to stand in the reporter's own words, redacted as the text is. It does once the reason says something. */
  isVerbatim: v.boolean(),
  verbatimBecause: reason,
  /** Independent sources that say so, its own among them; asked about when there are fewer than two. */
  sources: count,
  isAsked: v.boolean(),
  /** It is, and nobody has answered in words that say something. */
  isUnanswered: v.boolean(),
  telling,
});
export type ClaimInDossier = v.InferOutput<typeof claim>;

const claims = v.strictObject({ claims: listOf(claim, claimsOfTipAtMost) });
export type ClaimsInDossier = v.InferOutput<typeof claims>;

const page = { dossierId: id, offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(statementsAtOnce)) } as const;

/** What readers outside the office are told of each tip: wording betrays its author, so staff say it again (docs/decisions/statements.md). Every call that changes something answers with the page as it is then. */
export const statementCalls = {
  /** In the order of the dossier. */
  'statements.list': { request: v.strictObject(page), reply: statements },
  /** `statement-reason-short`: a reason was given that says nothing. */
  'statements.set': { request: v.strictObject({ ...page, tipId: id, statement: text(statementUnits), verbatimBecause: reason, telling }), reply: statements },
  /** The same for all that lack it: why tips without a claim stand in their own words, or why claims, and tips without one, may be told. What is there already stays. */
  'statements.setForAll': { request: v.strictObject({ ...page, verbatimBecause: v.exactOptional(reason), telling: v.exactOptional(telling) }), reply: statements },
  /** Those of one tip that are not withdrawn, in the order in which they were marked. */
  'statements.claims': { request: v.strictObject({ dossierId: id, tipId: id }), reply: claims },
  /** Keeps what was typed about one claim as it is, also half of a reason, which counts as none. */
  'statements.setClaim': { request: v.strictObject({ dossierId: id, claimId: id, isVerbatim: v.boolean(), verbatimBecause: reason, telling }), reply: nothing },
  /** Gives the same answer to every claim of the tip that has none. `statement-reason-short`, and nothing is changed. */
  'statements.answerClaims': { request: v.strictObject({ dossierId: id, tipId: id, telling: answer }), reply: claims },
} as const;
