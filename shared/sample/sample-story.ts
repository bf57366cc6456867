import type { ComposedTip } from './compose-tip.ts';
import { inventYear } from './invent-year.ts';
import { people, unknownFigure, type InventedIncident } from './invented-incidents.ts';
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

const police = { source: 'Provincial police, by telephone (invented)', reliability: 'C', credibility: '4' } as const;
const newspaper = { source: 'Invented newspaper', reliability: 'B', credibility: '2' } as const;
const partner = { source: 'Open Door Partner (invented)', reliability: 'B', credibility: '2' } as const;
const asked = { source: 'Asked the authorities, no answer (invented)', reliability: 'F', credibility: '6' } as const;

/** What happened: the raid, of which not every number is known and two sources differ, what was taken away the night before, and people who were let go. */
export const sampleIncidents: readonly InventedIncident[] = [
  {
    kind: 'release',
    daysAgo: 101,
    agency: 'Staff, on the spot (invented)',
    note: 'The house by the fish market was given up. Whoever was inside was let go at the gate.',
    compounds: [2],
    figures: [
      { counted: 'released', figure: people(12), source: 'Staff, on the spot (invented)', reliability: 'A', credibility: '2', afterDays: 0 },
      { counted: 'screened', figure: people(0), source: 'Staff, on the spot (invented)', reliability: 'A', credibility: '2', afterDays: 0 },
    ],
  },
  { kind: 'transfer', daysAgo: 46, agency: '', note: 'In the night before the raid, by minibus through the second gate, to a villa on a hill that is not in the register.', compounds: [0], figures: [] },
  {
    kind: 'raid',
    daysAgo: 45,
    agency: 'Provincial police (invented)',
    note: 'Only the building at the front. Those who were led away were brought to a hall.',
    compounds: [0],
    figures: [
      { counted: 'detained', figure: people(84), ...newspaper, afterDays: 0 },
      { counted: 'detained', figure: people(70, 120), ...police, afterDays: 1 },
      { counted: 'released', figure: people(9), ...police, afterDays: 2 },
      { counted: 'screened', figure: unknownFigure, ...asked, afterDays: 3 },
      { counted: 'identified', figure: unknownFigure, ...asked, afterDays: 3 },
      { counted: 'referred', figure: people(2), source: 'This office', reliability: 'A', credibility: '2', afterDays: 4 },
      { counted: 'deported', figure: people(41), ...partner, afterDays: 9 },
      { counted: 'charged', figure: people(0), ...newspaper, afterDays: 12 },
    ],
  },
];
const theRaid = 2;
const theTransfer = 1;

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

/** Information that a trainee assesses and links: nobody has looked at it, and nothing in it hurries. */
export const newSign: PlannedTip = {
  minutesAgo: 5 * 60,
  compound: 1,
  tip: told('km', 'km', 'ខ្ញុំគ្រាន់តែចង់ប្រាប់ថា អគារទ្វារប្រាក់ នៅជិតចំណតឡានក្រុង បានប្តូរស្លាកថ្មីហើយ។ ពីរយប់មកនេះ មានឡានដឹកកុំព្យូទ័រមកដល់ ហើយគេលើកឡើងទៅជាន់លើ។', { answers: { country: 'KH', province: 'KH-1', placeKnown: 'building', happened: 'week', people: 'unsure', danger: ['none'] } }),
  work: untouched,
};

const advert: PlannedTip = { minutesAgo: 9 * 60, compound: 2, tip: told('vi', 'vi', 'Quảng cáo tuyển người làm chăm sóc khách hàng ở Coral Villa lại đăng trên mạng, ảnh cũ, số mới. Tôi tưởng chỗ đó đóng cửa rồi.'), work: untouched };

