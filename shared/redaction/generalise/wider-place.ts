import { provinceName } from '#shared/domain/province-names.ts';
import { isProvince, provinces } from '#shared/domain/tip-answers.ts';
import { placesAbroad, unitBefore, unitBehind, type CountryName } from '#shared/gazetteer/abroad.ts';
import { districtOf, districts, namesOfDistrict } from '#shared/gazetteer/districts.ts';
import { NameIndex, type NameFound } from '#shared/gazetteer/name-index.ts';
import { namesOfProvince } from '#shared/gazetteer/province-aliases.ts';
import { madeOnce } from '#shared/made-once.ts';

/** A place as far as the gazetteer tells it. `district` and `area` as they leave: "Bavet district", "Tak province, Thailand". */
export interface NamedPlace {
  readonly country: CountryName;
  readonly area: string | undefined;
  readonly district: string | undefined;
}

const behindUnitOnly = 'unit ';
/** Every district and province of Cambodia by its code, and everything abroad by its row; what needs its unit stands under an id of its own. */
const index = madeOnce(
  () =>
    new NameIndex([
      ...districts.map((district) => ({ id: district.code, names: namesOfDistrict(district) })),
      ...provinces.map((code) => ({ id: code, names: namesOfProvince(code) })),
      ...placesAbroad.flatMap(({ names, besideUnit }, row) => [
        { id: `abroad ${row}`, names },
        { id: `${behindUnitOnly}abroad ${row}`, names: besideUnit.flatMap((name) => [...unitBefore.map((unit) => `${unit} ${name}`), ...unitBehind.map((unit) => `${name} ${unit}`)]) },
      ]),
    ]),
);

function placeOf(id: string): NamedPlace {
  const abroad = /abroad (\d+)$/u.exec(id)?.[1];
  if (abroad !== undefined) {
    const place = placesAbroad[Number(abroad)];
    if (place === undefined) throw new Error('a row of the gazetteer is not there');
    return { country: place.country, area: place.area === undefined ? undefined : `${place.area}, ${place.country}`, district: undefined };
  }
  const district = districtOf(id);
  const province = district?.province ?? id;
  return { country: 'Cambodia', area: isProvince(province) ? `${provinceName(province, 'en')} province` : undefined, district: district === undefined ? undefined : `${district.en} district` };
}

/** Abroad names are many and some are words: there only the very name counts, in Latin letters with a capital. */
const isMeant = (text: string, { id, how, start, end }: NameFound): boolean => !id.includes('abroad') || (how === 'same' && (/\p{Lu}/u.test(text.slice(start, end)) || !/\p{Script=Latin}/u.test(text.slice(start, end))));

interface Named {
  readonly start: number;
  readonly end: number;
  /** More than one where places share the name. */
  readonly places: readonly NamedPlace[];
}

function namedIn(text: string): readonly Named[] {
  const groups = new Map<string, { start: number; end: number; places: NamedPlace[] }>();
  for (const found of index().find(text)) {
    if (!isMeant(text, found)) continue;
    const key = `${found.start} ${found.end}`;
    const group = groups.get(key) ?? { start: found.start, end: found.end, places: [] };
    group.places.push(placeOf(found.id));
    groups.set(key, group);
  }
  const named = [...groups.values()];
  // "Preah Vihear, Rovieng": of places that share a name, that in an area which is named beside it.
  const certain = new Set(named.flatMap(({ places }) => (new Set(places.map(({ area }) => area)).size === 1 ? places.map(({ area }) => area) : [])));
  return named.map(({ start, end, places }) => {
    const fitting = places.filter(({ area }) => certain.has(area));
    return { start, end, places: fitting.length > 0 ? fitting : places };
  });
}

const only = <T>(all: readonly T[]): T | undefined => (new Set(all).size === 1 ? all[0] : undefined);

function common(named: readonly Named[]): NamedPlace | undefined {
  const all = named.flatMap(({ places }) => places);
  const country = only(all.map((place) => place.country));
  if (country === undefined) return undefined;
  const areas = all.flatMap(({ area }) => area ?? []);
  const area = only(areas);
  // A name that both a district and its province have says the province.
  const district = area === undefined ? undefined : only(named.flatMap((each) => (isUnanimous(each) ? (each.places[0]?.district ?? []) : [])));
  return { country, area, district };
}

/** Words that say of what kind a place is and not which. */
const units =
  '(?<!\\p{L})(?:province|district|country|state|region|town|city|commune|municipality|capital|krong|srok|khan|khet|tỉnh|thành phố|huyện|thị xã)(?!\\p{L})|ខេត្ត|ស្រុក|ក្រុង|ខណ្ឌ|រាជធានី|ប្រទេស|จังหวัด|อำเภอ|ประเทศ|แขวง|ແຂວງ|ເມືອງ|省|市|县|區|区|邦|国|ပြည်နယ်|မြို့|နိုင်ငံ';
