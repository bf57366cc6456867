import { madeOnce } from '#shared/made-once.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import { provinces, type Province } from '#shared/domain/tip-answers.ts';
import { districtsOf, districts, isDistrictOf } from '#shared/gazetteer/districts.ts';
import { provinceAliases } from '#shared/gazetteer/province-aliases.ts';
import { spellingKey } from '#shared/gazetteer/spelling-key.ts';
import { bare } from './table-columns.ts';

/** What stands beside the name of a province or a district and is none of it. */
const units = /^(?:ខេត្ត|រាជធានី|ស្រុក|ក្រុង|ខណ្ឌ)|(?:省|市|县|縣|区|區)$|\b(?:province|city|municipality|district|khan|krong|srok|khum|sangkat|capital|tỉnh|thành phố|quận|huyện)\b/giu;

interface Spellings<K> {
  /** By letters, then by how they may be spelt; undefined for what is two places. */
  readonly find: (text: string) => K | undefined;
}

function spellings<K>(named: readonly (readonly [place: K, names: readonly string[]])[]): Spellings<K> {
  const byLetters = new Map<string, K | 'many'>();
  const byKey = new Map<string, K | 'many'>();
  const put = (map: Map<string, K | 'many'>, key: string, place: K): void => {
    const before = map.get(key);
    map.set(key, before === undefined || before === place ? place : 'many');
  };
  for (const [place, names] of named) {
    for (const name of names) {
      for (const spelling of new Set([name, name.replace(units, ' ')])) {
        if (bare(spelling) === '') continue;
        put(byLetters, bare(spelling), place);
        put(byKey, spellingKey(spelling), place);
      }
    }
  }
  const one = (found: K | 'many' | undefined): K | undefined => (found === 'many' ? undefined : found);
  return {
    find: (text) => {
      for (const spelling of [text, text.replace(units, ' ')]) {
        if (bare(spelling) === '') continue;
        const found = one(byLetters.get(bare(spelling))) ?? one(byKey.get(spellingKey(spelling)));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

const ofProvinces = madeOnce(() => spellings<Province>(provinces.map((code) => [code, [code, provinceName(code, 'en'), provinceName(code, 'km'), provinceName(code, 'zh'), ...provinceAliases(code)]])));
const ofAllDistricts = madeOnce(() => spellings<string>(districts.map(({ code, en, km, aliases }) => [code, [code, en, km, ...aliases]])));
const ofDistricts: () => ReadonlyMap<Province, Spellings<string>> = madeOnce(() => new Map(provinces.map((province) => [province, spellings<string>(districtsOf(province).map(({ code, en, km, aliases }) => [code, [code, en, km, ...aliases]]))])));

/** The province that a cell names, in any script and spelling, or by its ISO code. */
export const provinceIn = (text: string): Province | undefined => ofProvinces().find(text);

/** The district that a cell names within a province; without one, where only one district of all is called so. */
export function districtIn(text: string, province: Province | null): string | undefined {
  if (province === null) return ofAllDistricts().find(text);
  return ofDistricts().get(province)?.find(text) ?? districts.find(({ code }) => code === text.trim() && isDistrictOf(code, province))?.code;
}

export const provinceOfDistrict = (code: string): Province | undefined => districts.find((district) => district.code === code)?.province;
