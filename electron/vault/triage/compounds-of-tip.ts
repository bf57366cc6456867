import { compoundsSuggestedAtMost, type TipCompounds } from '#shared/contract/compound-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { detailsOf } from '#vault/store/tip-details.ts';
import { suggestionTexts } from '#vault/store/urgency-hint.ts';
import type { CompoundFinder } from './compound-finder.ts';
import { withRoots } from './compound-roots.ts';
import { named } from './get-compound.ts';
import { countSources } from './list-compounds.ts';
import { textIn } from './tip-row.ts';

/** The compounds that a tip speaks of, as people decided, and those it may speak of and nobody decided about. */
export function compoundsOfTip(database: Database, finder: CompoundFinder, tipId: string): Result<TipCompounds, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const decided = database.all(`${withRoots} SELECT root_id, max(decision = 'linked') AS linked FROM tip_compound JOIN root USING (compound_id) WHERE tip_id = ? GROUP BY root_id`, [tipId]);
  const about = new Set(decided.map((row) => textIn(row, 'root_id')));
  const linked = decided
    .filter((row) => row['linked'] === 1)
    .flatMap((row) => {
      const rootId = textIn(row, 'root_id');
      const compound = named(database, rootId);
      return compound === undefined ? [] : [{ ...compound, sources: countSources(database, rootId).get(rootId)?.sources ?? 0 }];
    })
    .sort((one, other) => one.number - other.number);
  const suggested = finder.suggest(suggestionTexts(database, tipId), detailsOf(database, tipId).answers ?? {}).filter(({ compoundId }) => !about.has(compoundId));
  return ok({ linked, suggested: suggested.slice(0, compoundsSuggestedAtMost), suggestedTotal: suggested.length, isRegisterEmpty: finder.isEmpty });
}
