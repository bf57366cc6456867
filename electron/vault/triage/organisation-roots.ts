import type { Database } from '#vault/store/database.ts';
import { textIn } from './tip-row.ts';

/** Each organisation beside the one that stands for it, as `withRoots` does for compounds (compound-roots.ts). A part of a WITH RECURSIVE. */
export const organisationRoot = `organisation_root (organisation_id, root_id) AS (
  SELECT organisation_id, organisation_id FROM organisation WHERE merged_into IS NULL
  UNION ALL SELECT organisation.organisation_id, organisation_root.root_id FROM organisation JOIN organisation_root ON organisation.merged_into = organisation_root.organisation_id
)`;

/** The same where nothing else is needed, to be put before a SELECT. */
export const withOrganisationRoots = `WITH RECURSIVE ${organisationRoot}`;

/** All that are merged into this one, also by way of others, in the order in which they were recorded. */
export function organisationsMergedInto(database: Database, organisationId: string): readonly string[] {
  return database
    .all(
      `WITH RECURSIVE below (organisation_id) AS (SELECT organisation_id FROM organisation WHERE merged_into = ? UNION SELECT organisation.organisation_id FROM organisation JOIN below ON organisation.merged_into = below.organisation_id)
       SELECT organisation_id FROM organisation JOIN below USING (organisation_id) ORDER BY number`,
      [organisationId],
    )
    .map((row) => textIn(row, 'organisation_id'));
}
