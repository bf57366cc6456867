import type { Reply } from '#shared/contract/contract.ts';
import type { IndicatorFilter } from '#shared/contract/indicator-filter.ts';
import type { BriefingCounts } from '#shared/domain/briefing.ts';
import { forcedLabourIndicators } from '#shared/domain/indicators.ts';
import type { Database, SqlValue } from '#vault/store/database.ts';

/**
 * A condition on `tip`: somebody looked through it for indicators. A finding that was set back to unknown is none; a record of screening says that somebody looked, whatever it found, unless it says that nobody has.
 */
const wasLookedThrough = "(EXISTS (SELECT 1 FROM tip_indicator AS any_finding WHERE any_finding.tip_id = tip.tip_id AND any_finding.answer <> 'unknown') OR EXISTS (SELECT 1 FROM screening WHERE screening.tip_id = tip.tip_id AND screening.result <> 'not-screened'))";

/** How often each indicator of forced labour was found, by tips and by independent sources. What was set aside counts nowhere. */
export function countIndicators(database: Database): Reply<'overview.indicators'> {
  const looked = `SELECT tip_id, coalesce(source_group, tip_id) AS source FROM tip WHERE set_aside IS NULL AND ${wasLookedThrough}`;
  const totals = database.get(`SELECT count(*) AS tips, count(DISTINCT source) AS sources FROM (${looked})`);
  const answers = new Map(
    database
      .all(`SELECT indicator, answer, count(*) AS tips, count(DISTINCT source) AS sources FROM tip_indicator JOIN (${looked}) USING (tip_id) GROUP BY indicator, answer`)
      .map((row) => [`${String(row['indicator'])} ${String(row['answer'])}`, { tips: Number(row['tips']), sources: Number(row['sources']) }]),
  );
  const all = Number(database.get('SELECT coalesce(sum(tips), 0) AS tips FROM tip_count WHERE aside = 0')?.['tips'] ?? 0);
  const lookedTips = Number(totals?.['tips'] ?? 0);
  return {
    looked: lookedTips,
    lookedSources: Number(totals?.['sources'] ?? 0),
    notLooked: all - lookedTips,
    lines: forcedLabourIndicators.map((indicator) => {
      const tips = (answer: string): number => answers.get(`${indicator} ${answer}`)?.tips ?? 0;
      const [present, absent, notAsked] = [tips('present'), tips('absent'), tips('not-asked')];
      return { indicator, present, absent, notAsked, unknown: lookedTips - present - absent - notAsked, presentSources: answers.get(`${indicator} present`)?.sources ?? 0 };
    }),
  };
}

/** The same of tips received from one time until another (milliseconds since 1970): how many were looked through, and what was found in these. */
export function indicatorLines(database: Database, within: readonly [from: number, until: number]): Pick<BriefingCounts, 'looked'> & { readonly lines: BriefingCounts['indicators'] } {
  return linesAmong(database, 'received_at >= ? AND received_at < ?', within);
}

/** The same of these tips. */
export function indicatorLinesOf(database: Database, tipIds: readonly string[]): ReturnType<typeof indicatorLines> {
  return linesAmong(database, 'tip_id IN (SELECT value FROM json_each(?))', [JSON.stringify(tipIds)]);
}

function linesAmong(database: Database, among: string, parameters: readonly SqlValue[]): ReturnType<typeof indicatorLines> {
  const looked = `SELECT tip_id FROM tip WHERE set_aside IS NULL AND ${among} AND ${wasLookedThrough}`;
  const all = Number(database.get(`SELECT count(*) AS tips FROM (${looked})`, parameters)?.['tips'] ?? 0);
  const rows = database.all(`SELECT indicator, answer, count(*) AS tips FROM tip_indicator JOIN (${looked}) USING (tip_id) GROUP BY indicator, answer`, parameters);
  const tips = (indicator: string, answer: string): number => Number(rows.find((row) => row['indicator'] === indicator && row['answer'] === answer)?.['tips'] ?? 0);
  return {
    looked: all,
    lines: forcedLabourIndicators.map((indicator) => {
      const [present, absent, notAsked] = [tips(indicator, 'present'), tips(indicator, 'absent'), tips(indicator, 'not-asked')];
      return { indicator, present, absent, notAsked, unknown: all - present - absent - notAsked };
    }),
  };
}

/** A condition on `tip` and its parameters: the same rule that counts. */
export function withFinding({ indicator, answer }: IndicatorFilter): readonly [sql: string, parameters: readonly SqlValue[]] {
  if (answer !== 'unknown') return ['EXISTS (SELECT 1 FROM tip_indicator WHERE tip_indicator.finding_id = tip.tip_id || ? AND tip_indicator.answer = ?)', [indicator, answer]];
  return [`${wasLookedThrough} AND NOT EXISTS (SELECT 1 FROM tip_indicator WHERE tip_indicator.finding_id = tip.tip_id || ? AND tip_indicator.answer <> 'unknown')`, [indicator]];
}
