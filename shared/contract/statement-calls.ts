import * as v from 'valibot';
import { statementReasonUnits, statementUnits, toldReasons } from '../domain/dossier-statement.ts';
import { count, id, listOf, text } from './schema.ts';

/** Tips of one page: a person reads each with its statement. */
export const statementsAtOnce = 50;

const reason = text(statementReasonUnits);
const telling = v.nullable(v.strictObject({ why: v.picklist(toldReasons), words: reason }));

const statement = v.strictObject({
  tipId: id,
  tipNumber: count,
  /** In staff's own words; empty: there is none. */
  statement: text(statementUnits),
  /** Why the reporter's own words, redacted, stand instead; empty: they do not. */
  verbatimBecause: reason,
  /** Passages of the statement that are words in a row of the report, or of a text that staff have beside it: the file would be refused. */
  repeated: count,
  /** Statements of its claims, one a line: what staff already said in their own words. Cut to what fits. */
  proposed: text(statementUnits),
  /** Claims of this tip that count, and how many of them no other independent source says. A tip without any claim was told once, as far as anybody knows. */
  claims: count,
  saidOnce: count,
  /** Somebody has to decide who could have told it. */
  isKnownToFew: v.boolean(),
  telling,
});
export type DossierStatement = v.InferOutput<typeof statement>;

const statements = v.strictObject({
  total: count,
  /** Tips without a statement and without a reason to show their own words. */
  missing: count,
  /** Known to few, and nobody decided. */
  undecided: count,
  tips: listOf(statement, statementsAtOnce),
});
export type DossierStatements = v.InferOutput<typeof statements>;

const page = { dossierId: id, offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(statementsAtOnce)) } as const;

/** What readers outside the office are told of each tip: wording betrays its author, so staff say it again (docs/decisions/statements.md). Every call that changes something answers with the page as it is then. */
export const statementCalls = {
  /** In the order of the dossier. */
  'statements.list': { request: v.strictObject(page), reply: statements },
  /** `statement-reason-short`: a reason was given that says nothing. */
  'statements.set': { request: v.strictObject({ ...page, tipId: id, statement: text(statementUnits), verbatimBecause: reason, telling }), reply: statements },
  /** The same for all tips that lack it: why their own words stand, or why they may be told. What is there already stays. */
  'statements.setForAll': { request: v.strictObject({ ...page, verbatimBecause: v.exactOptional(reason), telling: v.exactOptional(telling) }), reply: statements },
} as const;