const unit = new RegExp(units, 'iu');
const kindsOfPlace = new RegExp(`${units}|(?<!\\p{L})(?:in|at|the|of|near|from)(?!\\p{L})`, 'giu');

/** Beside a name they say that it is not where somebody is, or not yet, or not any more: nothing is known of the place then. */
const elsewhere =
  /(?<!\p{L})(?:opposite|across|border(?:s|ing)?|facing|side|beyond|past|via|through|heading|bound|tickets?|[a-z]{2,6}n['’]t|from|to|towards?|into|flights?|fly|flew|before|formerly|not|never|away|left|outside|biên giới|đối diện|bên kia|từ|đến|tới|sang|bay|trước|không|phía|về|perbatasan|seberang|lewat|melalui|dari|ke|menuju|penerbangan|sebelum|bukan)(?!\p{L})|ព្រំដែន|ទល់មុខ|ត្រើយ|ពី(?!រ)|ទៅ|ឆ្ពោះ|ជើងហោះហើរ|មុន|មិន|ชายแดน|ตรงข้าม|ทาง|ฝั่ง|จาก|ไป|มาที่|เที่ยวบิน|ก่อน|ไม่|ຊາຍແດນ|ກົງກັນຂ້າມ|ທາງ|ຝັ່ງ|ຈາກ|ໄປ|ກ່ອນ|ບໍ່(?!ແກ້ວ|ເຕັນ)|နယ်စပ်|တစ်ဖက်|မျက်နှာချင်းဆိုင်|သို့|မှ(?!ာ|တ်|န်)|အရင်|မဟုတ်|边境|邊境|边界|对面|對面|对岸|從|从|离|離|来自|往|去|到|飞|飛|航班|以前|之前|不是|不在/iu;
/** It is about there: perhaps in the next district, and at a border in another country. */
const nearby = /(?<!\p{L})(?:near|nearby|close|beside|next to|behind|around|outskirts|gần|cạnh|dekat|samping|sebelah)(?!\p{L})|ជិត|ក្បែរ|ใกล้|ข้าง|ໃກ້|ຂ້າງ|အနီး|နားမှာ|ဘေး|附近|靠近|旁/iu;
/** So far from it, or in such a direction, is somewhere else. */
const distance = /\p{N} ?(?:km|kilomet|miles?|hours?|hrs?|minutes?|mins?|គីឡូ|ម៉ោង|นาที|ชั่วโมง|ชม|กิโล|กม|ກິໂລ|ຊົ່ວໂມງ|giờ|phút|jam|menit|ကီလို|မိုင်|နာရီ|公里|小时|分钟|里)|(?<!\p{L})(?:north|south|east|west)(?:ern|east|west)?(?: side)? of|(?<!\p{L})(?:cách|jarak|phía)(?!\p{L})|ចម្ងាយ|ห่าง|ຫ່າງ|距|以北|以南|以东|以西/iu;
/** Whoever writes of a border or of the other bank may mean the other country, in whatever clause. */
const crossing = /(?<!\p{L})(?:across the|border|other side|other bank|perbatasan|seberang|biên giới|bên kia)(?!\p{L})|ព្រំដែន|ត្រើយ|ชายแดน|ฝั่ง|ຊາຍແດນ|ຝັ່ງ|နယ်စပ်|边境|邊境|边界|对岸|對岸/iu;
/** Between two names it is where both are; of one of them nothing is known. */
const between = /(?<!\p{L})(?:between|giữa|antara)(?!\p{L})|ចន្លោះ|ระหว่าง|ລະຫວ່າງ|ကြား|之间|之間|中间/iu;
/** A clause is no longer; of what is, no more is read. */
const clauseUnits = 200;
const clauseBefore = /[^.,;:!?()。、，；：！？។\n]*$/u;
const clauseBehind = /^[^.,;:!?()。、，；：！？។\n]*/u;
/** As long as the longest word that is looked for beside a name. */
const besideUnits = 24;
/** Somebody is called so. */
const title = /(?:(?<!\p{L})(?:mr|mrs|ms|miss|dr|uncle|auntie?|anh|chị|ông|bà|cô|chú|bapak|ibu|pak|bu)\.?\s*|លោក\s*|អ្នកស្រី\s*|(?:นางสาว|นาย|นาง|คุณ)\s*|(?:ທ້າວ|ນາງ)\s*)$/iu;
/** A bank, a street or a hotel is called after a place and lies where it likes: before its name, or behind it. */
const firmBefore = /(?:(?<!\p{L})(?:bank of|university of|ngân hàng|đường|khách sạn|nhà hàng|jalan|hotel|restoran|bank)\s+|(?:ធនាគារ|ផ្លូវ|សណ្ឋាគារ|ភោជនីយដ្ឋាន|ธนาคาร|ถนน|โรงแรม|ร้านอาหาร|ທະນາຄານ|ຖະໜົນ|ໂຮງແຮມ)\s*)$/iu;
const firmBehind = /^(?:\s(?:bank|street|road|avenue|boulevard|hotel|restaurant|airlines?|airways|bar|cafe|café)(?!\p{L})|\s*(?:ဘဏ်|လမ်း|ဟိုတယ်|银行|銀行|街|路|大道|酒店|饭店|飯店|餐厅|餐廳))/iu;
/** "Bangkok Bank", "Hanoi Street": what goes on with another capital names something else, wherever that is. */
const goesOn = /^ ?-?(?<word>\p{Lu}[\p{L}\p{M}]*)/u;

/** What the names in a text say of where somebody is. A name that says nothing of it is left out. */
function saidIn(text: string, named: readonly Named[]): readonly Named[] {
  if (crossing.test(text)) return [];
  return named.flatMap((each) => {
    const [before, behind] = [clauseBefore.exec(text.slice(Math.max(0, each.start - clauseUnits), each.start)), clauseBehind.exec(text.slice(each.end, each.end + clauseUnits))].map((found) => (found?.[0] ?? '').normalize('NFC'));
    if (before === undefined || behind === undefined) return [];
    if (elsewhere.test(before) || elsewhere.test(behind) || distance.test(before) || distance.test(behind) || isPartOfName(text, each, named)) return [];
    if (named.length < 2 && between.test(before)) return [];
    if (!nearby.test(before) && !nearby.test(behind)) return [each];
    const places = each.places.filter(({ country }) => country === 'Cambodia').map((place) => ({ ...place, district: undefined }));
    return places.length === 0 ? [] : [{ ...each, places }];
  });
}

function isPartOfName(text: string, { start, end }: Named, named: readonly Named[]): boolean {
  const before = text.slice(Math.max(0, start - besideUnits), start);
  // Of a country: its people.
  if (/^(?:人|ชน)/u.test(text.slice(end)) || /(?:ชาว|คน)$/u.test(before)) return true;
  if (title.test(before) || firmBefore.test(before) || firmBehind.test(text.slice(end, end + besideUnits))) return true;
  const word = goesOn.exec(text.slice(end))?.groups?.['word'];
  if (word === undefined || named.some((next) => next.start > end && next.start <= end + 2)) return false;
  return word.replace(kindsOfPlace, '') !== '';
}

/** What of a passage is neither a name of the gazetteer nor a word for a kind of place. */
function restOf(passage: string, named: readonly Named[]): string {
  const rest = named.toSorted((a, b) => b.start - a.start).reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, passage);
  return rest.replace(kindsOfPlace, ' ').replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * District, province or state, and country that may stand for a place: what the passage names itself, less whatever it says no more than; else what `given`, where somebody said where it was, names. Of several places what they
 * share: where it could be another one nothing is offered. Only names of the gazetteer: a point is never made rounder, and where it lies is not guessed. `isName`: the detectors take the passage for somebody's name, and only a name of
 * the gazetteer alone or a word for a kind of place makes one of it. What a passage names beside other words lies in the country of `given`, or is the name of a street or a firm.
 */
export function widerPlaces(passage: string, given: readonly string[], { isName = false }: { readonly isName?: boolean } = {}): readonly string[] {
  const own = namedIn(passage);
  const text = given.join('\n');
  const atTip = common(saidIn(text, namedIn(text)));
  const isWhole = own.length > 0 && restOf(passage, own) === '';
  // A person stands not for where they are, whether the gazetteer knows the name or not.
  if (isName && !isWhole && !unit.test(passage)) return [];
  const said = saidIn(passage, own).filter(({ places }) => isWhole || atTip === undefined || places.some(({ country }) => country === 'Cambodia' || country === atTip.country));
  if (own.length > 0 && said.length === 0) return [];
  const place = own.length > 0 ? common(said) : atTip;
  // A province abroad is often a person's name as well; at home the gazetteer's towns are what tips name.
  if (place === undefined || (isName && own.length > 0 && place.country !== 'Cambodia' && !unit.test(passage))) return [];
  const levels = [place.district, place.area, place.country];
  const finest = levels.findIndex((level) => level !== undefined);
  return levels.slice(isWhole && isFinest(said, place) ? finest + 1 : 0).flatMap((level) => level ?? []);
}

const isUnanimous = ({ places }: Named): boolean => places.every(({ district }) => district === places[0]?.district);

/** Whether no place that is named is smaller than what all of them share. */
function isFinest(named: readonly Named[], place: NamedPlace): boolean {
  const isNoSmaller = (part: string | undefined, shared: string | undefined): boolean => part === undefined || part === shared;
  return named.every((each) => each.places.every(({ area }) => isNoSmaller(area, place.area)) && (!isUnanimous(each) || isNoSmaller(each.places[0]?.district, place.district)));
}
