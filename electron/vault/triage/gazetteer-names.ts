import { provinces } from '#shared/domain/tip-answers.ts';
import { districts, namesOfDistrict } from '#shared/gazetteer/districts.ts';
import type { Named } from '#shared/gazetteer/name-index.ts';
import { namesOfProvince } from '#shared/gazetteer/province-aliases.ts';

/** The id of a district among names; a province goes by its code. */
export const districtId = (code: string): string => `district ${code}`;

/** Every province and district with all its names. */
export function gazetteerNames(): readonly Named[] {
  return [
    ...provinces.map((code): Named => ({ id: code, names: namesOfProvince(code) })),
    ...districts.map((district): Named => ({ id: districtId(district.code), names: namesOfDistrict(district) })),
  ];
}
