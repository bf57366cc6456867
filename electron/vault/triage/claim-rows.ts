import type { ClaimView } from '#shared/contract/claim-calls.ts';
import type { SourceCounts } from '#shared/domain/briefing.ts';
import { claimStances, echoOf } from '#shared/domain/claim.ts';
import { confirmedByOthers, credibilities, reliabilities } from '#shared/domain/grade.ts';
import { claimSources, otherClaims } from '#vault/store/claim-sources.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { claimedText } from '#vault/store/tip-text.ts';
import { pick, textIn } from './tip-row.ts';

/** The columns of a row of `claim` that `briefClaim` reads; `tip` is its tip. */
export const briefColumns = 'claim.*, tip.number AS tip_number, (SELECT count(*) FROM claim AS earlier WHERE earlier.tip_id = claim.tip_id AND earlier.rowid <= claim.rowid) AS claim_number';

/** How a row of `claim` stands beside others: independent sources that say so, and claims that contradict it. */
export const countColumns = `${claimSources} AS sources, (SELECT count(*) FROM ${otherClaims} AND held.relation = 'contradicts') AS against`;

/** Those that `shownClaim` reads. */
export const claimColumns = `${briefColumns}, ${countColumns}`;

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
  const rows = database.all(`SELECT min(${claimSources}, 2) AS sources, count(*) AS claims FROM claim JOIN tip USING (tip_id) WHERE claim.withdrawn_at IS NULL AND tip.set_aside IS NULL GROUP BY 1`);
  const claims = (count: number): number => Number(rows.find((row) => row['sources'] === count)?.['claims'] ?? 0);
  return { none: claims(0), one: claims(1), several: claims(2) };
}

/** How many independent sources say what a claim says. */
export function sourcesOfClaim(database: Database, claimId: string): number {
  return Number(database.get(`SELECT ${claimSources} AS sources FROM claim WHERE claim_id = ?`, [claimId])?.['sources'] ?? 0);
}