const witness: PlannedTip = {
  minutesAgo: 45 * day + 90,
  compound: 0,
  tip: told('en', 'en', 'I was in the front building of Lantern Garden when the police came. They took about eighty of us to a hall. Nobody asked us whether we wanted to be there. We are told that we will be deported; some of us have no passport because the office kept them.', { answers: { country: 'KH', province: 'KH-18', placeKnown: 'building', happened: 'today', people: '50-199', danger: ['raid', 'stranded'] } }),
  work: closed('U2', {
    incident: theRaid,
    note: 'The number fits the newspaper. Referred to a partner for those without passports.',
    claims: [
      { passage: 'They took about eighty of us to a hall.', statement: 'About eighty people were led away from the front building', topic: 'people', reliability: 'C', credibility: '2', isAboutIncident: true },
      { passage: 'Nobody asked us whether we wanted to be there.', statement: 'Nobody was screened in the hall', topic: 'treatment', reliability: 'C', credibility: '3', isAboutIncident: true },
      { passage: 'some of us have no passport because the office kept them', statement: 'The company kept passports', topic: 'treatment', reliability: 'C', credibility: '3', key: 'passports' },
    ],
    findings: [
      { indicator: 'retention-of-documents', answer: 'present', claim: 2 },
      { indicator: 'deception', answer: 'not-asked' },
      { indicator: 'violence', answer: 'not-asked' },
    ],
    screening: { afterDays: 3, place: 'detained', screenerRole: '', language: '', interpreter: 'no', consent: 'not-asked', allegedActs: ['immigration'], causalLink: 'not-assessed', result: 'not-screened', decidingBody: 'unknown', laterTreatment: ['detained'] },
    referrals: [{ receiver: 1, purpose: 'protection', items: ['summary', 'place', 'people'], basis: { way: 'in-tip', language: 'en', words: '' }, plannedAfterDays: 1, sentAfterDays: 1, acknowledgedAfterDays: 2, closed: { afterDays: 12, outcome: 'accepted', words: 'Two of them were seen in the hall' } }],
  }),
};
/** The same told again: one source and not two. */
const forwarded: PlannedTip = { minutesAgo: 45 * day + 30, compound: 0, tip: told('en', 'en', 'Forwarded from a friend: I was in the front building of Lantern Garden when the police came. They took about eighty of us to a hall. Nobody asked us whether we wanted to be there.'), work: closed('U3', { isSameSource: true }) };

/** The Khmer tip that a trainee reads first, beside its translation. */
export const coffeeSeller: PlannedTip = {
  minutesAgo: 46 * day + 300,
  compound: 0,
  tip: told('km', 'km', 'ខ្ញុំលក់កាហ្វេនៅទល់មុខសួនគោម។ ព្រឹកនេះអ្នកយាមដឹកកុំព្យូទ័រចេញតាមទ្វារទីពីរ ដូចជាគេដឹងថានឹងមានការចុះឆែក។ រថយន្តតូចបួនគ្រឿងចេញទៅទិសផ្លូវធំ។'),
  work: closed('U2', {
    incident: theTransfer,
    note: 'A day before the raid: somebody had told them.',
    renderings: [{ kind: 'translation', language: 'en', text: 'I sell coffee opposite Lantern Garden. This morning the guards carried computers out by the second gate, as if they knew that a check would come. Four small cars left in the direction of the main road.', translator: '' }],
    claims: [{ passage: 'ព្រឹកនេះអ្នកយាមដឹកកុំព្យូទ័រចេញតាមទ្វារទីពីរ', statement: 'Computers were taken out by the second gate on the morning before the raid', topic: 'activity', reliability: 'C', credibility: '3' }],
  }),
};

/** The young man who got out and was referred with his consent. */
export const tam: PlannedTip = {
  minutesAgo: 44 * day,
  compound: 0,
  tip: told('vi', 'vi', 'Em tôi tên Tâm ở Lantern Garden. Hôm qua công an đến, em trốn ra được và đang trốn ở gần chợ cá, không có hộ chiếu, không có tiền. Xin chỉ cho em đi đâu.', { answers: { country: 'KH', province: 'KH-18', happened: 'today', people: '1', danger: ['stranded'], contact: 'share' }, safeContact: 'Zalo +1 202 555 0161' }),
  work: closed('U2', {
    incident: theRaid,
    note: 'A partner met him the same evening.',
    renderings: [
      { kind: 'translation', language: 'en', text: 'My younger brother is called Tâm and was in Lantern Garden. Yesterday the police came; he got out and is hiding near the fish market, without a passport and without money. Please tell him where to go.', translator: 'Interpreter on call (invented)' },
      { kind: 'summary', language: 'en', text: 'One person, out of Lantern Garden since the raid, hiding without passport or money. His relative writes.', translator: '' },
    ],
    claims: [{ passage: 'không có hộ chiếu', statement: 'He has no passport: the company kept it', topic: 'treatment', reliability: 'C', credibility: '3', key: 'passports', echoes: { key: 'passports', relation: 'supports' } }],
    findings: [
      { indicator: 'retention-of-documents', answer: 'present', claim: 0 },
      { indicator: 'restriction-of-movement', answer: 'present' },
      { indicator: 'abuse-of-vulnerability', answer: 'present' },
      { indicator: 'debt-bondage', answer: 'absent' },
      { indicator: 'violence', answer: 'not-asked' },
    ],
    screening: { afterDays: 2, place: 'free', screenerRole: 'Case worker of Sunflower House (invented)', language: 'vi', interpreter: 'yes', consent: 'given', allegedActs: ['immigration'], causalLink: 'direct-result', result: 'reasonable-grounds', decidingBody: 'ngo', laterTreatment: ['referred'] },
    referrals: [
      { receiver: 0, purpose: 'shelter', items: ['summary', 'place', 'contact'], basis: { way: 'message', language: 'vi', words: 'He answered himself, by Zalo' }, plannedAfterDays: 0.1, sentAfterDays: 0.1, acknowledgedAfterDays: 0.2, closed: { afterDays: 1, outcome: 'accepted', words: 'Met the same evening' } },
      { receiver: 2, purpose: 'return', items: ['identity', 'contact'], basis: { way: 'spoken', language: 'vi', words: 'Told and asked at Sunflower House' }, plannedAfterDays: 4, sentAfterDays: 4, acknowledgedAfterDays: 6, closed: { afterDays: 25, outcome: 'accepted', words: '' } },
    ],
  }),
};

