import { provinceName } from '#shared/domain/province-names.ts';
import { countries, provinces, type Country, type Province } from '#shared/domain/tip-answers.ts';
import { placesAbroad, type CountryName } from '#shared/gazetteer/abroad.ts';
import { districts, namesOfDistrict } from '#shared/gazetteer/districts.ts';
import { namesOfProvince } from '#shared/gazetteer/province-aliases.ts';
import { madeOnce } from '#shared/made-once.ts';
import { monthNames } from '../detect/month-names.ts';
import { agesOfBand } from './age-band.ts';
import { monthsOfYear, quartersOfYear } from './wider-date.ts';

/** Where a tip is when it shares a place: the form's country, a province, or a district of it by its code. */
export interface PlaceShared {
  readonly country: Country;
  readonly province: Province | undefined;
  readonly district: string | undefined;
}

/** A text that stands instead of a passage, as far as the vault can tell which tips share it. */
export interface GeneralisedValue {
  readonly kind: 'place' | 'time' | 'age';
  /** None for what is no place, and for an area abroad, of which the vault knows words alone. */
  readonly places: readonly PlaceShared[];
  /** Rows of words; a tip that has one of them says this, or something within it. */
  readonly phrases: readonly string[];
  /** What may stand instead of a place that too few share; undefined: nothing wider is known. */
  readonly wider: string | undefined;
}

const countryCodes: Readonly<Record<CountryName, Country>> = { Cambodia: 'KH', Thailand: 'TH', Myanmar: 'MM', Laos: 'LA', Vietnam: 'VN', Philippines: 'PH' };
const isCountry = (code: string): code is Country => countries.some((country) => country === code);

function merged(known: GeneralisedValue | undefined, next: GeneralisedValue): GeneralisedValue {
  if (known === undefined) return next;
  return { kind: 'place', places: [...known.places, ...next.places], phrases: [...known.phrases, ...next.phrases], wider: known.wider === next.wider ? known.wider : 'Cambodia' };
}

/** Every place as it is offered. Districts of one name are one value: readers cannot tell them apart. */
const places = madeOnce(() => {
  const byText = new Map<string, GeneralisedValue>();
  const put = (text: string, value: GeneralisedValue): void => void byText.set(text, merged(byText.get(text), value));
  const placeOf = (province: Province, district?: string): PlaceShared => ({ country: 'KH', province, district });
  for (const district of districts) {
    put(`${district.en} district`, { kind: 'place', places: [placeOf(district.province, district.code)], phrases: namesOfDistrict(district), wider: `${provinceName(district.province, 'en')} province` });
  }
  for (const code of provinces) {
    const within = districts.filter(({ province }) => province === code).flatMap(namesOfDistrict);
    put(`${provinceName(code, 'en')} province`, { kind: 'place', places: [placeOf(code)], phrases: [...namesOfProvince(code), ...within], wider: 'Cambodia' });
  }
  for (const { country, area, names, besideUnit } of placesAbroad) {
    const code = countryCodes[country];
    if (area === undefined) put(country, { kind: 'place', places: isCountry(code) ? [{ country: code, province: undefined, district: undefined }] : [], phrases: names, wider: undefined });
    else put(`${area}, ${country}`, { kind: 'place', places: [], phrases: [...names, ...besideUnit.map((name) => `${name} ${area.slice(area.lastIndexOf(' ') + 1)}`)], wider: country });
  }
  return byText;
});

const buddhistAhead = 543;
const two = (number: number): string => String(number).padStart(2, '0');

