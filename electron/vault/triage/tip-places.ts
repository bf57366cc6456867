import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import type { SearchCondition } from '#vault/store/search/search-condition.ts';
import { withRoots } from './compound-roots.ts';

const knownProvinces = provinces.map((code) => `'${code}'`).join(', ');

/**
 * Where tips count, to be put before a SELECT: `placed`, by the compounds to which they are linked and the places that people confirmed, once for each place; and `tip_place`, which
 * adds every other tip by what the reporter chose: a province, a country, or nothing. By province, the districts are left out. A province that was confirmed as a whole counts where
 * nothing says in which of its districts. What is asked for several times in one query is worked out once.
 */
export function withTipPlaces(level: 'province' | 'district'): string {
  return `${withRoots},
  by_compound (tip_id, province, district) AS MATERIALIZED (
    SELECT tip_compound.tip_id, compound.province, compound.district
    FROM tip_compound JOIN root USING (compound_id) JOIN compound ON compound.compound_id = root.root_id
    WHERE decision = 'linked' AND compound.province IN (${knownProvinces})
  ),
  by_person (tip_id, province, district) AS (SELECT tip_id, province, district FROM placed_tip WHERE decision = 'linked' AND province IN (${knownProvinces})),
  placed (tip_id, province, district) AS MATERIALIZED (
    SELECT tip_id, province, ${level === 'district' ? 'district' : 'NULL'} FROM by_compound
    UNION SELECT tip_id, province, ${level === 'district' ? 'district' : 'NULL'} FROM by_person
    WHERE district IS NOT NULL OR (tip_id, province) NOT IN (SELECT tip_id, province FROM by_compound WHERE district IS NOT NULL UNION ALL SELECT tip_id, province FROM by_person WHERE district IS NOT NULL)
  ),
  tip_place (tip_id, province, district, country) AS (
    SELECT tip_id, province, district, NULL FROM placed
    UNION ALL SELECT tip.tip_id, body ->> '$.answers.province', NULL, body ->> '$.answers.country'
    FROM tip LEFT JOIN tip_detail USING (tip_id) WHERE tip.tip_id NOT IN (SELECT tip_id FROM placed)
  )`;
}

/** A condition on `tip`: it counts in this place. Made once for a query, not for each tip. */
export function countsIn(place: PlaceFilter): SearchCondition {
  const found = (condition: string): string => `tip_id IN (${withTipPlaces('district')} SELECT tip_id FROM tip_place WHERE ${condition})`;
  if ('country' in place) return { sql: found('province IS NULL AND country IS ?'), parameters: [place.country] };
  if (place.district === undefined) return { sql: found('province = ?'), parameters: [place.province] };
  return { sql: found('province = ? AND district IS ?'), parameters: [place.province, place.district] };
}
