import type { Reply } from '#shared/contract/contract.ts';
import type { Database } from '#vault/store/database.ts';
import { listCompounds } from './list-compounds.ts';
import { listIncidents } from './list-incidents.ts';

/** How many compounds and incidents words fit: what their own pages find by them. */
export function besideTips(database: Database, words: string): Reply<'search.beside'> {
  // Signs alone leave nothing to compare, and would fit all.
  if (!/[\p{L}\p{N}]/u.test(words)) return { compounds: { total: 0, only: null }, incidents: { total: 0, only: null } };
  const compounds = listCompounds(database, { search: words, offset: 0, limit: 1 });
  const incidents = listIncidents(database, { kind: null, year: null, compoundId: null, search: words, offset: 0, limit: 1 });
  return {
    compounds: { total: compounds.total, only: compounds.total === 1 ? (compounds.rows[0]?.compoundId ?? null) : null },
    incidents: { total: incidents.total, only: incidents.total === 1 ? (incidents.rows[0]?.incidentId ?? null) : null },
  };
}