/** Before, during and after the raid, as several people saw it, some of whom do not know of each other and some of whom do. */
const raid: readonly PlannedTip[] = [
  coffeeSeller,
  {
    minutesAgo: 45 * day + 240,
    compound: 0,
    tip: told('zh', 'zh-Hans', '今天早上警察来了灯笼花园，只进了前面的楼。后面那栋楼昨天晚上就空了，人都被带到山上去了。我弟弟阿飞不在名单上，我不知道他在哪里。', { answers: { country: 'KH', province: 'KH-18', placeKnown: 'building', happened: 'today', danger: ['raid'] } }),
    work: closed('U2', {
      incident: theRaid,
      renderings: [{ kind: 'translation', language: 'en', text: 'This morning the police came to Lantern Garden, only into the building at the front. The building at the back was empty since last night; the people were all taken up the hill. My younger brother A-Fei is not on the list, and I do not know where he is.', translator: 'Interpreter on call (invented)' }],
      claims: [{ passage: '后面那栋楼昨天晚上就空了，人都被带到山上去了', statement: 'The building at the back was emptied in the night before the raid', topic: 'people', reliability: 'C', credibility: '2', isAboutIncident: true, key: 'back' }],
    }),
  },
  witness,
  tam,
  {
    minutesAgo: 43 * day,
    compound: 0,
    tip: told('id', 'id', 'Saya Sari. Waktu digerebek kami disuruh naik bus kecil lewat gerbang kedua Lantern Garden, jam empat pagi, sebelum polisi masuk. Sekarang kami di vila di atas bukit, kira-kira tiga puluh orang. Paspor masih di kantor lama.', { answers: { country: 'KH', province: 'KH-18', placeKnown: 'area', happened: 'week', people: '10-49', danger: ['raid'] } }),
    work: closed('U2', {
      incident: theTransfer,
      renderings: [{ kind: 'translation', language: 'en', text: 'I am Sari. At the raid we were told to get into a minibus by the second gate of Lantern Garden, at four in the morning, before the police came in. Now we are in a villa on the hill, about thirty people. The passports are still in the old office.', translator: '' }],
      claims: [
        { passage: 'kami disuruh naik bus kecil lewat gerbang kedua Lantern Garden, jam empat pagi, sebelum polisi masuk', statement: 'About thirty people were driven away by the second gate before the police came', topic: 'people', reliability: 'C', credibility: '2', isAboutIncident: true, key: 'back', echoes: { key: 'back', relation: 'supports' } },
        { passage: 'Paspor masih di kantor lama', statement: 'Passports are still in the office', topic: 'treatment', reliability: 'C', credibility: '2', key: 'passports', echoes: { key: 'passports', relation: 'supports' } },
      ],
      findings: [
        { indicator: 'restriction-of-movement', answer: 'present', claim: 0 },
        { indicator: 'isolation', answer: 'present' },
        { indicator: 'retention-of-documents', answer: 'present', claim: 1 },
        { indicator: 'withholding-of-wages', answer: 'not-asked' },
        { indicator: 'violence', answer: 'not-asked' },
      ],
      referrals: [{ receiver: 2, purpose: 'return', items: ['summary', 'identity', 'contact'], basis: { way: 'message', language: 'id', words: 'She wrote again: they were let go at the bus yard' }, plannedAfterDays: 38, sentAfterDays: 38 }],
    }),
  },
  { minutesAgo: 30 * day, compound: 0, tip: told('th', 'th', 'หลังตำรวจเข้าไปที่ Lantern Garden ประกาศรับคนกลับมาอีกแล้ว รูปเดิม แต่บอกว่าทำงานที่ตึกใหม่ข้างโรงหนังเก่า'), work: seenTo('U4', { assignee: 1, tags: ['recruiters'] }) },
  {
    minutesAgo: 19 * day,
    compound: 0,
    tip: told('km', 'km', 'ភ្លើងនៅសួនគោម អគារខាងក្រោយ ភ្លឺពេញមួយយប់ម្តងទៀត។ មានឡានក្រុងមកដល់នៅយប់ថ្ងៃសុក្រ មនុស្សប្រហែលសែសិបនាក់ចុះ។ របងខ្ពស់ជាងមុន។'),
    work: seenTo('U3', {
      note: 'Reopened, it seems. A second source would be good.',
      renderings: [{ kind: 'translation', language: 'en', text: 'The lights in Lantern Garden, the building at the back, are on all night again. On Friday night a bus came and about forty people got off. The fence is higher than before.', translator: '' }],
      claims: [
        { passage: 'ភ្លើងនៅសួនគោម អគារខាងក្រោយ ភ្លឺពេញមួយយប់ម្តងទៀត', statement: 'The building at the back is in use again', topic: 'activity', reliability: 'C', credibility: '2', key: 'open' },
        { passage: 'របងខ្ពស់ជាងមុន', statement: 'The fence was made higher', topic: 'guards', reliability: 'C', credibility: '3' },
      ],
    }),
  },
  {
    minutesAgo: 17 * day,
    compound: 0,
    tip: told('zh', 'zh-Hans', '灯笼花园又开了，换了牌子。食堂的老板还是老周，他给我打电话要鱼，说有一百多人吃饭。'),
    work: seenTo('U3', {
      renderings: [{ kind: 'translation', language: 'km', text: 'សួនគោមបើកម្ដងទៀតហើយ ប្ដូរស្លាកថ្មី។ ម្ចាស់អាហារដ្ឋាននៅតែជាឡៅចូ (老周)។ គាត់តេមកសុំទិញត្រីពីខ្ញុំ ហើយថាមានមនុស្សជាងមួយរយនាក់ញ៉ាំបាយ។', translator: 'Interpreter on call (invented)' }],
      claims: [{ passage: '灯笼花园又开了，换了牌子', statement: 'The place is open again under another sign', topic: 'activity', reliability: 'B', credibility: '2', key: 'open', echoes: { key: 'open', relation: 'supports' } }],
    }),
  },
  {
    minutesAgo: 16 * day,
    compound: 0,
    tip: told('en', 'en', 'I bring drinking water to the shops beside Lantern Garden. Since the police came the place is dark and nobody goes in or out. I think the company has gone.', { answers: { country: 'KH', province: 'KH-18', placeKnown: 'building', happened: 'week', people: 'unsure', danger: ['unsure'] } }),
    work: seenTo('U4', {
      note: 'Does not fit what two others say. He sees the front only.',
      tags: [],
      claims: [{ passage: 'the place is dark and nobody goes in or out', statement: 'The place is dark and empty since the raid', topic: 'activity', reliability: 'D', credibility: '4', echoes: { key: 'open', relation: 'contradicts' } }],
    }),
  },
  {
    minutesAgo: 3 * day,
    compound: 1,
    tip: told('en', 'en', 'I clean rooms in Silver Gate Tower. Two weeks ago floors 8 and 9 were closed to us. I see boxes of telephones in the lift, and the new guards speak of people who will come from the coast.', { answers: { country: 'KH', province: 'KH-1', placeKnown: 'building', happened: 'week', people: 'unsure', danger: ['unsure'] } }),
    work: seenTo('U3', {
      tags: ['second building'],
      assignee: 2,
      claims: [{ passage: 'the new guards speak of people who will come from the coast', statement: 'People are to be brought to floors 8 and 9 from the coast', topic: 'people', reliability: 'C', credibility: '3' }],
    }),
  },
];

/** What the colleague wrote who went before the trainee came: tips by their number, and neither who nor where. */
export const shiftNote = 'A quiet night. 186 and 189 say that a place is open again, 191 says that it is empty: we need somebody who sees its back. The receiver of 171 has not answered yet.';

/** The languages of the sample: those that its readers are likely to meet first. */
const languages = sampleLanguages.filter((language) => language !== 'my');

/** Every tip of the sample vault in the order of its arrival; always the same ones. `people`: how many see to tips. */
export function sampleYear(people: number): readonly PlannedTip[] {
  const byHand = [...raid, forwarded, advert, newSign, dangerNow];
  const composed = inventYear({ seed, tips: sampleTipCount - byHand.length, compounds: sampleCompounds, people, languages, isSettled: true });
  const all = [...composed, ...byHand].sort((one, other) => other.minutesAgo - one.minutesAgo);
  return all.map((planned, index) => (planned === forwarded ? { ...planned, repeats: index - all.indexOf(witness) } : planned));
}
