import type { Reply } from '#shared/contract/contract.ts';
import type { Database } from '#vault/store/database.ts';
import { compoundsFitting } from './list-compounds.ts';
import { incidentsFitting } from './list-incidents.ts';
import { organisationsFitting } from './list-organisations.ts';

const told = (ids: readonly string[]) => ({ total: ids.length, only: ids.length === 1 ? (ids[0] ?? null) : null });

/** How many compounds, incidents and organisations words fit: as many as their own pages find by them. */
export function besideTips(database: Database, words: string): Reply<'search.beside'> {
  // Signs alone leave nothing to compare, and would fit all.
  if (!/[\p{L}\p{N}]/u.test(words)) return { compounds: told([]), incidents: told([]), organisations: told([]) };
  return { compounds: told(compoundsFitting(database, words)), incidents: told(incidentsFitting(database, words)), organisations: told(organisationsFitting(database, words)) };
}
