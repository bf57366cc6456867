import type { Reply } from '#shared/contract/contract.ts';
import type { IndicatorFilter } from '#shared/contract/indicator-filter.ts';
import type { BriefingCounts } from '#shared/domain/briefing.ts';
import { forcedLabourIndicators } from '#shared/domain/indicators.ts';
import type { Database, SqlValue } from '#vault/store/database.ts';
import type { SearchCondition } from '#vault/store/search/search-condition.ts';

/**
 * The tips that somebody looked through for indicators. A finding that was set back to unknown is none; a record of screening says that somebody looked, whatever it found, unless it says that nobody has.
 * `among`: a further condition on either.
 */
const lookedThrough = (among = 'true'): string => `SELECT tip_id FROM tip_indicator WHERE answer <> 'unknown' AND ${among} UNION SELECT tip_id FROM screening WHERE result <> 'not-screened' AND ${among}`;

/** Those that are not set aside, each with its source, to be put before a SELECT: `looked`. It begins with the findings, since of most tips there is none. */
const withLooked = (found = lookedThrough(), among = 'true'): string => `WITH found AS MATERIALIZED (${found}),
  looked AS MATERIALIZED (SELECT tip_id, coalesce(source_group, tip_id) AS source FROM found CROSS JOIN tip USING (tip_id) WHERE set_aside IS NULL AND ${among})`;

/** How often each indicator of forced labour was found, by tips and by independent sources. What was set aside counts nowhere. */
export function countIndicators(database: Database): Reply<'overview.indicators'> {
  const totals = database.get(`${withLooked()} SELECT count(*) AS tips, count(DISTINCT source) AS sources FROM looked`);
  const answers = new Map(
    database
      .all(`${withLooked()} SELECT indicator, answer, count(*) AS tips, count(DISTINCT source) AS sources FROM looked CROSS JOIN tip_indicator USING (tip_id) GROUP BY indicator, answer`)
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
  return linesOf(database, withLooked(lookedThrough(), 'received_at >= ?1 AND received_at < ?2'), within);
}

/** The same of these tips. */
export function indicatorLinesOf(database: Database, tipIds: readonly string[]): ReturnType<typeof indicatorLines> {
  return linesOf(database, withLooked(lookedThrough('tip_id IN (SELECT value FROM json_each(?1))')), [JSON.stringify(tipIds)]);
}

function linesOf(database: Database, looked: string, parameters: readonly SqlValue[]): ReturnType<typeof indicatorLines> {
  const all = Number(database.get(`${looked} SELECT count(*) AS tips FROM looked`, parameters)?.['tips'] ?? 0);
  const rows = database.all(`${looked} SELECT indicator, answer, count(*) AS tips FROM looked CROSS JOIN tip_indicator USING (tip_id) GROUP BY indicator, answer`, parameters);
  const tips = (indicator: string, answer: string): number => Number(rows.find((row) => row['indicator'] === indicator && row['answer'] === answer)?.['tips'] ?? 0);
  return {
    looked: all,
    lines: forcedLabourIndicators.map((indicator) => {
      const [present, absent, notAsked] = [tips(indicator, 'present'), tips(indicator, 'absent'), tips(indicator, 'not-asked')];
      return { indicator, present, absent, notAsked, unknown: all - present - absent - notAsked };
    }),
  };
}

/** A condition on `tip`: the same rule that counts. */
export function withFinding({ indicator, answer }: IndicatorFilter): SearchCondition {
  if (answer !== 'unknown') return { sql: 'tip_id IN (SELECT tip_id FROM tip_indicator WHERE indicator = ? AND answer = ?)', parameters: [indicator, answer] };
  return { sql: `tip_id IN (${lookedThrough()} EXCEPT SELECT tip_id FROM tip_indicator WHERE indicator = ? AND answer <> 'unknown')`, parameters: [indicator] };
}
