import type { Reply, Request } from '#shared/contract/contract.ts';
import { namedPlacesAtMost, type IncidentRow } from '#shared/contract/incident-calls.ts';
import { incidentKinds } from '#shared/domain/incident.ts';
import { placeInPeriod } from '#shared/domain/period.ts';
import type { Database } from '#vault/store/database.ts';
import { namesOfCompounds, plain } from './list-compounds.ts';
import { withRoots } from './compound-roots.ts';
import { named } from './get-compound.ts';
import { figuresByIncident, sumsOf, talliesOf } from './incident-figures.ts';
import { withIncidentRoots } from './incident-roots.ts';
import { pick, textIn } from './tip-row.ts';

const always = { from: '', until: '' };

/** Latest first by when it is said to have been; what has no date is not known to be later than anything. */
const latestFirst = 'date DESC, recorded_at DESC, number DESC';

type Line = Omit<IncidentRow, 'places' | 'placesTotal'> & { readonly placeIds: readonly string[] };

/** A register has hundreds of incidents, so all are read, and then cut to what fits and to one page. */
export function listIncidents(database: Database, { kind, year, compoundId, period = always, figure, search = '', offset, limit }: Request<'incidents.list'>): Reply<'incidents.list'> {
  const all = incidentLines(database);
  const here = compoundId === null ? undefined : sameCompounds(database, compoundId);
  const searched = searchedIn(database, search);
  const asked = all.filter(
    (line) =>
      searched(line) &&
      (kind === null || line.kind === kind) &&
      (year === null || yearOf(line.date) === year) &&
      (here === undefined || line.placeIds.some((id) => here.has(id))) &&
      (figure === undefined || line.tallies[figure.counted].is === figure.is),
  );
  const lying = (where: 'in' | 'unsure') => asked.filter(({ date }) => placeInPeriod(date, period) === where);
  const fitting = lying('in');
  return {
    total: fitting.length,
    undecided: lying('unsure').length,
    sums: sumsOf(fitting.map(({ tallies }) => tallies)),
    years: [...new Set(all.map(({ date }) => yearOf(date)))],
    rows: fitting.slice(offset, offset + limit).map(({ placeIds, ...line }) => ({ ...line, places: placeIds.slice(0, namedPlacesAtMost).flatMap((id) => named(database, id) ?? []), placesTotal: placeIds.length })),
  };
}

/** Part of a name of its compounds, of who acted or of what is noted, in any script; or the number. */
function searchedIn(database: Database, search: string): (line: Pick<Line, 'incidentId' | 'number' | 'agency' | 'placeIds'>) => boolean {
  const wanted = plain(search);
  if (wanted === '') return () => true;
  const names = namesOfCompounds(database);
  const noted = new Set(database.all(`${withIncidentRoots} SELECT root_id, note FROM incident JOIN incident_root USING (incident_id) WHERE note <> ''`).flatMap((row) => (plain(textIn(row, 'note')).includes(wanted) ? [textIn(row, 'root_id')] : [])));
  return ({ incidentId, number, agency, placeIds }) => String(number) === wanted || plain(agency).includes(wanted) || noted.has(incidentId) || placeIds.some((id) => names(id).some((name) => plain(name).includes(wanted)));
}

/** The incidents that stand for themselves and fit words, without a look at figures and tips; latest first. */
export function incidentsFitting(database: Database, words: string): readonly string[] {
  const places = placesByIncident(database);
  const fits = searchedIn(database, words);
  return database.all(`SELECT incident_id, number, agency FROM incident WHERE merged_into IS NULL ORDER BY ${latestFirst}`).flatMap((row) => {
    const incidentId = textIn(row, 'incident_id');
    return fits({ incidentId, number: Number(row['number']), agency: textIn(row, 'agency'), placeIds: places.get(incidentId) ?? [] }) ? [incidentId] : [];
  });
}

/** How many incidents there are; merged ones count with the one they are the same as. */
export function countIncidents(database: Database): number {
  return Number(database.get('SELECT count(*) AS incidents FROM incident WHERE merged_into IS NULL')?.['incidents'] ?? 0);
}

/** The raids that stand for themselves, each with its date and what is known of its counts. */
export function raidsWithTallies(database: Database): readonly Pick<Line, 'date' | 'tallies'>[] {
  return incidentLines(database).filter(({ kind }) => kind === 'raid');
}

/** Every incident that stands for itself, with the places, figures and tips of those that are merged into it. */
function incidentLines(database: Database): readonly Line[] {
  const figures = figuresByIncident(database);
  const places = placesByIncident(database);
  const tips = new Map(
    database
      .all(`${withIncidentRoots} SELECT root_id, count(DISTINCT tip_id) AS tips FROM tip_incident JOIN incident_root USING (incident_id) JOIN tip USING (tip_id) WHERE decision = 'linked' AND set_aside IS NULL GROUP BY root_id`)
      .map((row) => [textIn(row, 'root_id'), Number(row['tips'])]),
  );
  return database.all(`SELECT incident_id, number, kind, date, agency FROM incident WHERE merged_into IS NULL ORDER BY ${latestFirst}`).map((row) => {
    const incidentId = textIn(row, 'incident_id');
    return {
      incidentId,
      number: Number(row['number']),
      kind: pick(incidentKinds, row['kind']),
      date: textIn(row, 'date'),
      agency: textIn(row, 'agency'),
      placeIds: places.get(incidentId) ?? [],
      tallies: talliesOf(figures.get(incidentId) ?? []),
      tips: tips.get(incidentId) ?? 0,
    };
  });
}

/** Each place once, those of the incident itself before those of merged ones. Compounds that are the same are one place, called what the first of them is called. */
function placesByIncident(database: Database): ReadonlyMap<string, readonly string[]> {
  const roots = new Map(database.all(`${withRoots} SELECT compound_id, root_id FROM root`).map((row) => [textIn(row, 'compound_id'), textIn(row, 'root_id')]));
  const places = new Map<string, Map<string, string>>();
  for (const row of database.all(`${withIncidentRoots} SELECT root_id, compound_id FROM incident_compound JOIN incident_root USING (incident_id) ORDER BY incident_id <> root_id, position, link_id`)) {
    const [incidentId, compoundId] = [textIn(row, 'root_id'), textIn(row, 'compound_id')];
    const before = places.get(incidentId) ?? new Map<string, string>();
    const root = roots.get(compoundId) ?? compoundId;
    if (!before.has(root)) before.set(root, compoundId);
    places.set(incidentId, before);
  }
  return new Map([...places].map(([incidentId, byRoot]) => [incidentId, [...byRoot.values()]]));
}

/** A compound and all that are the same as it, whichever of them stands for the others. */
export function sameCompounds(database: Database, compoundId: string): ReadonlySet<string> {
  return new Set(database.all(`${withRoots} SELECT compound_id FROM root WHERE root_id = (SELECT root_id FROM root WHERE compound_id = ?)`, [compoundId]).map((row) => textIn(row, 'compound_id')));
}

const yearOf = (date: string): string => date.slice(0, 4);
