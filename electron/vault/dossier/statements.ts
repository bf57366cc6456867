import { statementsAtOnce, type ClaimsInDossier, type DossierStatement, type DossierStatements } from '#shared/contract/statement-calls.ts';
import { cutToUnits } from '#shared/domain/cut-to-units.ts';
import { isReason, statementUnits, toldReasons, type TellingDecision } from '#shared/domain/dossier-statement.ts';
import { WithheldWords } from '#shared/redaction/withheld-words.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { textsOf } from '#vault/store/tip-text.ts';
import { answerUnanswered, claimsIn, countedClaimsIn, isAsked, isUnanswered, lacksReason, stands, type CountedClaim, type DecidedClaim } from './claim-decisions.ts';
import { besideTips } from './withheld-beside.ts';

/** What staff say of a tip as a whole. */
export interface TipStatement {
  readonly tipId: string;
  readonly statement: string;
  /** Why its whole text stands in the reporter's own words. Counts while the tip has no claim: with one, passages are chosen. */
  readonly verbatimBecause: string;
  /** Who could have told it. Counts while the tip has no claim: with one, each is asked about. */
  readonly telling: TellingDecision | null;
}

/** What readers outside the office are told of a tip. */
export interface LoadedStatement extends TipStatement {
  /** Those that are not withdrawn, in the order in which they were marked. */
  readonly claims: readonly DecidedClaim[];
}

/** The same, with how many could have told each claim. */
export interface CountedStatement extends LoadedStatement {
  readonly claims: readonly CountedClaim[];
}

export type Asked = { readonly dossierId: string; readonly offset: number; readonly limit: number };

/** Of every tip of a dossier, in its order. A tip that nobody wrote about has empty ones. Sources are not counted: a dossier is read with every decision. */
export function statementsOf(database: Database, dossierId: string): readonly LoadedStatement[] {
  const claims = claimsIn(database, dossierId);
  return writtenIn(database, dossierId).map((said) => ({ ...said, claims: claims.get(said.tipId) ?? [] }));
}

/** The same with how many could have told each claim. */
export function countedStatementsOf(database: Database, dossierId: string): readonly CountedStatement[] {
  const claims = countedClaimsIn(database, dossierId);
  return writtenIn(database, dossierId).map((said) => ({ ...said, claims: claims.get(said.tipId) ?? [] }));
}

function writtenIn(database: Database, dossierId: string): readonly TipStatement[] {
  return database
    .all(
      `SELECT d.tip_id, CAST(s.body AS BLOB) AS body, CAST(s.verbatim_because AS BLOB) AS verbatim_because, s.told_why, CAST(s.told_words AS BLOB) AS told_words
       FROM dossier_tip d LEFT JOIN dossier_statement s ON s.dossier_id = d.dossier_id AND s.tip_id = d.tip_id WHERE d.dossier_id = ? ORDER BY d.position`,
      [dossierId],
    )
    .map(statementIn);
}

/** One page of them with what is known of how many could have told it. `silentNow`: tips of which all that was chosen to stand is hidden; asked only where something hangs on it. `dossier-absent`. */
export function listStatements(database: Database, { dossierId, offset, limit }: Asked, silentNow: () => ReadonlySet<string>): Result<DossierStatements, 'dossier-absent'> {
  if (database.get('SELECT 1 AS found FROM dossier WHERE dossier_id = ?', [dossierId]) === undefined) return fail('dossier-absent');
  const all = countedStatementsOf(database, dossierId);
  const silent = all.some((each) => each.statement.trim() === '' && (hasStanding(each) || isWholeVerbatim(each))) ? silentNow() : none;
  return ok({
    total: all.length,
    missing: all.filter((each) => isMissing(each, silent)).length,
    unreasoned: all.reduce((sum, { claims }) => sum + claims.filter(lacksReason).length, 0),
    undecided: all.reduce((sum, each) => sum + unansweredOf(each), 0),
    tips: all.slice(offset, offset + Math.min(limit, statementsAtOnce)).map((each): DossierStatement => {
      const { tipId, statement, verbatimBecause, telling, claims } = each;
      return {
        tipId,
        tipNumber: Number(database.get('SELECT number FROM tip WHERE tip_id = ?', [tipId])?.['number'] ?? 0),
        statement,
        verbatimBecause,
        repeated: repeatedIn(database, each),
        proposed: proposedFor(database, tipId),
        claims: claims.length,
        standing: claims.filter(stands).length,
        undecided: unansweredOf(each),
        telling,
      };
    }),
  });
}

/** The claims of one tip of a dossier, with their passages and what was decided about each. `not-found`: it is no tip of this dossier. */
export function listClaimsOf(database: Database, dossierId: string, tipId: string): Result<ClaimsInDossier, 'not-found'> {
  if (!isIn(database, dossierId, tipId)) return fail('not-found');
  const bodies = new Map(textsOf(database, tipId).map(({ textId, body }) => [textId, body]));
  const claims = countedClaimsIn(database, dossierId, tipId).get(tipId) ?? [];
  return ok({
    claims: claims.map((claim) => {
      const { claimId, textId, start, end, isOfNarrative, isVerbatim, verbatimBecause, sources, telling } = claim;
      return { claimId, passage: (bodies.get(textId) ?? '').slice(start, end), isOfNarrative, isVerbatim, verbatimBecause, sources, isAsked: isAsked(claim), isUnanswered: isUnanswered(claim), telling };
    }),
  });
}

