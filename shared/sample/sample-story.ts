import type { ComposedTip } from './compose-tip.ts';
import { inventYear } from './invent-year.ts';
import type { InventedCompound } from './invented-compounds.ts';
import { untouched, type PlannedTip, type PlannedWork } from './planned-tip.ts';
import { sampleLanguages, type SampleLanguage } from './sample-languages.ts';

/** How many tips the sample vault has. */
export const sampleTipCount = 200;
const seed = 20_260_214;
const day = 24 * 60;

/** The three places of the sample vault; the first one was raided six weeks ago and went on. All of it is invented. */
export const sampleCompounds: readonly InventedCompound[] = [
  {
    names: { en: 'Lantern Garden', km: 'សួនគោម', zh: '灯笼花园' },
    kind: 'purpose-built',
    standing: 'confirmed',
    province: 'KH-18',
    district: '1801',
    place: 'Four buildings around a yard, behind the old cinema (invented)',
    history: [
      { state: 'active', daysAgo: 330, source: 'Tips of this vault', reliability: 'B', credibility: '2' },
      { state: 'raided', daysAgo: 45, source: 'Invented newspaper', reliability: 'B', credibility: '1' },
      { state: 'partly-emptied', daysAgo: 44, source: 'A partner (invented)', reliability: 'C', credibility: '2' },
      { state: 'reopened', daysAgo: 19, source: 'Tips of this vault', reliability: 'C', credibility: '3' },
    ],
  },
  {
    names: { en: 'Silver Gate Tower', km: 'អគារទ្វារប្រាក់', zh: '银门大厦' },
    kind: 'casino',
    standing: 'suspected',
    province: 'KH-1',
    district: '0110',
    place: 'Eleven floors beside the bus yard (invented)',
    history: [{ state: 'suspected', daysAgo: 210, source: 'Tips of this vault', reliability: 'F', credibility: '6' }],
  },
  {
    names: { en: 'Coral Villa', km: 'វីឡាផ្កាថ្ម', zh: '珊瑚别墅' },
    kind: 'other',
    standing: 'confirmed',
    province: 'KH-20',
    district: '2008',
    place: 'A walled house near the fish market (invented)',
    history: [
      { state: 'active', daysAgo: 280, source: 'Tips of this vault', reliability: 'C', credibility: '2' },
      { state: 'closed', daysAgo: 100, source: 'Staff, on the spot', reliability: 'A', credibility: '2' },
    ],
  },
];

const told = (language: SampleLanguage, formLanguage: string, narrative: string, rest: Partial<ComposedTip> = {}): ComposedTip => ({ language, formLanguage, narrative, ...rest });
const seenTo = (to: NonNullable<PlannedWork['urgency']>['to'], rest: Partial<PlannedWork> = {}): PlannedWork => ({ urgency: { to, afterMinutes: 12 }, statuses: [{ to: 'in-review', afterMinutes: 40 }], tags: ['raid'], link: 'linked', assignee: 0, ...rest });
const closed = (to: NonNullable<PlannedWork['urgency']>['to'], rest: Partial<PlannedWork> = {}): PlannedWork => seenTo(to, { statuses: [{ to: 'in-review', afterMinutes: 40 }, { to: 'closed', afterMinutes: 4 * day }], ...rest });

/** The tip that a trainee is to find: nobody has looked at it, and it says that somebody will be sold tonight. */
export const dangerNow: PlannedTip = {
  minutesAgo: 12,
  compound: 0,
  tip: told(
    'en',
    'en',
    'My brother Sam is in Lantern Garden, the building at the back, floor 6. An hour ago he wrote from a phone that is not his: they found his phone this morning and beat him, and tonight at ten he and two others will be sold to Silver Gate Tower. He says a white van stands at the second gate already. He cannot be called. Please, if you can do anything, it has to be before ten.',
    { place: 'Lantern Garden, building at the back, floor 6', answers: { country: 'KH', province: 'KH-18', placeKnown: 'room', happened: 'now', people: '2-9', danger: ['violence', 'transfer', 'discovered'], contact: 'confidential' }, safeContact: 'Only Signal, +1 202 555 0117, and never before 20:00.' },
  ),
  work: untouched,
};

const witness: PlannedTip = { minutesAgo: 45 * day + 90, compound: 0, tip: told('en', 'en', 'I was in the front building of Lantern Garden when the police came. They took about eighty of us to a hall. Nobody asked us whether we wanted to be there. We are told that we will be deported; some of us have no passport because the office kept them.', { answers: { country: 'KH', province: 'KH-18', placeKnown: 'building', happened: 'today', people: '50-199', danger: ['raid', 'stranded'] } }), work: closed('U2', { note: 'The number fits the newspaper. Referred to a partner for those without passports.' }) };
/** The same told again: one source and not two. */
const forwarded: PlannedTip = { minutesAgo: 45 * day + 30, compound: 0, tip: told('en', 'en', 'Forwarded from a friend: I was in the front building of Lantern Garden when the police came. They took about eighty of us to a hall. Nobody asked us whether we wanted to be there.'), work: closed('U3', { isSameSource: true }) };

