import type { Database } from '#vault/store/database.ts';
import { textIn } from './tip-row.ts';

/** Each incident beside the one that stands for it, as `withRoots` does for compounds (compound-roots.ts). A part of a WITH RECURSIVE. */
export const incidentRoot = `incident_root (incident_id, root_id) AS (
  SELECT incident_id, incident_id FROM incident WHERE merged_into IS NULL
  UNION ALL SELECT incident.incident_id, incident_root.root_id FROM incident JOIN incident_root ON incident.merged_into = incident_root.incident_id
)`;

/** The same where nothing else is needed, to be put before a SELECT. */
export const withIncidentRoots = `WITH RECURSIVE ${incidentRoot}`;

/** All that are merged into this one, also by way of others, in the order in which they were recorded. */
export function incidentsMergedInto(database: Database, incidentId: string): readonly string[] {
  return database
    .all(
      `WITH RECURSIVE below (incident_id) AS (SELECT incident_id FROM incident WHERE merged_into = ? UNION SELECT incident.incident_id FROM incident JOIN below ON incident.merged_into = below.incident_id)
       SELECT incident_id FROM incident JOIN below USING (incident_id) ORDER BY number`,
      [incidentId],
    )
    .map((row) => textIn(row, 'incident_id'));
}
