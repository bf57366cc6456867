import type { CompoundFactsView } from '#shared/contract/compound-calls.ts';
import { districtName } from '#shared/gazetteer/districts.ts';
import { nameOfProvinceCode } from '#shared/gazetteer/known-places.ts';

/** Where a compound is, from the district to the province, in one line; empty when neither is known. */
export function placeLine({ district, province }: Pick<CompoundFactsView, 'district' | 'province'>, locale: string): string {
  return [district === null ? '' : districtName(district, locale), province === null ? '' : nameOfProvinceCode(province, locale)].filter((part) => part !== '').join(', ');
}
