import type { Candidate } from './candidate.ts';
import { numberWords } from './number-words.ts';
import { beginsLike } from './one-of-words.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Rooms, floors, buildings: where in a compound somebody sleeps or works. */
const before =
  'room|rm|floor|flr|level|building|buildings|bldg|block|tower|unit|apt|apartment|flat|suite|ste|dorm(?:itory)?|villa|bed|bunk|desk|seat|cubicle|workstation|gate|zone|warehouse|house no|hut|cell|container|hall|wing|pod|table|row|barrack|quarters|phòng|tầng|lầu|tòa(?: nhà)?|toà(?: nhà)?|dãy|khu|kamar|lantai|gedung|blok|bilik|tingkat|bangunan|kmr|lt|gd|phong|tang|lau|toa(?: nha)?|giường|bàn(?: số)?|ph|p(?=\\.)|ranjang|kasur|meja|ruang(?:an)?|asrama|mess|pintu|xưởng|nhà(?= số)|dãy nhà|dãy phòng|cửa(?= số)|ô(?= số)|giường tầng|lầu thứ|tầng thứ';
const beforeOther =
  'តុ|គ្រែ|តំបន់|រោង|ឃ្លាំង|សាល|ប៉ុស្តិ៍|បន្ទប់|ជាន់|អគារ|អាគារ|តួអគារ|ប្លុក|បុគ្គលិក|ห้อง|เตียง|โต๊ะ|ชั้น|ตึก|โซน|โกดัง|แถว|แฟลต|อาคาร|บล็อก|เตียงนอน|หอพัก|หอ|ห้องพัก|အခန်း|ခန်း|ကုတင်|ခုံ|ထိုင်ခုံ|အဆောင်|စားပွဲ|အထပ်|အဆောက်အအုံ|အဆောက်အဦး|အဆောက်အဦ|ဘလောက်|ဇုန်|ဂိုဒေါင်|တန်းလျား|တိုက်|ຫ້ອງ|ຕຽງ|ໂຕະ|ຊັ້ນ|ຕຶກ|ໂຊນ|ສາງ|ແຖວ|ອາຄານ|ບລັອກ|ຫໍພັກ|ຫໍ|工位|床位|房间|房號|房号|宿舍|楼层|楼栋|栋|座|单元|门牌|铺位|机位|车间|仓库|房';
const numberWord = '(?:លេខ|ទី|ទី ?លេខ|เบอร์|หมายเลข|ตัวที่|ล็อก|เลขที่|ที่|số|nomor|no\\.?|number|num|#|အမှတ်|နံပါတ်|ເບີ|ເລກທີ|ເລກ|ທີ|号码|号|是|第|:)?';
const code = '[A-Z]{0,2}[- ]?\\d{1,5}[A-Z]?(?:[-/.]\\d{1,4}[A-Z]?)?(?![\\d]|[.,]\\d)';
/** A letter names a building only as a capital, so case counts there: "a room I saw" has none but the article's. */
const inAnyCase = before
  .split('|')
  .filter((word) => /^\p{L}+$/u.test(word))
  .concat('tòa nhà', 'toà nhà')
  .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
  .join('|');
