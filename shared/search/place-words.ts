import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import { countries, provinces, type Country, type Province } from '#shared/domain/tip-answers.ts';
import { districtName, districts, districtsOf, type District } from '#shared/gazetteer/districts.ts';
import { namesOfProvince } from '#shared/gazetteer/province-aliases.ts';
import { spellingKey } from '#shared/gazetteer/spelling-key.ts';
import { searchVocabularies } from './search-vocabulary.ts';
import { meaningOf, plainWord, wordFor } from './search-words.ts';

const foreign = countries.filter((country) => country !== 'KH');
/** In every language of the desk. */
const countryWords = (country: Exclude<Country, 'KH'>): readonly string[] => Object.values(searchVocabularies).flatMap((vocabulary) => vocabulary.countries[country]);
/** What stands between a district and its province. */
const comma = /[,،、，]/u;

/**
 * A province or a district by any of its names in English or Khmer, in the usual spellings; `district, province` where one name is not enough; a country; or what is not
 * known. A name of both is the province. `ambiguous`: several districts are called so.
 */
export function readPlace(text: string): PlaceFilter | 'ambiguous' | undefined {
  const [name = '', within, ...more] = text.split(comma);
  if (more.length > 0 || plainWord(name) === '') return undefined;
  if (within !== undefined) {
    const province = provinceCalled(within);
    if (province === undefined) return undefined;
    if (meaningOf('places', name) === 'no-district') return { province, district: null };
    const [district, ...others] = districtsCalled(name, districtsOf(province));
    return district === undefined ? undefined : others.length > 0 ? 'ambiguous' : { province, district: district.code };
  }
  const meaning = meaningOf('places', name);
  if (meaning === 'nowhere') return { country: null };
  if (meaning === 'no-province') return { country: 'KH' };
  const wanted = plainWord(name);
  const country = foreign.find((each) => countryWords(each).some((word) => plainWord(word) === wanted));
  if (country !== undefined) return { country };
  const province = provinceCalled(name);
  if (province !== undefined) return { province };
  const [district, ...others] = districtsCalled(name, districts);
  return district === undefined ? undefined : others.length > 0 ? 'ambiguous' : { province: district.province, district: district.code };
}

/** As `readPlace` reads it. */
export function printPlace(place: PlaceFilter, language: DeskLanguage): string {
  if ('country' in place) return place.country === null ? wordFor('places', 'nowhere', language) : place.country === 'KH' ? wordFor('places', 'no-province', language) : wordFor('countries', place.country, language);
  const province = provinceName(place.province, language);
  if (place.district === undefined) return province;
  return `${place.district === null ? wordFor('places', 'no-district', language) : districtName(place.district, language)}, ${province}`;
}

/** Places whose name begins with what was typed, provinces first; none for nothing. */
export function placesBeginning(typed: string, language: DeskLanguage): readonly PlaceFilter[] {
  const wanted = plainWord(typed);
  if (wanted === '') return [];
  const fits = (names: readonly string[]): boolean => names.some((name) => plainWord(name).startsWith(wanted));
  return [
    ...provinces.filter((province) => fits(allNamesOf(province))).map((province): PlaceFilter => ({ province })),
    ...districts.filter(({ en, km, aliases }) => fits([en, km, ...aliases])).map(({ code, province }): PlaceFilter => ({ province, district: code })),
    ...foreign.filter((country) => fits(countryWords(country))).map((country): PlaceFilter => ({ country })),
    ...(['nowhere', 'no-province'] as const).filter((meaning) => fits([wordFor('places', meaning, language), wordFor('places', meaning, 'en')])).map((meaning): PlaceFilter => ({ country: meaning === 'nowhere' ? null : 'KH' })),
  ];
}

/** Also a Khmer name that texts are not searched for since it is an ordinary word as well. */
const allNamesOf = (province: Province): readonly string[] => [provinceName(province, 'en'), provinceName(province, 'km'), ...namesOfProvince(province)];

function provinceCalled(name: string): Province | undefined {
  return oneCalled(name, provinces, allNamesOf)[0];
}

function districtsCalled(name: string, among: readonly District[]): readonly District[] {
  return oneCalled(name, among, ({ en, km, aliases }) => [en, km, ...aliases]);
}

/** Those with exactly this name, else those whose name is spelt alike. */
function oneCalled<T>(name: string, among: readonly T[], namesOf: (one: T) => readonly string[]): readonly T[] {
  const wanted = plainWord(name);
  const exact = among.filter((one) => namesOf(one).some((each) => plainWord(each) === wanted));
  if (exact.length > 0) return exact;
  const key = spellingKey(name);
  // Short keys are those of many names.
  return key.length < 4 ? [] : among.filter((one) => namesOf(one).some((each) => spellingKey(each) === key));
}
