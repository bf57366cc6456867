import { statementsAtOnce, type DossierStatement, type DossierStatements } from '#shared/contract/statement-calls.ts';
import { cutToUnits } from '#shared/domain/cut-to-units.ts';
import { isReason, statementUnits, toldReasons, type TellingDecision } from '#shared/domain/dossier-statement.ts';
import type { DossierView } from '#shared/redaction/redacted-dossier.ts';
import { WithheldWords } from '#shared/redaction/withheld-words.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { claimSources } from '#vault/store/claim-sources.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { textsOf } from '#vault/store/tip-text.ts';
import { besideTips } from './withheld-beside.ts';

/** What readers outside the office are told of a tip. */
export interface LoadedStatement {
  readonly tipId: string;
  readonly statement: string;
  readonly verbatimBecause: string;
  readonly telling: TellingDecision | null;
}

type Asked = { readonly dossierId: string; readonly offset: number; readonly limit: number };

/** Of every tip of a dossier, in its order. A tip that nobody wrote about has empty ones. */
export function statementsOf(database: Database, dossierId: string): readonly LoadedStatement[] {
  return database
    .all(
      `SELECT d.tip_id, CAST(s.body AS BLOB) AS body, CAST(s.verbatim_because AS BLOB) AS verbatim_because, s.told_why, CAST(s.told_words AS BLOB) AS told_words
       FROM dossier_tip d LEFT JOIN dossier_statement s ON s.dossier_id = d.dossier_id AND s.tip_id = d.tip_id WHERE d.dossier_id = ? ORDER BY d.position`,
      [dossierId],
    )
    .map(statementIn);
}

/** One page of them with what is known of how many could have told it. `dossier-absent`. */
export function listStatements(database: Database, { dossierId, offset, limit }: Asked): Result<DossierStatements, 'dossier-absent'> {
  if (database.get('SELECT 1 AS found FROM dossier WHERE dossier_id = ?', [dossierId]) === undefined) return fail('dossier-absent');
  const all = statementsOf(database, dossierId).map((statement) => ({ ...statement, ...toldOnceIn(database, statement.tipId) }));
  return ok({
    total: all.length,
    missing: all.filter(isMissing).length,
    undecided: all.filter((each) => each.isKnownToFew && each.telling === null).length,
    tips: all.slice(offset, offset + Math.min(limit, statementsAtOnce)).map(({ tipId, statement, verbatimBecause, telling, claims, saidOnce, isKnownToFew }): DossierStatement => ({
      tipId,
      tipNumber: Number(database.get('SELECT number FROM tip WHERE tip_id = ?', [tipId])?.['number'] ?? 0),
      statement,
      verbatimBecause,
      repeated: repeatedIn(database, tipId, statement),
      proposed: proposedFor(database, tipId),
      claims,
      saidOnce,
      isKnownToFew,
      telling,
    })),
  });
}

/** Sets all that is said of one tip. `not-found`: it is no tip of this dossier. */
export function setStatement(database: Database, dossierId: string, { tipId, statement, verbatimBecause, telling }: LoadedStatement): Result<undefined, 'not-found' | 'statement-reason-short'> {
  if (database.get('SELECT 1 AS found FROM dossier_tip WHERE dossier_id = ? AND tip_id = ?', [dossierId, tipId]) === undefined) return fail('not-found');
  if (!isSaid(verbatimBecause, telling)) return fail('statement-reason-short');
  put(database, dossierId, { tipId, statement, verbatimBecause, telling });
  return ok(undefined);
}

/** Gives every tip that lacks it the same reason: to stand in its reporter's own words, or to be told although few could have told it. */
export function setStatementsForAll(database: Database, dossierId: string, given: { readonly verbatimBecause?: string; readonly telling?: TellingDecision | null }): Result<undefined, 'statement-reason-short'> {
  const { verbatimBecause = '', telling = null } = given;
  if (!isSaid(verbatimBecause, telling)) return fail('statement-reason-short');
  database.transaction(() => {
    for (const before of statementsOf(database, dossierId)) {
      const next = {
        ...before,
        verbatimBecause: isMissing(before) ? verbatimBecause : before.verbatimBecause,
        telling: before.telling ?? (toldOnceIn(database, before.tipId).isKnownToFew ? telling : null),
      };
      put(database, dossierId, next);
    }
  });
  return ok(undefined);
}

/** What keeps a dossier with words about its tips from leaving the office; undefined: nothing. */
export function statementsLackingIn(database: Database, dossierId: string, { tellsOwnWords, shown }: Pick<DossierView, 'tellsOwnWords' | 'shown'>): 'statement-missing' | 'telling-undecided' | undefined {
  if (tellsOwnWords || !shown.includes('narrative')) return undefined;
  const statements = statementsOf(database, dossierId);
  if (statements.some(isMissing)) return 'statement-missing';
  return statements.some(({ tipId, telling }) => telling === null && toldOnceIn(database, tipId).isKnownToFew) ? 'telling-undecided' : undefined;
}

const isMissing = ({ statement, verbatimBecause }: Pick<LoadedStatement, 'statement' | 'verbatimBecause'>): boolean => statement.trim() === '' && verbatimBecause.trim() === '';

const isSaid = (verbatimBecause: string, telling: TellingDecision | null): boolean => (verbatimBecause.trim() === '' || isReason(verbatimBecause)) && (telling === null || telling.why !== 'needed' || isReason(telling.words));

/** Claims that count, and those that nobody else says. Whoever planted bait told it to one. */
function toldOnceIn(database: Database, tipId: string): { readonly claims: number; readonly saidOnce: number; readonly isKnownToFew: boolean } {
  const rows = database.all(`SELECT ${claimSources} AS sources FROM claim WHERE tip_id = ? AND withdrawn_at IS NULL`, [tipId]);
  const saidOnce = rows.filter((row) => Number(row['sources']) < 2).length;
  return { claims: rows.length, saidOnce, isKnownToFew: rows.length === 0 || saidOnce > 0 };
}

function proposedFor(database: Database, tipId: string): string {
  const lines = database.all("SELECT statement FROM claim WHERE tip_id = ? AND withdrawn_at IS NULL AND statement <> '' ORDER BY rowid", [tipId]).map((row) => String(row['statement']));
  return cutToUnits(lines.join('\n'), statementUnits);
}

/** Passages in the words of what the statement stands for. The leak gate looks for them in the whole dossier once more (`withheld-output.ts`). */
function repeatedIn(database: Database, tipId: string, statement: string): number {
  if (statement.trim() === '') return 0;
  const texts = textsOf(database, tipId);
  const isTold = (field: string): boolean => field === 'place' || field === 'when';
  const bodies = (told: boolean): readonly string[] => texts.flatMap(({ field, body }) => (isTold(field) === told ? [body] : []));
  return WithheldWords.of({ withheld: [...bodies(false), ...besideTips(database, [tipId]).withheld], told: bodies(true) }).countIn(statement);
}

function put(database: Database, dossierId: string, { tipId, statement, verbatimBecause, telling }: LoadedStatement): void {
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

function statementIn(row: SqlRow): LoadedStatement {
  const why = toldReasons.find((each) => each === row['told_why']);
  return { tipId: String(row['tip_id']), statement: wordsIn(row['body']), verbatimBecause: wordsIn(row['verbatim_because']), telling: why === undefined ? null : { why, words: wordsIn(row['told_words']) } };
}
