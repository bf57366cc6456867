import type { BriefingCounts } from '#shared/domain/briefing.ts';
import { fileKindOf, type FileKind } from '#shared/domain/media-type.ts';
import { outcomes, purposes, type Outcome, type Purpose } from '#shared/domain/referral.ts';
import type { Database } from '#vault/store/database.ts';
import { withRoots } from '#vault/triage/compound-roots.ts';
import { indicatorLinesOf } from '#vault/triage/count-indicators.ts';
import { countIndividuals } from '#vault/triage/individuals.ts';

/** How a referral stands: open, or how it ended. */
export const referralEnds = ['open', ...outcomes] as const satisfies readonly (Outcome | 'open')[];

/** What is counted of some tips. */
export interface TipCounts {
  readonly tips: number;
  readonly looked: number;
  readonly indicators: BriefingCounts['indicators'];
  /** People told apart in them; 0 where nobody told anybody apart, which is not that there is nobody. */
  readonly individuals: number;
  /** Purposes of which there is any referral. */
  readonly referrals: readonly { readonly purpose: Purpose; readonly ends: Readonly<Record<(typeof referralEnds)[number], number>> }[];
}

/** Tips that speak of a compound, or of one that is merged into it, without those that were set aside. */
export function tipsOf(database: Database, compoundId: string): readonly string[] {
  return database.all(`${withRoots} SELECT DISTINCT tip_id FROM root CROSS JOIN tip_compound USING (compound_id) CROSS JOIN tip USING (tip_id) WHERE decision = 'linked' AND set_aside IS NULL AND root_id = ?`, [compoundId]).map((row) => String(row['tip_id']));
}

export function countTips(database: Database, tipIds: readonly string[]): TipCounts {
  const { looked, lines } = indicatorLinesOf(database, tipIds);
  return { tips: tipIds.length, looked, indicators: lines, individuals: countIndividuals(database, tipIds), referrals: referralsOf(database, tipIds) };
}

function referralsOf(database: Database, tipIds: readonly string[]): TipCounts['referrals'] {
  const rows = database.all("SELECT purpose, CASE WHEN state = 'closed' THEN outcome ELSE 'open' END AS ended, count(*) AS referrals FROM referral WHERE tip_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2", [JSON.stringify(tipIds)]);
  const count = (purpose: Purpose, end: string): number => Number(rows.find((row) => row['purpose'] === purpose && row['ended'] === end)?.['referrals'] ?? 0);
  const ends = (purpose: Purpose): TipCounts['referrals'][number]['ends'] => ({ open: count(purpose, 'open'), accepted: count(purpose, 'accepted'), refused: count(purpose, 'refused'), 'no-answer': count(purpose, 'no-answer'), 'withdrawn-consent': count(purpose, 'withdrawn-consent'), other: count(purpose, 'other') });
  return purposes.map((purpose) => ({ purpose, ends: ends(purpose) })).filter(({ ends: counts }) => Object.values(counts).some((referrals) => referrals > 0));
}

const kinds = ['photo', 'video', 'sound', 'document', 'archive', 'other'] as const satisfies readonly FileKind[];

/** The kinds of the files that came with these tips or that staff added to them, by kind: their order says nothing of when each came. */
export function materialOf(database: Database, tipIds: readonly string[]): readonly FileKind[] {
  const these = 'tip_id IN (SELECT value FROM json_each(?1))';
  const found = database.all(`SELECT media_type FROM attachment WHERE ${these} UNION ALL SELECT media_type FROM evidence WHERE ${these}`, [JSON.stringify(tipIds)]).map((row) => fileKindOf(String(row['media_type'])));
  return kinds.flatMap((kind) => found.filter((each) => each === kind));
}
