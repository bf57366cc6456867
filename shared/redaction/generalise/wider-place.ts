import { provinceName } from '#shared/domain/province-names.ts';
import { provinces, isProvince } from '#shared/domain/tip-answers.ts';
import { districtOf, districts, namesOfDistrict } from '#shared/gazetteer/districts.ts';
import { NameIndex } from '#shared/gazetteer/name-index.ts';
import { namesOfProvince } from '#shared/gazetteer/province-aliases.ts';
import { madeOnce } from '#shared/made-once.ts';

/** Every district and province by its code, with all its names. */
const index = madeOnce(() => new NameIndex([...districts.map((district) => ({ id: district.code, names: namesOfDistrict(district) })), ...provinces.map((code) => ({ id: code, names: namesOfProvince(code) }))]));

const province = (code: string): string | undefined => (isProvince(code) ? `${provinceName(code, 'en')} province` : undefined);

/**
 * Districts, then provinces, that may stand for a place: those named in the passage, then those named in the other texts of its tip. Only names of the gazetteer: a point is never
 * made rounder, and where it lies is not guessed.
 */
export function widerPlaces(passage: string, others: readonly string[]): readonly string[] {
  const wider: { readonly district: string[]; readonly province: string[] } = { district: [], province: [] };
  for (const text of [passage, ...others]) {
    for (const { id } of index().find(text)) {
      const district = districtOf(id);
      if (district !== undefined) wider.district.push(`${district.en} district`);
      const ofProvince = province(district?.province ?? id);
      if (ofProvince !== undefined) wider.province.push(ofProvince);
    }
  }
  return [...new Set([...wider.district, ...wider.province])];
}
