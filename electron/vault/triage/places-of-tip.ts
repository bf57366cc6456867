import { placesSuggestedAtMost, type TipPlaces } from '#shared/contract/tip-place-calls.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { detailsOf } from '#vault/store/tip-details.ts';
import { suggestionTexts } from '#vault/store/urgency-hint.ts';
import type { PlaceFinder } from './place-finder.ts';
import { nullableTextIn, pick } from './tip-row.ts';

/** The places that a tip speaks of, as people decided, and those it may speak of and nobody decided about. A province is not suggested where a district of it was confirmed. */
export function placesOfTip(database: Database, finder: PlaceFinder, tipId: string): Result<TipPlaces, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const decided = database.all('SELECT province, district, decision FROM placed_tip WHERE tip_id = ? ORDER BY decided_at, rowid', [tipId]).map((row) => ({ place: { province: pick(provinces, row['province']), district: nullableTextIn(row, 'district') }, isLinked: row['decision'] === 'linked' }));
  const confirmed = decided.filter(({ isLinked }) => isLinked).map(({ place }) => place);
  const suggested = finder
    .suggest(suggestionTexts(database, tipId), detailsOf(database, tipId).answers ?? {})
    .filter(({ province, district }) => !decided.some(({ place }) => place.province === province && place.district === district) && !(district === null && confirmed.some((place) => place.province === province)));
  return ok({ confirmed, suggested: suggested.slice(0, placesSuggestedAtMost), suggestedTotal: suggested.length });
}
