import type { TipPlace } from '#shared/contract/tip-place-calls.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import { districtName } from '#shared/gazetteer/districts.ts';

/** A place from the district to the province, in one line. */
export function gazetteerName({ province, district }: TipPlace, locale: string): string {
  return [...(district === null ? [] : [districtName(district, locale)]), provinceName(province, locale)].join(', ');
}