/** How the first letters of the alphabet are called. */
const spelledLetters = { th: 'เอ|บี|ซี|ดี|อี|เอฟ|จี|[ก-ง]', lo: 'ເອ|ບີ|ຊີ|ດີ|ອີ|[ກ-ງ]', km: 'អេ|ប៊ី|ស៊ី|ឌី|អ៊ី', my: 'အေ|ဘီ|စီ|ဒီ|အီး' } as const;
const patterns: readonly RegExp[] = [
  new RegExp(`${beginsLike(before)}(?<![\\p{L}\\d])(?:${before})(?!\\p{L})[ .:#]{0,3}${numberWord}[ .:#]{0,2}(?:vip ?)?${code}`, 'giu'),
  new RegExp(`${beginsLike(inAnyCase)}(?<!\\p{L})(?:${inAnyCase})[ .:#]{1,3}(?:[A-HJ-Z]|I(?! \\p{Ll}))(?![\\p{L}'])`, 'gu'),
  new RegExp(`${beginsLike(beforeOther)}(?:${beforeOther})[ .:#(]{0,2}${numberWord}[ .:#(]{0,2}(?:${code}|[A-Z](?!\\p{L}))\\)?`, 'giu'),
  // With a letter of the language, or with the name of a Latin one; with a number in words.
  new RegExp(`(?:อาคาร|ตึก|บล็อก|โซน|หอ|ห้อง|แถว) ?(?:${spelledLetters.th})(?![\\u0e01-\\u0e4e])`, 'gu'),
  new RegExp(`(?:ອາຄານ|ຕຶກ|ບລັອກ|ໂຊນ|ຫໍ|ຫ້ອງ|ແຖວ) ?(?:${spelledLetters.lo})(?![\\u0e81-\\u0ecd])`, 'gu'),
  new RegExp(`(?:អគារ|អាគារ|ប្លុក|តំបន់|បន្ទប់) ?(?:${spelledLetters.km})(?!\\p{M})`, 'gu'),
  new RegExp(`(?:အဆောင်|အဆောက်အအုံ|တိုက်|ဘလောက်|ဇုန်|အခန်း) ?(?:${spelledLetters.my})(?!\\p{M})`, 'gu'),
  new RegExp(`(?:ห้อง|เตียง|โต๊ะ|อาคาร|ตึก) ?(?:เบอร์|หมายเลข|เลขที่|ที่)? ?(?:${numberWords.th}|ศูนย์){1,5}`, 'gu'),
  new RegExp(`(?:ຫ້ອງ|ຕຽງ|ໂຕະ|ຕຶກ|ອາຄານ) ?(?:ເບີ|ເລກທີ|ເລກ|ທີ)? ?(?:${numberWords.lo}|ສູນ){1,5}`, 'gu'),
  new RegExp(`(?:បន្ទប់|គ្រែ|តុ|អគារ) ?(?:លេខ|ទី)? ?(?:${numberWords.km}|សូន្យ){1,5}`, 'gu'),
  new RegExp(`(?:အခန်း|ကုတင်|ခုံ|တိုက်|အဆောင်) ?(?:နံပါတ်|အမှတ်)? ?(?:${numberWords.my}|သုည){1,5}(?! ?(?:ထပ်|လုံး|ခန်း))`, 'gu'),
  new RegExp(`(?=[ptldgnk])(?<!\\p{L})(?:phòng|tầng|lầu|tòa|toà|dãy|giường|nhà|khu)(?: số| thứ)? (?:${numberWords.vi})(?!\\p{L})`, 'giu'),
  new RegExp(`(?=[klgbtmr])(?<!\\p{L})(?:kamar|lantai|lt|gedung|blok|bilik|tingkat|meja|ranjang|kasur|ruang)(?: nomor| no)? (?:${numberWords.id})(?!\\p{L})`, 'giu'),
  new RegExp(`(?=[rflbtudv])(?<!\\p{L})(?:room|floor|level|building|block|tower|unit|dorm|villa|bed|bunk|desk)(?: number| no\\\\.?)? (?:${numberWords.en})(?: (?:${numberWords.en}|oh|zero)){0,3}(?!\\p{L})`, 'giu'),
  // Short: 3F, 5#楼, F3.
  /(?<![\p{L}\d])(?:B?[1-9]\d?F|F[1-9]\d?|\d{1,3}# ?(?:楼|栋)?)(?![\p{L}\d])/gu,
  /[负地][下]?[一二三\d] ?[层楼]|第[一二三四五六七八九十\d]{1,3}[排栋座层区期]/gu,
  /(?:អគារ|អាគារ|ប្លុក|បន្ទប់|តួអគារ) ?[ក-អ](?![\p{L}\p{M}])/gu,
  /ជាន់(?:ទី)? ?(?:មួយ|ពីរ|បី|បួន|ប្រាំ(?:មួយ|ពីរ|បី|បួន)?|ដប់|ផ្ទាល់ដី|លើ|ក្រោម)/gu,
  /ชั้น ?(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ล่าง|บน)/gu,
  new RegExp(`ຊັ້ນ(?:ທີ)? ?(?:${numberWords.lo}|ລຸ່ມ|ເທິງ)`, 'gu'),
  new RegExp(`(?=[\\u1000-\\u109f])(?:${numberWords.my}) ?(?:ထပ်|လွှာ)(?! ?တိုက်)`, 'gu'),
  /(?:အဆောင်|အခန်း|တိုက်|အဆောက်အအုံ) ?(?:\([က-အ]\)|[ခ-အ](?![\p{L}\p{M}]))/gu,
  /(?:မြေအောက်|မြေညီ) ?ထပ်(?: ?[A-Z]?\d{1,2})?/gu,
  /\d{1,2} ?(?:ထပ်|လွှာ)(?! ?တိုက်)/gu,
  /(?:ပထမ|ဒုတိယ|တတိယ|စတုတ္ထ|ပဉ္စမ) ?ထပ်/gu,
  /(?<!\p{L})(?:tầng|lầu) (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trệt|hầm)(?!\p{L})/giu,
  new RegExp(`${beginsLike(before)}(?<!\\p{L})(?:${before})[ ](?:one|two|three|four|five|six|seven|eight|nine|ten|ground|top)(?!\\p{L})`, 'giu'),
  /(?=[\dfstegn])(?<![\p{L}\d])(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ground|top) floor(?!\p{L})/giu,
  /(?:(?:[A-Z]|\d{1,5}|[一二三四五六七八九十]{1,3})[A-Z]? ?-? ?(?:号楼|號樓|号房|號房|栋|幢|座|楼|樓|层|層|单元|房间|室|房|号床|号宿舍|区)){1,4}(?:\d{1,5}[A-Z]?(?:室|房)?)?/giu,
];

/** A number with a word for what is counted behind it: how many storeys, how many people. */
const counted = /^ ?(?:ខ្នង|នាក់|ជាន់(?! ?\d|ទី|លេខ)|หลัง|คน|ชั้น(?! ?\d|ที่)|ຫລັງ|ຄົນ|ຊັ້ນ(?! ?\d|ທີ)|လုံး|ယောက်|ထပ်တိုက်|người|tầng(?! ?\d)|orang|lantai(?! ?\d)|people|persons|storeys?|stories|floors?(?! ?\d)|个人|人|°|%)/iu;

export function findRooms(reading: Reading): readonly Candidate[] {
  return patterns.flatMap((pattern) =>
    Array.from(reading.text.matchAll(pattern), ({ 0: written, index }) => {
      const end = index + written.length;
      const hasDigit = /\d/u.test(written);
      const score = !hasDigit ? 0.5 : counted.test(reading.text.slice(end, end + 16)) ? 0.3 : 0.7;
      return candidateAt(reading, [index, end], 'room', score, ['cue']);
    }),
  );
}
