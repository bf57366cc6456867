import type { Candidate } from './candidate.ts';
import { numberWords } from './number-words.ts';
import { beginsLike } from './one-of-words.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Rooms, floors and buildings whose number is told in words, digit by digit too, or that are called by a letter: one of the language, or a Latin one as it is spoken. */
const { th, lo, km, my, vi, id, en } = numberWords;
/** "Di" is also "good" in Thai and Lao, and not among them. */
const letters = { th: 'เอ|บี|ซี|อี|เอฟ|จี|[ก-ง]', lo: 'ເອ|ບີ|ຊີ|ອີ|[ກ-ງ]', km: 'អេ|ប៊ី|ស៊ី|ឌី|អ៊ី', my: 'အေ|ဘီ|စီ|ဒီ|အီး' } as const;
const noLetter = '(?![\\p{L}\\p{M}])';
const row = (number: string, zero: string): string => `(?:${number}|${zero}){1,5}`;

const rooms = {
  th: 'ห้อง|เตียง|โต๊ะ|อาคาร|ตึก',
  lo: 'ຫ້ອງ|ຕຽງ|ໂຕະ|ຕຶກ|ອາຄານ',
  km: 'បន្ទប់|គ្រែ|តុ|អគារ',
  my: 'အခန်း|ကုတင်|ခုံ|တိုက်|အဆောင်',
  vi: 'phòng|tòa|toà|dãy|giường|nhà|khu',
  id: 'kamar|gedung|blok|bilik|meja|ranjang|kasur|ruang',
  en: 'room|building|block|tower|unit|dorm|villa|bed|bunk|desk',
} as const;
const floors = { vi: 'tầng|lầu', id: 'lantai|lt|tingkat', en: 'floor|level' } as const;
const houses = { th: 'อาคาร|ตึก|บล็อก|โซน|หอ|ห้อง|แถว', lo: 'ອາຄານ|ຕຶກ|ບລັອກ|ໂຊນ|ຫໍ|ຫ້ອງ|ແຖວ', km: 'អគារ|អាគារ|ប្លុក|តំបន់|បន្ទប់', my: 'အဆောင်|အဆောက်အအုံ|တိုက်|ဘလောက်|ဇုန်|အခန်း' } as const;

const lettered: readonly RegExp[] = [
  ...(['th', 'lo', 'km', 'my'] as const).map((language) => new RegExp(`(?:${houses[language]}) ?(?:${letters[language]})${noLetter}`, 'gu')),
  new RegExp(`(?:អគារ|អាគារ|ប្លុក|បន្ទប់|តួអគារ) ?[ក-អ]${noLetter}`, 'gu'),
  // The first letter alone is also a particle that many words end with.
  new RegExp(`(?:အဆောင်|အခန်း|တိုက်|အဆောက်အအုံ) ?(?:\\([က-အ]\\)|[ခ-အ]${noLetter})`, 'gu'),
];
const numbered: readonly RegExp[] = [
  new RegExp(`(?:${rooms.th}) ?(?:เบอร์|หมายเลข|เลขที่|ที่)? ?${row(th, 'ศูนย์')}`, 'gu'),
  new RegExp(`(?:${rooms.lo}) ?(?:ເບີ|ເລກທີ|ເລກ|ທີ)? ?${row(lo, 'ສູນ')}`, 'gu'),
  new RegExp(`(?:${rooms.km}) ?(?:លេខ|ទី)? ?${row(km, 'សូន្យ')}`, 'gu'),
  new RegExp(`(?:${rooms.my}) ?(?:နံပါတ်|အမှတ်)? ?${row(my, 'သုည')}`, 'gu'),
  new RegExp(`${beginsLike(`${rooms.vi}|${floors.vi}`)}(?<!\\p{L})(?:${rooms.vi}|${floors.vi})(?: số| thứ)? (?:${vi})(?!\\p{L})`, 'giu'),
  new RegExp(`${beginsLike(`${rooms.id}|${floors.id}`)}(?<!\\p{L})(?:${rooms.id}|${floors.id})(?: nomor| no\\.?)? (?:${id})(?!\\p{L})`, 'giu'),
  new RegExp(`${beginsLike(`${rooms.en}|${floors.en}`)}(?<!\\p{L})(?:${rooms.en}|${floors.en})(?: number| no\\.?)? (?:${en})(?: (?:${en}|oh|zero)){0,3}(?!\\p{L})`, 'giu'),
  /ជាន់(?:ទី)? ?(?:មួយ|ពីរ|បី|បួន|ប្រាំ(?:មួយ|ពីរ|បី|បួន)?|ដប់|ផ្ទាល់ដី|លើ|ក្រោម)/gu,
  /ชั้น ?(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ล่าง|บน)/gu,
  new RegExp(`ຊັ້ນ(?:ທີ)? ?(?:${lo}|ລຸ່ມ|ເທິງ)`, 'gu'),
  new RegExp(`(?=[\\u1000-\\u109f])(?:${my}) ?(?:ထပ်|လွှာ)(?! ?(?:တိုက်|အိမ်|အဆောက်))`, 'gu'),
  /(?<!\p{L})(?:tầng|lầu) (?:trệt|hầm)(?!\p{L})/giu,
];

/** What is counted behind a number in words: storeys, unless the number of a floor follows, people, rooms. */
const counted = new RegExp(
  `^ ?(?:ខ្នង|នាក់|ជាន់(?! ?(?:ទី|លេខ|\\d|${km}))|หลัง|คน|ชั้น(?! ?(?:ที่|\\d|${th}))|ຫລັງ|ຄົນ|ຊັ້ນ(?! ?(?:ທີ|\\d|${lo}))|လုံး|ယောက်|ခု|ခန်း|ထပ်|người|tầng(?! ?(?:số|thứ|\\d|${vi}))|orang|lantai(?! ?(?:no|\\d|${id}))|people|persons|stor(?:e?ys?|ies)|floors?(?! ?\\d))`,
  'iu',
);
/** "One" behind a room is "a room". */
const justOne = /(?:មួយ|หนึ่ง|ຫນຶ່ງ|ນຶ່ງ|တစ်|(?<!\p{L})(?:một|satu|one))$/iu;
const aRoom = new RegExp(`^(?:${Object.values(rooms).join('|')})`, 'iu');
const named = /(?:លេខ|ទី|เบอร์|หมายเลข|เลขที่|ที่|ເບີ|ເລກ|ທີ|နံပါတ်|အမှတ်|số|thứ|nomor|no\.?|number) ?\S+$/iu;
/** Table and chairs; private, advice. */
const otherWord = /^(?:อี้| (?:nhân|vấn)(?!\p{L}))/iu;

function scoreOf(written: string, behind: string): number {
  if (counted.test(behind)) return 0.3;
  return justOne.test(written) && aRoom.test(written) && !named.test(written) ? 0.3 : 0.5;
}

export function* roomsInWords(reading: Reading): Generator<Candidate> {
  const { text } = reading;
  for (const pattern of lettered) {
    for (const { 0: written, index } of text.matchAll(pattern)) yield candidateAt(reading, [index, index + written.length], 'room', 0.5, ['cue']);
  }
  for (const pattern of numbered) {
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const end = index + written.length;
      const behind = text.slice(end, end + 24);
      if (!otherWord.test(behind)) yield candidateAt(reading, [index, end], 'room', scoreOf(written, behind), ['cue']);
    }
  }
}
