import { groupedBy } from '#shared/domain/grouped-by.ts';
import { isDecided, isReason, toldReasons, type TellingDecision } from '#shared/domain/dossier-statement.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { claimSources } from '#vault/store/claim-sources.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';

/** What staff decided about one claim in a dossier of tips, as it was typed: half a reason counts as none. */
export interface ClaimDecision {
  /** Its passage is chosen to stand in the reporter's own words, redacted as the text is. */
  readonly isVerbatim: boolean;
  readonly verbatimBecause: string;
  readonly telling: TellingDecision | null;
}

/** A claim of a tip that is not withdrawn, and what was decided about it. */
export interface DecidedClaim extends ClaimDecision {
  readonly claimId: string;
  readonly textId: string;
  /** A range of UTF-16 units of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** It is a passage of what the reporter tells. Place and time stand beside the statement or are left out, as the preset has it, and whatever else a tip holds never stands in a dossier. */
  readonly isOfNarrative: boolean;
}

/** The same, with how many say so. */
export interface CountedClaim extends DecidedClaim {
  /** Independent sources that say so, its own among them. */
  readonly sources: number;
}

/** Somebody has to say who could have told it: fewer than two independent sources do. */
export const isAsked = ({ sources }: Pick<CountedClaim, 'sources'>): boolean => sources < 2;

/** It is asked about, and nobody has answered in words that say something. */
export const isUnanswered = (claim: CountedClaim): boolean => isAsked(claim) && !isDecided(claim.telling);

/** Its passage stands in the reporter's own words. */
export const stands = ({ isOfNarrative, isVerbatim, verbatimBecause }: DecidedClaim): boolean => isOfNarrative && isVerbatim && isReason(verbatimBecause);

/** Its passage was chosen, and the reason for it says nothing yet. */
export const lacksReason = ({ isOfNarrative, isVerbatim, verbatimBecause }: DecidedClaim): boolean => isOfNarrative && isVerbatim && !isReason(verbatimBecause);

/** The claims of each tip of a dossier by the id of the tip, in the order in which they were marked; a tip without any is not in it. */
export function claimsIn(database: Database, dossierId: string): ReadonlyMap<string, readonly DecidedClaim[]> {
  return byTip(rowsOf(database, dossierId, null, 'NULL'), claimIn);
}

/** The same with the sources of each, which take a question for every claim. `tipId`: of this tip alone. */
export function countedClaimsIn(database: Database, dossierId: string, tipId: string | null = null): ReadonlyMap<string, readonly CountedClaim[]> {
  return byTip(rowsOf(database, dossierId, tipId, claimSources), (row) => ({ ...claimIn(row), sources: Number(row['sources']) }));
}

function rowsOf(database: Database, dossierId: string, tipId: string | null, sources: string): readonly SqlRow[] {
  return database.all(
    `SELECT claim.claim_id, claim.tip_id, claim.text_id, start_unit, end_unit, ${sources} AS sources,
       EXISTS (SELECT 1 FROM text WHERE text.text_id = claim.text_id AND text.tip_id = claim.tip_id AND field = 'narrative') AS is_of_narrative,
       coalesce(is_verbatim, 0) AS is_verbatim, CAST(verbatim_because AS BLOB) AS verbatim_because, told_why, CAST(told_words AS BLOB) AS told_words
     FROM dossier_tip AS chosen CROSS JOIN claim USING (tip_id) LEFT JOIN dossier_claim AS decided ON decided.dossier_id = chosen.dossier_id AND decided.claim_id = claim.claim_id
     WHERE chosen.dossier_id = ?1 AND (?2 IS NULL OR chosen.tip_id = ?2) AND withdrawn_at IS NULL ORDER BY chosen.position, claim.rowid`,
    [dossierId, tipId],
  );
}

function byTip<C>(rows: readonly SqlRow[], claimOf: (row: SqlRow) => C): ReadonlyMap<string, readonly C[]> {
  return new Map([...groupedBy(rows, (row) => String(row['tip_id']))].map(([of, its]) => [of, its.map(claimOf)]));
}

/** Keeps all that is decided about one claim, as it was typed. `not-found`: it is of no tip of this dossier. */
export function keepDecision(database: Database, dossierId: string, claimId: string, decision: ClaimDecision): Result<undefined, 'not-found'> {
  const tipId = database.get('SELECT tip_id FROM claim JOIN dossier_tip USING (tip_id) WHERE dossier_id = ? AND claim_id = ?', [dossierId, claimId])?.['tip_id'];
  if (tipId === undefined) return fail('not-found');
  put(database, { dossierId, claimId, tipId: String(tipId) }, decision);
  return ok(undefined);
}

/** Gives the same answer to every claim that has none, of the whole dossier or of one tip. */
export function answerUnanswered(database: Database, dossierId: string, telling: TellingDecision, tipId: string | null = null): void {
  for (const [of, claims] of countedClaimsIn(database, dossierId, tipId)) for (const claim of claims.filter(isUnanswered)) put(database, { dossierId, claimId: claim.claimId, tipId: of }, { ...claim, telling });
}

function put(database: Database, { dossierId, claimId, tipId }: { readonly dossierId: string; readonly claimId: string; readonly tipId: string }, { isVerbatim, verbatimBecause, telling }: ClaimDecision): void {
  database.run('INSERT OR REPLACE INTO dossier_claim (dossier_id, claim_id, tip_id, is_verbatim, verbatim_because, told_why, told_words) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    dossierId,
    claimId,
    tipId,
    isVerbatim ? 1 : 0,
    verbatimBecause.toWellFormed(),
    telling?.why ?? null,
    telling?.words.toWellFormed() ?? '',
  ]);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
// As bytes: SQLite's text interface ends at a NUL character.
const wordsIn = (body: unknown): string => (body instanceof Uint8Array ? utf8.decode(body) : '');

function claimIn(row: SqlRow): DecidedClaim {
  const why = toldReasons.find((each) => each === row['told_why']);
  return {
    claimId: String(row['claim_id']),
    textId: String(row['text_id']),
    start: Number(row['start_unit']),
    end: Number(row['end_unit']),
    isOfNarrative: row['is_of_narrative'] === 1,
    isVerbatim: row['is_verbatim'] === 1,
    verbatimBecause: wordsIn(row['verbatim_because']),
    telling: why === undefined ? null : { why, words: wordsIn(row['told_words']) },
  };
}
