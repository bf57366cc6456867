import type { Reply, Request } from '#shared/contract/contract.ts';
import { incidentsSuggestedAtMost, type SpeakingTip, type TipIncidents } from '#shared/contract/incident-calls.ts';
import { distanceIfNear } from '#shared/domain/near-date.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { namedIncident } from './get-incident.ts';
import { incidentRoot, incidentsMergedInto, withIncidentRoots } from './incident-roots.ts';
import { withRoots } from './compound-roots.ts';
import { pick, textIn } from './tip-row.ts';

const suggestedOfTipAtMost = 4;

const tipColumns = 'tip.tip_id, tip.number, tip.urgency, tip.received_at, tip.excerpt, tip.written_at, tip.told_at';

/**
 * Tips that speak of an incident or of one merged into it, newest first, and those that may: linked to the same place, from near that time, and nobody decided about.
 * `sources`: the independent ones behind those that are linked.
 */
export function tipsOfIncident(database: Database, { incidentId, offset, limit }: Request<'incidents.tips'>): Result<Reply<'incidents.tips'>, 'not-found'> {
  if (namedIncident(database, incidentId) === undefined) return fail('not-found');
  const members = [incidentId, ...incidentsMergedInto(database, incidentId)];
  const these = members.map(() => '?').join(', ');
  const linked = `FROM tip WHERE set_aside IS NULL AND tip_id IN (SELECT tip_id FROM tip_incident WHERE decision = 'linked' AND incident_id IN (${these}))`;
  const counts = database.get(`SELECT count(*) AS tips, count(DISTINCT coalesce(source_group, tip_id)) AS sources ${linked}`, members);
  const rows = database.all(`SELECT ${tipColumns} ${linked} ORDER BY received_at DESC, number DESC LIMIT ? OFFSET ?`, [...members, limit, offset]);
  const dates = database.all(`SELECT date FROM incident WHERE incident_id IN (${these})`, members).map((row) => textIn(row, 'date'));
  const near = tipsAtPlaces(database, members)
    .flatMap((row) => {
      const distances = dates.flatMap((date) => distanceIfNear(date, timeOf(row)) ?? []);
      return distances.length === 0 ? [] : [{ row, distanceMs: Math.min(...distances) }];
    })
    .sort((one, other) => one.distanceMs - other.distanceMs || Number(other.row['number']) - Number(one.row['number']));
  return ok({ total: Number(counts?.['tips'] ?? 0), sources: Number(counts?.['sources'] ?? 0), rows: rows.map(lineOf), suggested: near.slice(0, incidentsSuggestedAtMost).map(({ row }) => lineOf(row)), suggestedTotal: near.length });
}

/** Which incidents a tip speaks of, as people decided, and which it may speak of, the nearest in time first. */
export function incidentsOfTip(database: Database, tipId: string): Result<TipIncidents, 'not-found'> {
  const tip = database.get('SELECT received_at, written_at, told_at FROM tip WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  const decided = new Map(
    database
      .all(`${withIncidentRoots} SELECT root_id, max(decision = 'linked') AS linked FROM tip_incident JOIN incident_root USING (incident_id) WHERE tip_id = ? GROUP BY root_id`, [tipId])
      .map((row) => [textIn(row, 'root_id'), row['linked'] === 1]),
  );
  const linked = [...decided].filter(([, isLinked]) => isLinked).flatMap(([id]) => namedIncident(database, id) ?? []);
  const at = database.all(
    `${withRoots}, ${incidentRoot}
     SELECT DISTINCT incident_root.root_id AS incident_root_id, incident.date FROM tip_compound JOIN root AS of_tip USING (compound_id) JOIN root AS of_incident ON of_incident.root_id = of_tip.root_id
     JOIN incident_compound ON incident_compound.compound_id = of_incident.compound_id JOIN incident USING (incident_id) JOIN incident_root USING (incident_id)
     WHERE tip_compound.tip_id = ? AND tip_compound.decision = 'linked'`,
    [tipId],
  );
  const distances = new Map<string, number>();
  for (const row of at) {
    const id = textIn(row, 'incident_root_id');
    const distanceMs = decided.has(id) ? undefined : distanceIfNear(textIn(row, 'date'), timeOf(tip));
    if (distanceMs !== undefined) distances.set(id, Math.min(distanceMs, distances.get(id) ?? distanceMs));
  }
  const suggested = [...distances].flatMap(([id, distanceMs]) => {
    const incident = namedIncident(database, id);
    return incident === undefined ? [] : [{ incident, distanceMs }];
  });
  suggested.sort((one, other) => one.distanceMs - other.distanceMs || other.incident.number - one.incident.number);
  return ok({ linked: linked.sort((one, other) => one.number - other.number), suggested: suggested.slice(0, suggestedOfTipAtMost).map(({ incident }) => incident), suggestedTotal: suggested.length });
}

/** Tips linked to a place of these incidents, or to one that is the same, about which nobody decided. */
function tipsAtPlaces(database: Database, incidentIds: readonly string[]): readonly SqlRow[] {
  const these = incidentIds.map(() => '?').join(', ');
  return database.all(
    `${withRoots}, here AS (SELECT DISTINCT root_id FROM incident_compound JOIN root USING (compound_id) WHERE incident_id IN (${these}))
     SELECT DISTINCT ${tipColumns} FROM here CROSS JOIN root USING (root_id) CROSS JOIN tip_compound USING (compound_id) CROSS JOIN tip USING (tip_id)
     WHERE tip_compound.decision = 'linked' AND tip.set_aside IS NULL AND NOT EXISTS (SELECT 1 FROM tip_incident WHERE tip_incident.tip_id = tip.tip_id AND tip_incident.incident_id IN (${these}))`,
    [...incidentIds, ...incidentIds],
  );
}

/** When a tip was said or written, as far as that is known, else when it came; milliseconds since 1970. What a device says is only a hint, as is what comes of it. */
function timeOf(row: SqlRow): number {
  if (typeof row['told_at'] === 'number') return row['told_at'];
  const writtenAt = typeof row['written_at'] === 'string' ? Date.parse(row['written_at']) : Number.NaN;
  return Number.isNaN(writtenAt) ? Number(row['received_at']) : writtenAt;
}

function lineOf(row: SqlRow): SpeakingTip {
  return { tipId: textIn(row, 'tip_id'), number: Number(row['number']), urgency: pick(urgencies, row['urgency']), receivedAt: Number(row['received_at']), excerpt: textIn(row, 'excerpt') };
}
