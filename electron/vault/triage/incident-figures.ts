import type { IncidentView, Sums, Tallies } from '#shared/contract/incident-calls.ts';
import { sumOf, tallyOf, type Figure } from '#shared/domain/figure.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { incidentCounts, type IncidentCount } from '#shared/domain/incident.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { withIncidentRoots } from './incident-roots.ts';
import { pick, textIn } from './tip-row.ts';

export type FigureLine = IncidentView['figures'][number];

/**
 * Every figure of every incident that stands for itself, with those of the incidents merged into it, in the order of the counts. What somebody said to show first of a
 * merged one holds for that one alone; nobody said it of both.
 */
export function figuresByIncident(database: Database): ReadonlyMap<string, readonly FigureLine[]> {
  const rows = database.all(
    `${withIncidentRoots} SELECT incident_figure.*, root_id AS shown_of, EXISTS (SELECT 1 FROM incident_first WHERE incident_first.incident_id = root_id AND incident_first.figure_id = incident_figure.figure_id) AS is_first
     FROM incident_figure JOIN incident_root USING (incident_id) ${asRecorded}`,
  );
  const found = groupedBy(rows, (row) => textIn(row, 'shown_of'));
  return new Map([...found].map(([id, lines]) => [id, inOrder(lines)]));
}

/** The same for one incident, which may be merged into another itself. `merged`: those that are merged into it. */
export function figuresOf(database: Database, incidentId: string, merged: readonly string[]): FigureLine[] {
  const these = [incidentId, ...merged];
  return inOrder(
    database.all(
      `SELECT incident_figure.*, ? AS shown_of, EXISTS (SELECT 1 FROM incident_first WHERE incident_first.incident_id = ? AND incident_first.figure_id = incident_figure.figure_id) AS is_first
       FROM incident_figure WHERE incident_id IN (${these.map(() => '?').join(', ')}) ${asRecorded}`,
      [incidentId, incidentId, ...these],
    ),
  );
}

const asRecorded = 'ORDER BY incident_figure.recorded_at, incident_figure.rowid';

function inOrder(rows: readonly SqlRow[]): FigureLine[] {
  const lines = rows.map(lineOf);
  return incidentCounts.flatMap((counted) => lines.filter((line) => line.counted === counted));
}

/** What is known of each count of one incident. */
export function talliesOf(figures: readonly FigureLine[]): Tallies {
  return forEachCount((counted) => tallyOf(figures.filter((line) => line.counted === counted)));
}

/** What is known of each count over several incidents. */
export function sumsOf(incidents: readonly Tallies[]): Sums {
  return forEachCount((counted) => sumOf(incidents.map((tallies) => tallies[counted])));
}

function lineOf(row: SqlRow): FigureLine {
  return {
    figureId: textIn(row, 'figure_id'),
    counted: pick(incidentCounts, row['counted']),
    figure: figureIn(row),
    source: textIn(row, 'source'),
    reliability: pick(reliabilities, row['reliability']),
    credibility: pick(credibilities, row['credibility']),
    isFirst: row['is_first'] === 1,
    recordedAt: Number(row['recorded_at']),
    isMerged: row['incident_id'] !== row['shown_of'],
  };
}

/** NULL is not known; it never becomes a number. */
function figureIn(row: SqlRow): Figure {
  const [least, most] = [row['least'], row['most']];
  if (least === null && most === null) return { is: 'unknown' };
  if (typeof least !== 'number' || typeof most !== 'number') throw new Error('a figure has one bound alone');
  return { is: 'known', least, most };
}

function forEachCount<T>(make: (counted: IncidentCount) => T): Record<IncidentCount, T> {
  return { detained: make('detained'), released: make('released'), screened: make('screened'), identified: make('identified'), referred: make('referred'), deported: make('deported'), charged: make('charged') };
}