/** How a month of a year is written, as far as its words stand in a row. */
function monthPhrases(month: number, year: number): readonly string[] {
  const names = monthNames[month - 1] ?? [];
  const buddhist = year + buddhistAhead;
  const ofName = names.flatMap((name) => {
    if (/\p{Script=Thai}/u.test(name)) return [`${name} ${buddhist}`, `เดือน${name} ${buddhist}`, `เดือน${name} พ.ศ. ${buddhist}`, `${name} ${two(buddhist % 100)}`, `${name} พ.ศ. ${buddhist}`, `${name} ${year}`];
    if (/\p{Script=Khmer}/u.test(name)) return [`${name} ${year}`, `${name} ឆ្នាំ ${year}`, `ខែ${name} ${year}`, `ខែ${name} ឆ្នាំ ${year}`];
    if (/\p{Script=Lao}/u.test(name)) return [`${name} ${year}`, `${name} ປີ ${year}`, `ເດືອນ${name} ${year}`, `ເດືອນ${name} ປີ ${year}`];
    if (/\p{Script=Myanmar}/u.test(name)) return [`${name} ${year}`, `${year} ခုနှစ် ${name}`];
    return [`${name} ${year}`];
  });
  const ofNumbers = [year, buddhist].flatMap((each) => [`${each}-${two(month)}`, `${each}-${month}`, `${two(month)}/${each}`, `${month}/${each}`]);
  return [...ofName, ...ofNumbers, `${year}年${month}月`, `tháng ${month} năm ${year}`, `tháng ${month}/${year}`];
}

const yearPhrases = (year: number): readonly string[] => [String(year), String(year + buddhistAhead), `${year}年`];

/** More ages than these are not looked for one by one: "an adult" is nearly everybody. */
const agesAtMost = 21;
const agePhrases = (age: number): readonly string[] => [
  `${age} years old`, `${age} year old`, `aged ${age}`, `age ${age}`, `អាយុ ${age}`, `អាយុ${age}`, `อายุ ${age}`, `อายุ${age}`, `ອາຍຸ ${age}`, `ອາຍຸ${age}`, `အသက် ${age}`, `အသက်${age}`, `${age} tuổi`, `${age}岁`, `umur ${age}`, `usia ${age}`,
];
/** Nobody of whom a tip tells is looked for beyond this age: the band has no upper end. */
const oldestLookedFor = 80;

const time = (phrases: readonly string[]): GeneralisedValue => ({ kind: 'time', places: [], phrases, wider: undefined });

function timeOf(text: string): GeneralisedValue | undefined {
  const [, monthName, monthYear] = /^([A-Z][a-z]+)(?: (\d{4}))?$/u.exec(text) ?? [];
  const month = monthsOfYear.findIndex((name) => name === monthName) + 1;
  // Without a year its names are words: whoever writes that they may come would be counted.
  if (month > 0) return monthYear === undefined ? undefined : time(monthPhrases(month, Number(monthYear)));
  const [, quarterName, quarterYear] = /^([a-z]+) quarter of (\d{4})$/u.exec(text) ?? [];
  const quarter = quartersOfYear.findIndex((name) => name === quarterName);
  if (quarter >= 0) return time([1, 2, 3].flatMap((each) => monthPhrases(quarter * 3 + each, Number(quarterYear))));
  const decade = /^in the (\d{3}0)s$/u.exec(text)?.[1];
  return decade === undefined ? undefined : time(Array.from({ length: 10 }, (_, year) => yearPhrases(Number(decade) + year)).flat());
}

/** What a text that stands instead of a passage says; undefined where it is none that is offered, or one whose sharers the vault cannot tell: a number of people, days since another, or somebody's own words. */
export function generalisedValue(text: string): GeneralisedValue | undefined {
  const place = places().get(text);
  if (place !== undefined) return place;
  const ages = agesOfBand(text);
  if (ages !== undefined) {
    const all = Array.from({ length: Math.max(0, Math.min(ages.to, oldestLookedFor) - ages.from + 1) }, (_, years) => ages.from + years);
    return all.length === 0 || all.length > agesAtMost ? undefined : { kind: 'age', places: [], phrases: all.flatMap(agePhrases), wider: undefined };
  }
  return timeOf(text);
}
