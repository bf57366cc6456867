import { briefingRaidCounts, monthAfter, monthStart, type BriefingCounts, type SourceCounts } from '#shared/domain/briefing.ts';
import { placeInPeriod } from '#shared/domain/period.ts';
import { isProvince, provinces } from '#shared/domain/tip-answers.ts';
import { stateOrNone } from '#shared/domain/compound.ts';
import type { CompoundRow } from '#shared/contract/compound-calls.ts';
import type { Database } from '#vault/store/database.ts';
import { claimsBySources } from './claim-rows.ts';
import { byUrgency, tipsIn } from './count-by.ts';
import { indicatorLines } from './count-indicators.ts';
import { compoundRows } from './list-compounds.ts';
import { raidsWithTallies } from './list-incidents.ts';
import { withTipPlaces } from './tip-places.ts';

/** What a briefing about these months, which follow one another, says. Numbers of things that cannot be told to be in one place or the other are counted apart and never left out. */
export function countBriefing(database: Database, months: readonly string[]): BriefingCounts {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const within = [monthStart(first), monthStart(monthAfter(last))] as const;
  const byMonth = tipsByMonth(database, months, within);
  const compounds = compoundRows(database);
  const { looked, lines } = indicatorLines(database, within);
  const tips = byMonth.reduce((sum, { urgencies }) => sum + tipsIn(urgencies), 0);
  return {
    tips,
    months: byMonth,
    tipPlaces: tipsByPlace(database, within),
    compounds: compounds.length,
    compoundPlaces: [...provinces, 'unknown' as const].map((place) => ({ place, compounds: compounds.filter(({ province }) => (isProvince(province) ? province : 'unknown') === place).length })).filter((each) => each.compounds > 0),
    states: stateOrNone.map((state) => ({ state, compounds: compounds.filter((compound) => (compound.state?.state ?? 'none') === state).length })).filter((each) => each.compounds > 0),
    compoundSources: sourcesOf(compounds),
    claims: claimsBySources(database),
    ...raidsIn(database, first, last),
    looked,
    notLooked: tips - looked,
    indicators: lines,
  };
}

function sourcesOf(compounds: readonly CompoundRow[]): SourceCounts {
  const count = (fits: (sources: number) => boolean): number => compounds.filter(({ sources }) => fits(sources)).length;
  return { none: count((sources) => sources === 0), one: count((sources) => sources === 1), several: count((sources) => sources > 1) };
}

type Within = readonly [from: number, until: number];
const received = 'set_aside IS NULL AND received_at >= ? AND received_at < ?';

function tipsByMonth(database: Database, months: readonly string[], within: Within): BriefingCounts['months'] {
  const rows = database.all(`SELECT strftime('%Y-%m', received_at / 1000, 'unixepoch') AS month, urgency, count(*) AS tips FROM tip WHERE ${received} GROUP BY 1, 2`, within);
  return months.map((month) => ({ month, urgencies: byUrgency(rows.filter((row) => row['month'] === month)) }));
}

/** Each tip once: those that count in several provinces are told as such, so that the list adds up. */
function tipsByPlace(database: Database, within: Within): BriefingCounts['tipPlaces'] {
  const rows = database.all(
    `${withTipPlaces('province')}, counted (tip_row) AS MATERIALIZED (SELECT rowid FROM tip INDEXED BY tip_by_received WHERE ${received}) SELECT place, count(*) AS tips FROM (
       SELECT CASE WHEN count(DISTINCT province) > 1 THEN 'several' ELSE coalesce(max(province), 'unknown') END AS place FROM tip_place CROSS JOIN tip USING (tip_id) CROSS JOIN counted ON tip_row = tip.rowid GROUP BY tip_id
     ) GROUP BY place`,
    within,
  );
  const tips = (isHere: (place: string) => boolean): number => rows.filter((row) => isHere(String(row['place']))).reduce((sum, row) => sum + Number(row['tips']), 0);
  const told = [...provinces, 'several' as const].map((place) => ({ place, tips: tips((each) => each === place) }));
  // A province of a later list is not known here.
  return [...told, { place: 'unknown' as const, tips: tips((place) => place !== 'several' && !isProvince(place)) }].filter((each) => each.tips > 0);
}

function raidsIn(database: Database, from: string, until: string): Pick<BriefingCounts, 'raids' | 'raidsUndated' | 'raidCounts'> {
  const all = raidsWithTallies(database);
  const lying = (where: 'in' | 'unsure') => all.filter(({ date }) => placeInPeriod(date, { from, until }) === where);
  const raids = lying('in');
  return {
    raids: raids.length,
    raidsUndated: lying('unsure').length,
    raidCounts: briefingRaidCounts.map((counted) => {
      const known = raids.flatMap(({ tallies }) => (tallies[counted].is === 'known' ? [tallies[counted]] : []));
      const sum = (bound: 'least' | 'most'): number => known.reduce((people, tally) => people + tally[bound], 0);
      return { counted, known: known.length, unknown: raids.length - known.length, people: known.length === 0 ? null : { least: sum('least'), most: sum('most') } };
    }),
  };
}

