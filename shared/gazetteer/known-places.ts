import { provinceName } from '#shared/domain/province-names.ts';
import { isProvince } from '#shared/domain/tip-answers.ts';
import { isDistrictOf } from './districts.ts';

/**
 * The code of a place that this gazetteer does not have: of the province, or of a district that is none of it; undefined where the place is known or none is said. A
 * register may hold codes of an earlier gazetteer, or of a later one.
 */
export function unknownPlace({ province, district }: { readonly province: string | null; readonly district: string | null }): string | undefined {
  if (province !== null && !isProvince(province)) return province;
  return district === null || isDistrictOf(district, province) ? undefined : district;
}

/** The name of a province as in province-names.ts; a code that is not known stands for itself. */
export function nameOfProvinceCode(code: string, locale: string): string {
  return isProvince(code) ? provinceName(code, locale) : code;
}
