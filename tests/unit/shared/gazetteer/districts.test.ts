import { describe, expect, it } from 'vitest';
import { provinceName } from '#shared/domain/province-names.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districtName, districtOf, districts, districtsOf, namesOfDistrict } from '#shared/gazetteer/districts.ts';
import { NameIndex, type Named } from '#shared/gazetteer/name-index.ts';
import { namesOfProvince, provinceAliases } from '#shared/gazetteer/province-aliases.ts';

/** The first two digits of NCDD's codes are those of the provinces, in the order of ISO's. */
const ncddOf = (province: string): string => province.slice('KH-'.length).padStart(2, '0');

const everyName: readonly Named[] = [
  ...provinces.map((province) => ({ id: province, names: [...['en', 'km', 'zh'].map((language) => provinceName(province, language)), ...provinceAliases(province)] })),
  ...districts.map(({ code, en, km, aliases }) => ({ id: code, names: [en, km, ...aliases] })),
];

describe('the districts', () => {
  it('are 210 in 25 provinces, each with a code of its own', () => {
    expect(districts).toHaveLength(210);
    expect(new Set(districts.map(({ code }) => code)).size).toBe(210);
    expect(new Set(districts.map(({ province }) => province))).toEqual(new Set(provinces));
    for (const { code, province } of districts) expect(code).toMatch(new RegExp(`^${ncddOf(province)}\\d\\d$`, 'u'));
  });

  it('are 163 rural ones, 33 towns and 14 districts of Phnom Penh', () => {
    const count = (wanted: string): number => districts.filter(({ unit }) => unit === wanted).length;
    expect([count('srok'), count('krong'), count('khan')]).toEqual([163, 33, 14]);
    expect(districtsOf('KH-12').map(({ unit }) => unit)).toEqual(Array.from({ length: 14 }, () => 'khan'));
  });

  it('have a name in Latin letters and one in Khmer', () => {
    for (const { en, km, aliases } of districts) {
      for (const name of [en, ...aliases]) expect(name).toMatch(/^[A-Z][A-Za-z' ]+$/u);
      expect(km).toMatch(/^[\p{Script=Khmer} ]+$/u);
    }
  });

  it('are known by their code', () => {
    expect(districtOf('1204')).toEqual({ code: '1204', province: 'KH-12', unit: 'khan', en: 'Tuol Kouk', km: 'ទួលគោក', aliases: ['Toul Kork'] });
    expect(districtOf('9999')).toBeUndefined();
    expect(districtsOf('KH-24').map(({ code }) => code)).toEqual(['2401', '2402']);
  });

  it('are named in Khmer for its readers, in English for all others, and by the code where a later gazetteer knows more', () => {
    expect(districtName('0110', 'km')).toBe('ប៉ោយប៉ែត');
    expect(districtName('0110', 'km-KH')).toBe('ប៉ោយប៉ែត');
    expect(districtName('0110', 'zh-Hans')).toBe('Poipet');
    expect(districtName('9999', 'km')).toBe('9999');
  });
});

describe('every name of a place', () => {
  const index = new NameIndex(everyName);

  it.each(everyName.map(({ id, names }) => [id, names] as const))('of %s is found: %j', (id, names) => {
    for (const name of names) expect(index.find(name).filter(({ start, end, how }) => start === 0 && end === name.length && how === 'same').map((found) => found.id)).toContain(id);
  });

  it('of a province is there in Latin letters, in Khmer and in Chinese', () => {
    for (const province of provinces) {
      const names = namesOfProvince(province);
      for (const script of [/^[\p{Script=Latin} ]+$/u, /^\p{Script=Khmer}+$/u, /^\p{Script=Han}+$/u]) expect(names.some((name) => script.test(name))).toBe(true);
    }
  });

  it('is found in a sentence, with the ways of writing it that are in use', () => {
    const found = (text: string): string[] => index.find(text).map(({ id }) => id);
    for (const name of ['Sihanoukville', 'Sihanouk Ville', 'Kompong Som', '西港', '西哈努克港', '西哈努克省']) expect(found(name)).toContain('KH-18');
    for (const name of ['金边', '金邊', '金边市', 'Phnompenh', 'ភ្នំពេញ']) expect(found(name)).toEqual(['KH-12']);
    for (const name of ['Poipet', 'Poi Pet', 'Paoy Paet', 'POIPET', 'ប៉ោយប៉ែត']) expect(found(name)).toEqual(['0110']);
  });
});

describe('what a place is looked for by in texts', () => {
  const index = new NameIndex([
    ...provinces.map((province) => ({ id: province, names: namesOfProvince(province) })),
    ...districts.map((district) => ({ id: district.code, names: namesOfDistrict(district) })),
  ]);
  const found = (text: string): string[] => index.find(text).map(({ id }) => id);

  it('leaves ordinary words alone that are names, too', () => {
    expect(found('ពួកគេឃាត់ខ្លួនយើងនៅកណ្តាលអគារ')).toEqual([]);
    expect(found('យើងមិនអាចកែបញ្ហានេះបានទេ')).toEqual([]);
    expect(found('菩萨保佑，他骑着白马来。')).toEqual([]);
  });

  it('finds such a place where it is called what it is', () => {
    expect(found('នៅស្រុកពួក')).toEqual(['1707']);
    expect(found('នៅក្នុងខេត្តកណ្ដាល')).toEqual(['KH-8']);
    expect(found('在菩萨省和白马市')).toEqual(['KH-15', 'KH-23']);
  });

  it('tells a district from the province whose name ends like it', () => {
    expect(found('ខណ្ឌមានជ័យ')).toEqual(['1206']);
    expect(found('ខេត្តបន្ទាយមានជ័យ')).toEqual(['KH-1']);
    expect(found('in Banteay Meanchey')).toEqual(['KH-1']);
    expect(found('in Mean Chey')).toEqual(['1206']);
  });
});