/** Sets all that is said of one tip as a whole. `not-found`: it is no tip of this dossier. */
export function setStatement(database: Database, dossierId: string, { tipId, statement, verbatimBecause, telling }: TipStatement): Result<undefined, 'not-found' | 'statement-reason-short'> {
  if (!isIn(database, dossierId, tipId)) return fail('not-found');
  if (!isSaid(verbatimBecause, telling)) return fail('statement-reason-short');
  put(database, dossierId, { tipId, statement, verbatimBecause, telling });
  return ok(undefined);
}

/**
 * Gives everything that lacks it the same reason: tips without a claim to stand in their reporters' own words, claims and tips without one to be told although few could have told them. Which passages of a tip with claims
 * stand is chosen claim by claim.
 */
export function setStatementsForAll(database: Database, dossierId: string, given: { readonly verbatimBecause?: string; readonly telling?: TellingDecision | null }): Result<undefined, 'statement-reason-short'> {
  const { verbatimBecause = '', telling = null } = given;
  if (!isSaid(verbatimBecause, telling)) return fail('statement-reason-short');
  database.transaction(() => {
    for (const before of statementsOf(database, dossierId).filter(({ claims }) => claims.length === 0)) put(database, dossierId, { ...before, verbatimBecause: isMissing(before, none) ? verbatimBecause : before.verbatimBecause, telling: before.telling ?? telling });
    if (telling !== null) answerUnanswered(database, dossierId, telling);
  });
  return ok(undefined);
}

/** Gives every claim of one tip that has no answer the same one. `not-found`: it is no tip of this dossier. */
export function answerClaimsOf(database: Database, dossierId: string, tipId: string, telling: TellingDecision): Result<undefined, 'not-found' | 'statement-reason-short'> {
  if (!isIn(database, dossierId, tipId)) return fail('not-found');
  if (!isSaid('', telling)) return fail('statement-reason-short');
  database.transaction(() => answerUnanswered(database, dossierId, telling, tipId));
  return ok(undefined);
}

/** Its whole text stands in the reporter's own words: somebody wrote down why, and nobody marked a claim that could stand alone. */
export const isWholeVerbatim = ({ verbatimBecause, claims }: LoadedStatement): boolean => claims.length === 0 && verbatimBecause.trim() !== '';

/** Nothing of it would stand. `silent`: tips of which all that was chosen to stand is hidden. */
export const isMissing = (each: LoadedStatement, silent: ReadonlySet<string>): boolean => each.statement.trim() === '' && ((!isWholeVerbatim(each) && !hasStanding(each)) || silent.has(each.tipId));

const hasStanding = ({ claims }: LoadedStatement): boolean => claims.some(stands);
const none: ReadonlySet<string> = new Set();

/** How often it has to be said who could have told it: of each claim that is asked about, or of the tip as a whole. Whoever planted bait told it to one. */
export const unansweredOf = ({ claims, telling }: CountedStatement): number => (claims.length === 0 ? (telling === null ? 1 : 0) : claims.filter(isUnanswered).length);

const isSaid = (verbatimBecause: string, telling: TellingDecision | null): boolean => (verbatimBecause.trim() === '' || isReason(verbatimBecause)) && (telling === null || telling.why !== 'needed' || isReason(telling.words));

const isIn = (database: Database, dossierId: string, tipId: string): boolean => database.get('SELECT 1 AS found FROM dossier_tip WHERE dossier_id = ? AND tip_id = ?', [dossierId, tipId]) !== undefined;

function proposedFor(database: Database, tipId: string): string {
  const lines = database.all("SELECT statement FROM claim WHERE tip_id = ? AND withdrawn_at IS NULL AND statement <> '' ORDER BY rowid", [tipId]).map((row) => String(row['statement']));
  return cutToUnits(lines.join('\n'), statementUnits);
}

/** Passages in the words of what the statement stands for, but for those that stand beside it. The leak gate looks for them in the whole dossier once more (`withheld-output.ts`). */
function repeatedIn(database: Database, { tipId, statement, claims }: LoadedStatement): number {
  if (statement.trim() === '') return 0;
  const texts = textsOf(database, tipId);
  const isTold = (field: string): boolean => field === 'place' || field === 'when';
  const bodies = (told: boolean): readonly string[] => texts.flatMap(({ field, body }) => (isTold(field) === told ? [body] : []));
  const standing = claims.filter(stands).flatMap(({ textId, start, end }) => texts.flatMap(({ textId: of, body }) => (of === textId ? [body.slice(start, end)] : [])));
  return WithheldWords.of({ withheld: [...bodies(false), ...besideTips(database, [tipId]).withheld], told: [...bodies(true), ...standing] }).countIn(statement);
}

function put(database: Database, dossierId: string, { tipId, statement, verbatimBecause, telling }: TipStatement): void {
  database.run('INSERT OR REPLACE INTO dossier_statement (dossier_id, tip_id, body, verbatim_because, told_why, told_words) VALUES (?, ?, ?, ?, ?, ?)', [
    dossierId,
    tipId,
    statement.toWellFormed(),
    verbatimBecause.toWellFormed(),
    telling?.why ?? null,
    telling?.words.toWellFormed() ?? '',
  ]);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
// As bytes: SQLite's text interface ends at a NUL character.
const wordsIn = (body: unknown): string => (body instanceof Uint8Array ? utf8.decode(body) : '');

function statementIn(row: SqlRow): TipStatement {
  const why = toldReasons.find((each) => each === row['told_why']);
  return { tipId: String(row['tip_id']), statement: wordsIn(row['body']), verbatimBecause: wordsIn(row['verbatim_because']), telling: why === undefined ? null : { why, words: wordsIn(row['told_words']) } };
}
