import type { Reply, Request } from '#shared/contract/contract.ts';
import type { CompoundRow } from '#shared/contract/compound-calls.ts';
import { placesAtMost, type PlacedCounts } from '#shared/contract/overview-calls.ts';
import { countries, isProvince, provinces } from '#shared/domain/tip-answers.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { byState, byUrgency, tipsIn } from './count-by.ts';
import { compoundRows } from './list-compounds.ts';
import { withTipPlaces } from './tip-places.ts';
import { nullableTextIn, pick } from './tip-row.ts';

/** How many compounds and tips each place has at `now` (milliseconds since 1970). None is left out: what has no province, or one that is not known any more, is counted beside the places. */
export function listPlaces(database: Database, now: number, { level, closedToo }: Request<'overview.places'>): Reply<'overview.places'> {
  // What was set aside counts nowhere but in its own list.
  const open = closedToo ? '' : " AND status <> 'closed'";
  const which = `WHERE set_aside IS NULL${open}`;
  // From indexes alone: at 100,000 tips reading the row of each takes twice as long.
  const tips = database.all(
    `${withTipPlaces(level)}, counted (tip_row, urgency) AS MATERIALIZED (SELECT rowid, urgency FROM tip INDEXED BY tip_inbox ${which})
     SELECT province, district, country, counted.urgency, count(*) AS tips FROM tip_place CROSS JOIN tip USING (tip_id) CROSS JOIN counted ON counted.tip_row = tip.rowid GROUP BY province, district, country, counted.urgency`,
  );
  const several = database.get(`${withTipPlaces(level)} SELECT count(*) AS tips FROM (SELECT tip_id FROM placed GROUP BY tip_id HAVING count(*) > 1) CROSS JOIN tip USING (tip_id) ${which}`);
  const all = database.get(`SELECT coalesce(sum(tips), 0) AS tips FROM tip_count WHERE aside = 0${open}`);
  const compounds = compoundRows(database);
  const places = placesOf(tips.filter(({ province }) => province !== null), compounds.filter(({ province }) => isProvince(province)), level);
  const unplaced = compounds.filter(({ province }) => !isProvince(province));
  return {
    asOf: now,
    places: places.slice(0, placesAtMost),
    placesTotal: places.length,
    elsewhere: elsewhereOf(tips.filter(({ province }) => province === null)),
    unplaced: { compounds: unplaced.length, states: byState(unplaced) },
    compounds: compounds.length,
    tips: Number(all?.['tips'] ?? 0),
    tipsInSeveral: Number(several?.['tips'] ?? 0),
  };
}

function placesOf(tips: readonly SqlRow[], compounds: readonly CompoundRow[], level: 'province' | 'district'): readonly PlacedCounts[] {
  const districtOf = (district: string | null): string | null => (level === 'district' ? district : null);
  const nameOf = (province: unknown, district: string | null): string => `${String(province)} ${district ?? ''}`;
  const tipsByPlace = groupedBy(tips, (row) => nameOf(row['province'], nullableTextIn(row, 'district')));
  const compoundsByPlace = groupedBy(compounds, ({ province, district }) => nameOf(province, districtOf(district)));
  return [...new Set([...compoundsByPlace.keys(), ...tipsByPlace.keys()])]
    .map((name): PlacedCounts => {
      const here = compoundsByPlace.get(name) ?? [];
      const urgencies = byUrgency(tipsByPlace.get(name) ?? []);
      const [province, district = ''] = name.split(' ');
      return { province: pick(provinces, province), district: district === '' ? null : district, compounds: here.length, states: byState(here), tips: tipsIn(urgencies), urgencies };
    })
    .sort((one, other) => other.compounds + other.tips - one.compounds - one.tips || provinces.indexOf(one.province) - provinces.indexOf(other.province) || (one.district ?? '').localeCompare(other.district ?? ''));
}

/** By country as the form has them, and last those of which nothing is known. */
function elsewhereOf(tips: readonly SqlRow[]): Reply<'overview.places'>['elsewhere'] {
  return [...countries, null].flatMap((country) => {
    const urgencies = byUrgency(tips.filter((row) => nullableTextIn(row, 'country') === country));
    return tipsIn(urgencies) === 0 ? [] : [{ country, tips: tipsIn(urgencies), urgencies }];
  });
}
