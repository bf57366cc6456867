import { screeningVersionsAtMost, type IndicatorFinding, type Screening, type ScreeningDraft } from '#shared/contract/screening-calls.ts';
import { claimsOfTipAtMost } from '#shared/contract/claim-calls.ts';
import { indicatorAnswers, indicators } from '#shared/domain/indicators.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { briefClaim, briefColumns, passagesIn } from './claim-rows.ts';
import { latestAbout } from './events-about.ts';
import { pick } from './tip-row.ts';

type Version = Screening['versions'][number];

/** What staff found in a tip, indicator by indicator, and its record of screening in its newest versions. `readDraft` reads what was being written; undefined for what this program did not write. */
export function screeningOfTip(database: Database, tipId: string, readDraft: (body: string) => ScreeningDraft | undefined): Result<Screening, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const found = new Map(database.all('SELECT indicator, answer, claim_id FROM tip_indicator WHERE tip_id = ?', [tipId]).map((row) => [row['indicator'], row]));
  const { total, latest } = latestAbout(database, tipId, 'screening-recorded', { offset: 0, limit: screeningVersionsAtMost });
  const versions = latest.flatMap(({ event, at, actor, actorRemoved }): Version[] => {
    if (event.type !== 'screening-recorded') return [];
    const { tipId: _tip, recordedAt: _at, allegedActs, laterTreatment, ...rest } = event.payload;
    return [{ at, actor, actorRemoved, record: { ...rest, allegedActs: [...allegedActs], laterTreatment: [...laterTreatment] } }];
  });
  const body = database.get('SELECT body FROM screening_draft WHERE tip_id = ?', [tipId])?.['body'];
  const passageOf = passagesIn(database);
  return ok({
    indicators: indicators.map((indicator): IndicatorFinding => {
      const row = found.get(indicator);
      return { indicator, answer: row === undefined ? 'unknown' : pick(indicatorAnswers, row['answer']), claimId: typeof row?.['claim_id'] === 'string' ? row['claim_id'] : null };
    }),
    record: versions[0]?.record ?? null,
    draft: typeof body === 'string' ? (readDraft(body) ?? null) : null,
    versions,
    total,
    claims: database
      .all(`SELECT ${briefColumns} FROM claim JOIN tip USING (tip_id) WHERE claim.tip_id = ? ORDER BY claim.rowid LIMIT ${claimsOfTipAtMost}`, [tipId])
      .map((row) => {
        const { claimId, number, passage } = briefClaim(row, passageOf);
        return { claimId, number, passage, isWithdrawn: row['withdrawn_at'] !== null };
      }),
  });
}