/** Before, during and after the raid, as several people saw it, some of whom do not know of each other and some of whom do. */
const raid: readonly PlannedTip[] = [
  { minutesAgo: 46 * day + 300, compound: 0, tip: told('km', 'km', 'ខ្ញុំលក់កាហ្វេនៅទល់មុខសួនគោម។ ព្រឹកនេះអ្នកយាមដឹកកុំព្យូទ័រចេញតាមទ្វារទីពីរ ដូចជាគេដឹងថានឹងមានការចុះឆែក។ រថយន្តតូចបួនគ្រឿងចេញទៅទិសផ្លូវធំ។'), work: closed('U2', { note: 'A day before the raid: somebody had told them.' }) },
  { minutesAgo: 45 * day + 240, compound: 0, tip: told('zh', 'zh-Hans', '今天早上警察来了灯笼花园，只进了前面的楼。后面那栋楼昨天晚上就空了，人都被带到山上去了。我弟弟阿飞不在名单上，我不知道他在哪里。', { answers: { country: 'KH', province: 'KH-18', placeKnown: 'building', happened: 'today', danger: ['raid'] } }), work: closed('U2') },
  witness,
  { minutesAgo: 44 * day, compound: 0, tip: told('vi', 'vi', 'Em tôi tên Tâm ở Lantern Garden. Hôm qua công an đến, em trốn ra được và đang trốn ở gần chợ cá, không có hộ chiếu, không có tiền. Xin chỉ cho em đi đâu.', { answers: { country: 'KH', province: 'KH-18', happened: 'today', people: '1', danger: ['stranded'], contact: 'share' }, safeContact: 'Zalo +1 202 555 0161' }), work: closed('U2', { note: 'A partner met him the same evening.' }) },
  { minutesAgo: 43 * day, compound: 0, tip: told('id', 'id', 'Saya Sari. Waktu digerebek kami disuruh naik bus kecil lewat gerbang kedua Lantern Garden, jam empat pagi, sebelum polisi masuk. Sekarang kami di vila di atas bukit, kira-kira tiga puluh orang. Paspor masih di kantor lama.', { answers: { country: 'KH', province: 'KH-18', placeKnown: 'area', happened: 'week', people: '10-49', danger: ['raid'] } }), work: closed('U2') },
  { minutesAgo: 30 * day, compound: 0, tip: told('th', 'th', 'หลังตำรวจเข้าไปที่ Lantern Garden ประกาศรับคนกลับมาอีกแล้ว รูปเดิม แต่บอกว่าทำงานที่ตึกใหม่ข้างโรงหนังเก่า'), work: seenTo('U4', { assignee: 1, tags: ['recruiters'] }) },
  { minutesAgo: 19 * day, compound: 0, tip: told('km', 'km', 'ភ្លើងនៅសួនគោម អគារខាងក្រោយ ភ្លឺពេញមួយយប់ម្តងទៀត។ មានឡានក្រុងមកដល់នៅយប់ថ្ងៃសុក្រ មនុស្សប្រហែលសែសិបនាក់ចុះ។ របងខ្ពស់ជាងមុន។'), work: seenTo('U3', { note: 'Reopened, it seems. A second source would be good.' }) },
  { minutesAgo: 17 * day, compound: 0, tip: told('zh', 'zh-Hans', '灯笼花园又开了，换了牌子。食堂的老板还是老周，他给我打电话要鱼，说有一百多人吃饭。'), work: seenTo('U3') },
  { minutesAgo: 3 * day, compound: 1, tip: told('en', 'en', 'I clean rooms in Silver Gate Tower. Two weeks ago floors 8 and 9 were closed to us. I see boxes of telephones in the lift, and the new guards speak of people who will come from the coast.', { answers: { country: 'KH', province: 'KH-1', placeKnown: 'building', happened: 'week', people: 'unsure', danger: ['unsure'] } }), work: seenTo('U3', { tags: ['second building'], assignee: 2 }) },
];

/** The languages of the sample: those that its readers are likely to meet first. */
const languages = sampleLanguages.filter((language) => language !== 'my');

/** Every tip of the sample vault in the order of its arrival; always the same ones. `people`: how many see to tips. */
export function sampleYear(people: number): readonly PlannedTip[] {
  const byHand = [...raid, forwarded, dangerNow];
  const composed = inventYear({ seed, tips: sampleTipCount - byHand.length, compounds: sampleCompounds, people, languages, isSettled: true });
  const all = [...composed, ...byHand].sort((one, other) => other.minutesAgo - one.minutesAgo);
  return all.map((planned, index) => (planned === forwarded ? { ...planned, repeats: index - all.indexOf(witness) } : planned));
}
