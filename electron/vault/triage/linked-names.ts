import type { Database } from '#vault/store/database.ts';
import { withRoots } from './compound-roots.ts';
import { named } from './get-compound.ts';
import { textIn } from './tip-row.ts';

/** The first names of the compounds that people linked to a tip, lowest number first; those without a name are left out. */
export function linkedNames(database: Database, tipId: string, atMost: number): string[] {
  return database
    .all(`${withRoots} SELECT DISTINCT root_id FROM tip_compound JOIN root USING (compound_id) WHERE tip_id = ? AND decision = 'linked'`, [tipId])
    .flatMap((row) => named(database, textIn(row, 'root_id')) ?? [])
    .filter(({ name }) => name !== '')
    .sort((one, other) => one.number - other.number)
    .slice(0, atMost)
    .map(({ name }) => name);
}
