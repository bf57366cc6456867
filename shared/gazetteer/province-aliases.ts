import { provinceName } from '#shared/domain/province-names.ts';
import type { Province } from '#shared/domain/tip-answers.ts';

/**
 * How people write the names of provinces beside what shared/domain/province-names.ts has.
 *
 * From the data: in Latin letters Kratié and Takéo (pumi, as in districts.ts), and in Chinese those of `fromData`, which stand in Unicode CLDR or in what was made with it.
 *
 * Everything else is common usage, put down without a source, and a reader of each language should check it: short forms without 省, spellings in traditional characters, what
 * Chinese in Cambodia say (实居, 国公), older and other romanisations, Vietnamese names, Khmer spellings that are not the official one.
 *
 * Left out: what differs in spaces, accents or capitals alone, since names are compared without them; and what alone is mostly something else: 菩萨 (Bodhisattva) and 白马 (white horse),
 * which stand here only with what follows them, Sihanouk (a person, and streets in other towns), and abbreviations such as PP and SHV.
 */
interface Aliases {
  readonly latin: readonly string[];
  readonly km: readonly string[];
  readonly zh: readonly string[];
  readonly fromData?: readonly string[];
}

const aliases: Readonly<Record<Province, Aliases>> = {
  'KH-1': { latin: ['Bantey Meanchey'], km: [], zh: ['班迭棉吉', '班迭棉芷', '卜迭棉芷'] },
  'KH-2': { latin: ['Batdambang', 'Battambong'], km: [], zh: ['马德望', '馬德望'], fromData: ['馬德望省'] },
  'KH-3': { latin: ['Kompong Cham'], km: [], zh: ['磅湛'] },
  'KH-4': { latin: ['Kompong Chhnang'], km: [], zh: ['磅清扬', '磅清揚'] },
  'KH-5': { latin: ['Kompong Speu', 'Kampong Spueu', 'Kampong Spoe'], km: [], zh: ['磅士卑', '实居', '實居'] },
  'KH-6': { latin: ['Kompong Thom', 'Kampong Thum'], km: [], zh: ['磅同', '磅通'], fromData: ['磅通省'] },
  'KH-7': { latin: ['Kompot'], km: [], zh: ['贡布', '貢布'] },
  'KH-8': { latin: ['Kandaal'], km: [], zh: ['干丹', '干拉'] },
  'KH-9': { latin: ['Kaoh Kong', 'Kah Kong'], km: [], zh: ['戈公', '国公', '國公'] },
  'KH-10': { latin: ['Kratié', 'Kracheh'], km: [], zh: ['桔井'] },
  'KH-11': { latin: ['Mondol Kiri', 'Mondolkiri'], km: ['មណ្ឌលគីរី'], zh: ['蒙多基里', '蒙多吉里'] },
  'KH-12': { latin: ['Phnum Penh', 'Nam Vang'], km: [], zh: ['金邊'], fromData: ['金边市'] },
  'KH-13': { latin: ['Preah Vihea'], km: [], zh: ['柏威夏'] },
  'KH-14': { latin: ['Prey Veaeng'], km: [], zh: ['波萝勉', '波罗勉', '波羅勉'], fromData: ['波罗勉省'] },
  'KH-15': { latin: ['Pouthisat', 'Pothisat', 'Po Sat'], km: ['ពោធិសាត់'], zh: ['菩薩省', '菩萨市'] },
  'KH-16': { latin: ['Rattanakiri', 'Ratanak Kiri', 'Rotanak Kiri', 'Rotanokiri'], km: ['រតនៈគិរី', 'រតនគីរី'], zh: ['腊塔纳基里', '臘塔納基里', '拉达那基里'] },
  'KH-17': { latin: ['Siem Reab', 'Xiêm Riệp'], km: [], zh: ['暹粒'] },
  'KH-18': {
    latin: ['Sihanoukville', 'Sihanouk Province', 'Kampong Som', 'Kompong Som', 'Kampong Saom', 'Preah Seihanu'],
    km: ['ក្រុងព្រះសីហនុ', 'សីហនុវិល', 'កំពង់សោម'],
    zh: ['西哈努克', '西港', '西哈努克港', '西哈努克市', '施亚努港', '施亞努港'],
  },
  'KH-19': { latin: ['Stueng Traeng', 'Stoeng Treng'], km: [], zh: ['上丁'] },
  'KH-20': { latin: ['Svey Rieng'], km: [], zh: ['柴桢', '柴楨'], fromData: ['柴楨省'] },
  'KH-21': { latin: ['Takéo', 'Takaev'], km: [], zh: ['茶胶', '茶膠'] },
  'KH-22': { latin: ['Otdar Meanchey', 'Oddor Meanchey', 'Odar Meanchey'], km: ['ឧត្តមានជ័យ'], zh: ['奥多棉吉', '奧多棉吉', '奥多棉芷'] },
  'KH-23': { latin: ['Kaeb'], km: [], zh: ['白马市', '白馬省'], fromData: ['白馬市'] },
  'KH-24': { latin: ['Paylin'], km: [], zh: ['拜林'], fromData: ['拜林市'] },
  'KH-25': { latin: ['Tbong Khmum', 'Tboung Khmom', 'Thbong Khmum'], km: [], zh: ['特本克蒙', '特崩克蒙', '特本克木'] },
};

/** Further spellings of a province's name, in no order that means anything. */
export function provinceAliases(province: Province): readonly string[] {
  const { latin, km, zh, fromData = [] } = aliases[province];
  return [...latin, ...km, ...zh, ...fromData];
}

/** Khmer names that in running text are mostly something else: កណ្តាល is the middle of anything, and កែប stands in កែបញ្ហា, to solve a problem. */
const alsoOrdinaryInKhmer: readonly Province[] = ['KH-8', 'KH-23'];

/** What a province is looked for by in texts: all its names, a Khmer one that would be found everywhere only behind the word for province. */
export function namesOfProvince(province: Province): readonly string[] {
  const km = provinceName(province, 'km');
  return [provinceName(province, 'en'), alsoOrdinaryInKhmer.includes(province) ? `ខេត្ត${km}` : km, provinceName(province, 'zh'), ...provinceAliases(province)];
}
