import { buildingsGivenAtMost, type BuildingView, type PointView, type SiteView } from '#shared/contract/site-calls.ts';
import { distanceKm, pointPrecisions, pointUnitsPerDegree } from '#shared/domain/compound-point.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { runningParts } from '#shared/domain/organisation.ts';
import { isProvince } from '#shared/domain/tip-answers.ts';
import { middleOf } from '#shared/gazetteer/middles.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { withRoots } from './compound-roots.ts';
import { mergedInto, named } from './get-compound.ts';
import { factsIn } from './list-compounds.ts';
import { pick, textIn } from './tip-row.ts';

/** Where a compound stands, its buildings, and what anybody has said of it at all; those of merged compounds among them. */
export function siteOfCompound(database: Database, compoundId: string): Result<SiteView, 'not-found'> {
  if (named(database, compoundId) === undefined) return fail('not-found');
  const members = [compoundId, ...mergedInto(database, compoundId)];
  const these = members.map(() => '?').join(', ');
  const buildings = database.all(`SELECT * FROM compound_building WHERE compound_id IN (${these}) ORDER BY withdrawn_at IS NOT NULL, compound_id <> ?, rowid LIMIT ${buildingsGivenAtMost}`, [...members, compoundId]).map((row) => buildingIn(row, compoundId));
  const total = Number(database.get(`SELECT count(*) AS buildings FROM compound_building WHERE compound_id IN (${these})`, members)?.['buildings'] ?? 0);
  const isIn = (sql: string): boolean => database.get(`SELECT 1 AS found FROM ${sql}`, members) !== undefined;
  const topics = topicsOf(database, compoundId);
  return ok({
    point: pointOfSite(database, members),
    buildings,
    buildingsTotal: total,
    known: {
      people: topics.has('people') || isIn(`compound_building WHERE compound_id IN (${these}) AND least IS NOT NULL AND withdrawn_at IS NULL LIMIT 1`),
      operator: topics.has('operator') || isIn(`organisation_link WHERE compound_id IN (${these}) AND part IN (${runningParts.map((part) => `'${part}'`).join(', ')}) AND withdrawn_at IS NULL AND until IS NULL LIMIT 1`),
      wayIn: topics.has('way-in'),
    },
  });
}

/** The tips that are linked to `?1`, worked out once and not for each claim. */
const linkedTips = "SELECT tip_id FROM root CROSS JOIN tip_compound USING (compound_id) WHERE decision = 'linked' AND root_id = ?1";

/** What the claims about it speak of, in tips that are linked to it, as `claimsSaid` counts them. */
function topicsOf(database: Database, compoundId: string): ReadonlySet<string> {
  const rows = database.all(
    `${withRoots} SELECT DISTINCT claim.topic FROM root CROSS JOIN claim USING (compound_id) CROSS JOIN tip USING (tip_id)
     WHERE root_id = ?1 AND claim.withdrawn_at IS NULL AND claim.topic IS NOT NULL AND tip.set_aside IS NULL AND claim.tip_id IN (${linkedTips})`,
    [compoundId],
  );
  return new Set(rows.map((row) => textIn(row, 'topic')));
}

/** The first of the members that has one: the one that is looked at, before those that are merged into it. */
function pointOfSite(database: Database, members: readonly string[]): PointView | null {
  for (const member of members) {
    const row = database.get('SELECT latitude, longitude, precision, source, recorded_at FROM compound_point WHERE compound_id = ?', [member]);
    if (row === undefined) continue;
    const [latitude, longitude] = [Number(row['latitude']), Number(row['longitude'])];
    return { latitude, longitude, precision: pick(pointPrecisions, row['precision']), source: textIn(row, 'source'), recordedAt: Number(row['recorded_at']), fromMiddleKm: fromMiddleKm(database, members[0] ?? member, latitude, longitude) };
  }
  return null;
}

/** A point far from the district that is recorded is a slip in one of the two. */
function fromMiddleKm(database: Database, compoundId: string, latitude: number, longitude: number): number | null {
  const facts = database.get('SELECT kind, standing, province, district, place FROM compound WHERE compound_id = ?', [compoundId]);
  const { province, district } = facts === undefined ? { province: null, district: null } : factsIn(facts);
  if (!isProvince(province)) return null;
  const [east, north] = middleOf(province, district).at;
  return Math.round(distanceKm({ north: latitude / pointUnitsPerDegree, east: longitude / pointUnitsPerDegree }, { north, east }));
}

function buildingIn(row: SqlRow, compoundId: string): BuildingView {
  return {
    buildingId: textIn(row, 'building_id'),
    name: textIn(row, 'name'),
    storeys: row['storeys'] === null ? null : Number(row['storeys']),
    people: row['least'] === null ? { is: 'unknown' } : { is: 'known', least: Number(row['least']), most: Number(row['most']) },
    source: textIn(row, 'source'),
    reliability: pick(reliabilities, row['reliability']),
    credibility: pick(credibilities, row['credibility']),
    note: textIn(row, 'note'),
    isMerged: row['compound_id'] !== compoundId,
    isWithdrawn: row['withdrawn_at'] !== null,
    recordedAt: Number(row['recorded_at']),
  };
}

/** The compound with which a building was recorded. */
export function compoundOfBuilding(database: Database, buildingId: string): string | undefined {
  const compoundId = database.get('SELECT compound_id FROM compound_building WHERE building_id = ?', [buildingId])?.['compound_id'];
  return typeof compoundId === 'string' ? compoundId : undefined;
}
