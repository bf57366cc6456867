import type { ClaimView } from '#shared/contract/claim-calls.ts';
import type { SourceCounts } from '#shared/domain/briefing.ts';
import { claimStances, echoOf } from '#shared/domain/claim.ts';
import { confirmedByOthers, credibilities, reliabilities } from '#shared/domain/grade.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { claimedText } from '#vault/store/tip-text.ts';
import { pick, textIn } from './tip-row.ts';

/** The other one of each two claims of which `claim` is one, unless that was withdrawn or its tip is set aside. To be put after FROM. */
const others = `claim_relation AS held JOIN claim AS other ON other.claim_id = CASE WHEN held.claim_id = claim.claim_id THEN held.other_claim_id ELSE held.claim_id END
  WHERE (held.claim_id = claim.claim_id OR held.other_claim_id = claim.claim_id) AND other.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM tip AS spoken WHERE spoken.tip_id = other.tip_id AND spoken.set_aside IS NOT NULL)`;

/** Sources as compounds count them: tips of one group are one. */
const groupOf = (tipId: string): string => `(SELECT coalesce(tip.source_group, tip.tip_id) FROM tip WHERE tip.tip_id = ${tipId})`;

/** Independent sources that say what `claim` says, its own among them. Only a claim that supports it directly counts, not what supports that one in turn. */
const sources = `(SELECT count(*) FROM (SELECT ${groupOf('claim.tip_id')} UNION SELECT ${groupOf('other.tip_id')} FROM ${others} AND held.relation = 'supports'))`;

/** The columns of a row of `claim` that `briefClaim` reads; `tip` is its tip. */
export const briefColumns = 'claim.*, tip.number AS tip_number, (SELECT count(*) FROM claim AS earlier WHERE earlier.tip_id = claim.tip_id AND earlier.rowid <= claim.rowid) AS claim_number';

/** Those that `shownClaim` reads. */
export const claimColumns = `${briefColumns}, ${sources} AS sources, (SELECT count(*) FROM ${others} AND held.relation = 'contradicts') AS against`;

/** Reads passages; a text is read once however many claims it has. */
export type PassageOf = (row: SqlRow) => string;

export function passagesIn(database: Database): PassageOf {
  const bodies = new Map<string, string>();
  return (row) => {
    const textId = textIn(row, 'text_id');
    const body = bodies.get(textId) ?? claimedText(database, textIn(row, 'tip_id'), textId)?.body ?? '';
    bodies.set(textId, body);
    return body.slice(Number(row['start_unit']), Number(row['end_unit']));
  };
}

type Brief = Pick<ClaimView, 'claimId' | 'number' | 'tipId' | 'tipNumber' | 'passage' | 'statement'>;

/** A claim in one line. */
export function briefClaim(row: SqlRow, passageOf: PassageOf): Brief {
  return { claimId: textIn(row, 'claim_id'), number: Number(row['claim_number']), tipId: textIn(row, 'tip_id'), tipNumber: Number(row['tip_number']), passage: passageOf(row), statement: textIn(row, 'statement') };
}

type Shown = Brief & Pick<ClaimView, 'reliability' | 'credibility' | 'stance' | 'sources' | 'against' | 'echo' | 'lacksSource'>;

/** A claim with its grade and how it stands beside others. */
export function shownClaim(row: SqlRow, passageOf: PassageOf): Shown {
  const credibility = pick(credibilities, row['credibility']);
  const counts = { sources: Number(row['sources']), against: Number(row['against']), stance: pick(claimStances, row['stance']) };
  return { ...briefClaim(row, passageOf), reliability: pick(reliabilities, row['reliability']), credibility, ...counts, echo: echoOf(counts), lacksSource: credibility === confirmedByOthers && counts.sources < 2 };
}

/** Claims that stand, of tips that are not set aside, by how many independent sources say what they say: their own at least. */
export function claimsBySources(database: Database): SourceCounts {
  const rows = database.all(`SELECT min(${sources}, 2) AS sources, count(*) AS claims FROM claim JOIN tip USING (tip_id) WHERE claim.withdrawn_at IS NULL AND tip.set_aside IS NULL GROUP BY 1`);
  const claims = (count: number): number => Number(rows.find((row) => row['sources'] === count)?.['claims'] ?? 0);
  return { none: claims(0), one: claims(1), several: claims(2) };
}

/** How many independent sources say what a claim says. */
export function sourcesOfClaim(database: Database, claimId: string): number {
  return Number(database.get(`SELECT ${sources} AS sources FROM claim WHERE claim_id = ?`, [claimId])?.['sources'] ?? 0);
}
