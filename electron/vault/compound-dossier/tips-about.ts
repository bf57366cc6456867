import type { Database } from '#vault/store/database.ts';
import { withRoots } from '#vault/triage/compound-roots.ts';

/**
 * Every tip that whoever writes about a compound has read: those that are linked to it, or to one that is merged into it, also where they were set aside, and those of which a claim is about it, also one that was withdrawn.
 */
export function tipsAbout(database: Database, compoundId: string): readonly string[] {
  const linked = "SELECT tip_id FROM root CROSS JOIN tip_compound USING (compound_id) WHERE decision = 'linked' AND root_id = ?1";
  const claimed = 'SELECT tip_id FROM root CROSS JOIN claim USING (compound_id) WHERE root_id = ?1';
  return database.all(`${withRoots} ${linked} UNION ${claimed}`, [compoundId]).map((row) => String(row['tip_id']));
}
