import type { Province } from './tip-answers.ts';

/**
 * Names of Cambodia's provinces. English and Khmer: the gazetteer of the National Committee for Sub-National Democratic Development (NCDD)
 * as the package pumi has it, without diacritics. Chinese: Unicode CLDR, subdivisions; KH-8 and KH-25 are common usage, which a Chinese reader should check.
 */
const names: Readonly<Record<Province, { readonly en: string; readonly km: string; readonly zh: string }>> = {
  'KH-1': { en: 'Banteay Meanchey', km: 'បន្ទាយមានជ័យ', zh: '班迭棉吉省' },
  'KH-2': { en: 'Battambang', km: 'បាត់ដំបង', zh: '马德望省' },
  'KH-3': { en: 'Kampong Cham', km: 'កំពង់ចាម', zh: '磅湛省' },
  'KH-4': { en: 'Kampong Chhnang', km: 'កំពង់ឆ្នាំង', zh: '磅清扬省' },
  'KH-5': { en: 'Kampong Speu', km: 'កំពង់ស្ពឺ', zh: '磅士卑省' },
  'KH-6': { en: 'Kampong Thom', km: 'កំពង់ធំ', zh: '磅同省' },
  'KH-7': { en: 'Kampot', km: 'កំពត', zh: '贡布省' },
  'KH-8': { en: 'Kandal', km: 'កណ្តាល', zh: '干丹省' },
  'KH-9': { en: 'Koh Kong', km: 'កោះកុង', zh: '戈公省' },
  'KH-10': { en: 'Kratie', km: 'ក្រចេះ', zh: '桔井省' },
  'KH-11': { en: 'Mondulkiri', km: 'មណ្ឌលគិរី', zh: '蒙多基里省' },
  'KH-12': { en: 'Phnom Penh', km: 'ភ្នំពេញ', zh: '金边' },
  'KH-13': { en: 'Preah Vihear', km: 'ព្រះវិហារ', zh: '柏威夏省' },
  'KH-14': { en: 'Prey Veng', km: 'ព្រៃវែង', zh: '波萝勉省' },
  'KH-15': { en: 'Pursat', km: 'ពោធិ៍សាត់', zh: '菩萨省' },
  'KH-16': { en: 'Ratanakiri', km: 'រតនគិរី', zh: '腊塔纳基里省' },
  'KH-17': { en: 'Siem Reap', km: 'សៀមរាប', zh: '暹粒省' },
  'KH-18': { en: 'Preah Sihanouk', km: 'ព្រះសីហនុ', zh: '西哈努克省' },
  'KH-19': { en: 'Stung Treng', km: 'ស្ទឹងត្រែង', zh: '上丁省' },
  'KH-20': { en: 'Svay Rieng', km: 'ស្វាយរៀង', zh: '柴桢省' },
  'KH-21': { en: 'Takeo', km: 'តាកែវ', zh: '茶胶省' },
  'KH-22': { en: 'Oddar Meanchey', km: 'ឧត្តរមានជ័យ', zh: '奥多棉吉省' },
  'KH-23': { en: 'Kep', km: 'កែប', zh: '白马省' },
  'KH-24': { en: 'Pailin', km: 'ប៉ៃលិន', zh: '拜林省' },
  'KH-25': { en: 'Tboung Khmum', km: 'ត្បូងឃ្មុំ', zh: '特本克蒙省' },
};

/** The name in the language of a BCP 47 tag where there is one, else in English. */
export function provinceName(province: Province, locale: string): string {
  const { en, km, zh } = names[province];
  const language = locale.split('-')[0];
  return language === 'km' ? km : language === 'zh' ? zh : en;
}
