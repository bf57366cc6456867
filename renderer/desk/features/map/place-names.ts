import { districtName } from '#shared/gazetteer/districts.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import type { PlacedCounts } from '#shared/contract/overview-calls.ts';

export type Level = 'province' | 'district';

interface PlaceWords {
  readonly inDistrict: (names: { readonly district: string; readonly province: string }) => string;
  readonly districtUnknown: (names: { readonly province: string }) => string;
}

/** What a place is called. By district, one without a district says so. */
export function placeName({ province, district }: Pick<PlacedCounts, 'province' | 'district'>, level: Level, locale: string, words: PlaceWords): string {
  const name = provinceName(province, locale);
  if (level === 'province') return name;
  return district === null ? words.districtUnknown({ province: name }) : words.inDistrict({ district: districtName(district, locale), province: name });
}

/** The list that shows exactly what counts there. */
export function placeFilterOf({ province, district }: Pick<PlacedCounts, 'province' | 'district'>, level: Level): PlaceFilter {
  return level === 'province' ? { province } : { province, district };
}
