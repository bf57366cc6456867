import type { CompoundKind, CompoundState, Standing } from '#shared/domain/compound.ts';
import type { Credibility, Reliability } from '#shared/domain/grade.ts';
import type { Province } from '#shared/domain/tip-answers.ts';
import { districts } from '#shared/gazetteer/districts.ts';
import { below, oneOf, type Random } from './seeded-random.ts';

/** What a compound of an invented vault is called. None of them is a place. */
export interface InventedNames {
  readonly en: string;
  readonly km: string;
  readonly zh: string;
}

export interface InventedState {
  readonly state: CompoundState;
  /** Days before the end of the invented year. */
  readonly daysAgo: number;
  readonly source: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

export interface InventedCompound {
  readonly names: InventedNames;
  readonly kind: CompoundKind;
  readonly standing: Standing;
  readonly province: Province;
  /** A code of the gazetteer, of the same province. */
  readonly district: string;
  readonly place: string;
  /** The oldest first. */
  readonly history: readonly InventedState[];
}

const firsts: readonly InventedNames[] = [
  { en: 'Lantern', km: 'គោម', zh: '灯笼' },
  { en: 'Jade Heron', km: 'កុកបៃតង', zh: '翠鹭' },
  { en: 'Silver Gate', km: 'ទ្វារប្រាក់', zh: '银门' },
  { en: 'Nine Kites', km: 'ខ្លែងប្រាំបួន', zh: '九鸢' },
  { en: 'Coral', km: 'ផ្កាថ្ម', zh: '珊瑚' },
  { en: 'Blue Orchid', km: 'អ័រគីដេខៀវ', zh: '蓝兰' },
  { en: 'Morning River', km: 'ទន្លេព្រឹក', zh: '晨河' },
  { en: 'Copper Bell', km: 'ជួងទង់ដែង', zh: '铜钟' },
  { en: 'Paper Crane', km: 'ក្រៀលក្រដាស', zh: '纸鹤' },
  { en: 'Red Maple', km: 'ម៉េផលក្រហម', zh: '红枫' },
  { en: 'Quiet Bay', km: 'ឈូងស្ងាត់', zh: '静湾' },
  { en: 'Twin Palms', km: 'ត្នោតភ្លោះ', zh: '双棕' },
  { en: 'Mirror Lotus', km: 'ឈូកកញ្ចក់', zh: '镜莲' },
  { en: 'Rain Swallow', km: 'ត្រចៀកកាំភ្លៀង', zh: '雨燕' },
  { en: 'Stone Bridge', km: 'ស្ពានថ្ម', zh: '石桥' },
  { en: 'Night Sail', km: 'ក្ដោងរាត្រី', zh: '夜帆' },
  { en: 'Amber Fox', km: 'កញ្ជ្រោងលឿង', zh: '琥狐' },
  { en: 'Tall Reed', km: 'បបុសខ្ពស់', zh: '长苇' },
  { en: 'Seventh Moon', km: 'ព្រះចន្ទទីប្រាំពីរ', zh: '七月亮' },
  { en: 'Glass Tiger', km: 'ខ្លាកែវ', zh: '玻璃虎' },
];

const seconds: readonly (InventedNames & { readonly kind: CompoundKind })[] = [
  { en: 'Garden', km: 'សួន', zh: '花园', kind: 'purpose-built' },
  { en: 'Park', km: 'ឧទ្យាន', zh: '公园', kind: 'purpose-built' },
  { en: 'Tower', km: 'អគារ', zh: '大厦', kind: 'office' },
  { en: 'Plaza', km: 'ផ្សារទំនើប', zh: '广场', kind: 'office' },
  { en: 'Villa', km: 'វីឡា', zh: '别墅', kind: 'other' },
  { en: 'Town', km: 'បុរី', zh: '城', kind: 'zone' },
  { en: 'Hotel', km: 'សណ្ឋាគារ', zh: '酒店', kind: 'hotel' },
  { en: 'Centre', km: 'មជ្ឈមណ្ឌល', zh: '中心', kind: 'office' },
  { en: 'Zone', km: 'តំបន់', zh: '园区', kind: 'zone' },
  { en: 'Casino', km: 'កាស៊ីណូ', zh: '娱乐城', kind: 'casino' },
  { en: 'Residence', km: 'លំនៅឋាន', zh: '公馆', kind: 'condominium' },
  { en: 'Quay', km: 'ផែ', zh: '码头', kind: 'unknown' },
  { en: 'Hill', km: 'ភ្នំ', zh: '山庄', kind: 'purpose-built' },
  { en: 'Court', km: 'ទីលាន', zh: '庭', kind: 'condominium' },
  { en: 'House', km: 'ផ្ទះ', zh: '楼', kind: 'other' },
  { en: 'Yard', km: 'ទីធ្លា', zh: '院', kind: 'other' },
  { en: 'Gate Hotel', km: 'សណ្ឋាគារទ្វារ', zh: '门酒店', kind: 'hotel' },
  { en: 'Club', km: 'ក្លឹប', zh: '会所', kind: 'casino' },
];

/** As many different names as there are. */
export const inventedCompoundsAtMost = firsts.length * seconds.length;

const sources = ['Invented newspaper', 'Invented embassy', 'A partner (invented)', 'Staff, on the spot', 'Tips of this vault'] as const;
const courses: readonly (readonly CompoundState[])[] = [['suspected'], ['suspected', 'active'], ['active'], ['active', 'raided', 'partly-emptied'], ['active', 'raided', 'reopened'], ['active', 'partly-emptied', 'closed'], ['active', 'closed'], ['active', 'relocated'], ['unknown']];
const reliabilities: readonly Reliability[] = ['A', 'B', 'B', 'C', 'C', 'D', 'F'];
const credibilities: readonly Credibility[] = ['1', '2', '2', '3', '3', '4', '6'];
/** Compounds are reported from a few provinces more than from others. */
const frequentProvinces: readonly Province[] = ['KH-1', 'KH-7', 'KH-9', 'KH-12', 'KH-18', 'KH-18', 'KH-20', 'KH-22'];

/** Different ones, `count` of them; throws for more than there are names. */
export function inventCompounds(random: Random, count: number): readonly InventedCompound[] {
  if (count > inventedCompoundsAtMost) throw new RangeError(`there are names for ${inventedCompoundsAtMost} compounds`);
  const order = Array.from({ length: inventedCompoundsAtMost }, (_, index) => index);
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = below(random, last + 1);
    [order[last], order[chosen]] = [order[chosen] ?? 0, order[last] ?? 0];
  }
  return order.slice(0, count).map((index) => inventCompound(random, Math.floor(index / seconds.length), index % seconds.length));
}

function inventCompound(random: Random, first: number, second: number): InventedCompound {
  const [one, other] = [firsts[first], seconds[second]];
  if (one === undefined || other === undefined) throw new RangeError('no such name');
  const province = below(random, 4) === 0 ? oneOf(random, districts).province : oneOf(random, frequentProvinces);
  const district = oneOf(random, districts.filter((each) => each.province === province));
  const course = oneOf(random, courses);
  const begunDaysAgo = 60 + below(random, 300);
  return {
    names: { en: `${one.en} ${other.en}`, km: `${other.km}${one.km}`, zh: `${one.zh}${other.zh}` },
    kind: other.kind,
    standing: below(random, 3) === 0 ? 'confirmed' : 'suspected',
    province,
    district: district.code,
    place: '',
    history: course.map((state, step) => ({
      state,
      daysAgo: Math.max(1, Math.round(begunDaysAgo * (1 - step / course.length))),
      source: oneOf(random, sources),
      reliability: oneOf(random, reliabilities),
      credibility: oneOf(random, credibilities),
    })),
  };
}
