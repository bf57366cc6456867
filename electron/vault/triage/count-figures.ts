import type { Reply } from '#shared/contract/contract.ts';
import { weeksTold } from '#shared/contract/overview-calls.ts';
import { sourceGroupOf, type SourceGroup } from '#shared/domain/compound.ts';
import { lastWeeks, type LocalCalendar } from '#shared/domain/local-weeks.ts';
import { openAges, openAgeUnderMs } from '#shared/domain/open-age.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { byState, byUrgency, tipsIn } from './count-by.ts';
import { compoundRows } from './list-compounds.ts';

type Figures = Reply<'overview.figures'>;

/** What charts are drawn of, at `now` (milliseconds since 1970). Tips are read from the inbox's index alone; what was set aside counts nowhere. */
export function countFigures(database: Database, now: number, calendar: LocalCalendar): Figures {
  const weeks = lastWeeks(now, weeksTold, calendar);
  // Before the first week, each week, and after the last: every tip is in exactly one.
  const bins = binned(database, weeks.map(({ from }) => from).concat(weeks.slice(-1).map(({ until }) => until)));
  const compounds = compoundRows(database);
  const sources = (wanted: SourceGroup): number => compounds.filter((compound) => sourceGroupOf(compound.sources) === wanted).length;
  return {
    asOf: now,
    timeZone: calendar.timeZone.slice(0, 100),
    weeks: weeks.map((week, index) => ({ ...week, urgencies: byUrgency(bins(index + 1)) })),
    earlier: byUrgency(bins(0)),
    ahead: byUrgency(bins(weeks.length + 1)),
    tips: Number(database.get('SELECT coalesce(sum(tips), 0) AS tips FROM tip_count WHERE aside = 0')?.['tips'] ?? 0),
    compounds: compounds.length,
    states: byState(compounds),
    sources: { none: sources('none'), one: sources('one'), several: sources('several') },
    openAges: agesOfOpen(database, now),
  };
}

/** All tips by the bin they were received in: 0 before the first bound, then one for each bound that they reach. Bounds rise. */
function binned(database: Database, bounds: readonly number[]): (bin: number) => readonly SqlRow[] {
  const bin = `CASE ${bounds.map((_bound, index) => `WHEN received_at < ? THEN ${index}`).join(' ')} ELSE ${bounds.length} END`;
  const rows = database.all(`SELECT ${bin} AS bin, urgency, count(*) AS tips FROM tip INDEXED BY tip_inbox WHERE set_aside IS NULL GROUP BY 1, 2`, bounds);
  const groups = groupedBy(rows, (row) => Number(row['bin']));
  return (wanted) => groups.get(wanted) ?? [];
}

function agesOfOpen(database: Database, now: number): Figures['openAges'] {
  const ages = Object.entries(openAgeUnderMs);
  // What was received before the bound is older than the age; the bounds fall.
  const age = `CASE WHEN received_at > ? THEN 'ahead' ${ages.map(([name]) => `WHEN received_at > ? THEN '${name}'`).join(' ')} ELSE 'older' END`;
  const rows = database.all(`SELECT ${age} AS age, urgency, count(*) AS tips FROM tip INDEXED BY tip_inbox WHERE status <> 'closed' AND set_aside IS NULL GROUP BY 1, 2`, [now, ...ages.map(([, underMs]) => now - underMs)]);
  return openAges
    .map((name) => ({ age: name, urgencies: byUrgency(rows.filter((row) => row['age'] === name)) }))
    .filter((each) => each.age !== 'ahead' || tipsIn(each.urgencies) > 0);
}
