import type { Candidate } from './candidate.ts';
import { beginsLike } from './one-of-words.ts';
import { candidateAt, type Reading } from './reading.ts';
import { roomsInWords } from './rooms-in-words.ts';

/** Rooms, floors, buildings: where in a compound somebody sleeps or works. */
const before =
  'room|rm|floor|flr|level|basement|tầng hầm|building|buildings|bldg|block|tower|unit|apt|apartment|flat|suite|ste|dorm(?:itory)?|villa|bed|bunk|desk|seat|cubicle|workstation|gate|zone|warehouse|house no|hut|cell|container|hall|wing|pod|table|row|barrack|quarters|phòng|tầng|lầu|tòa(?: nhà)?|toà(?: nhà)?|dãy|khu|kamar|lantai|gedung|blok|bilik|tingkat|bangunan|kmr|lt|gd|phong|tang|lau|toa(?: nha)?|giường|bàn(?: số)?|ph|p(?=\\.)|ranjang|kasur|meja|ruang(?:an)?|asrama|mess|pintu|xưởng|nhà(?= số)|dãy nhà|dãy phòng|cửa(?= số)|ô(?= số)|giường tầng|lầu thứ|tầng thứ';
const beforeOther =
  'ជាន់ក្រោមដី|ชั้นใต้ดิน|ຊັ້ນໃຕ້ດິນ|តុ|គ្រែ|តំបន់|រោង|ឃ្លាំង|សាល|ប៉ុស្តិ៍|បន្ទប់|ជាន់|អគារ|អាគារ|តួអគារ|ប្លុក|បុគ្គលិក|ห้อง|เตียง|โต๊ะ|ชั้น|ตึก|โซน|โกดัง|แถว|แฟลต|อาคาร|บล็อก|เตียงนอน|หอพัก|หอ|ห้องพัก|အခန်း|ခန်း|ကုတင်|ခုံ|ထိုင်ခုံ|အဆောင်|စားပွဲ|အထပ်|အဆောက်အအုံ|အဆောက်အဦး|အဆောက်အဦ|ဘလောက်|ဇုန်|ဂိုဒေါင်|တန်းလျား|တိုက်|ຫ້ອງ|ຕຽງ|ໂຕະ|ຊັ້ນ|ຕຶກ|ໂຊນ|ສາງ|ແຖວ|ອາຄານ|ບລັອກ|ຫໍພັກ|ຫໍ|工位|床位|房间|房號|房号|宿舍|楼层|楼栋|栋|座|单元|门牌|铺位|机位|车间|仓库|房';
const numberWord = '(?:លេខ|ទី|ទី ?លេខ|เบอร์|หมายเลข|ตัวที่|ล็อก|เลขที่|ที่|số|nomor|no\\.?|number|num|#|အမှတ်|နံပါတ်|ເບີ|ເລກທີ|ເລກ|ທີ|号码|号|是|第|:)?';
const code = '[A-Z]{0,2}[- ]?\\d{1,5}[A-Z]?(?:[-/.]\\d{1,4}[A-Z]?)?(?![\\d]|[.,]\\d)';
/** A letter names a building only as a capital, so case counts there: "a room I saw" has none but the article's. */
const inAnyCase = before
  .split('|')
  .filter((word) => /^\p{L}+$/u.test(word))
  .concat('tòa nhà', 'toà nhà')
  .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
  .join('|');
const patterns: readonly RegExp[] = [
  new RegExp(`${beginsLike(before)}(?<![\\p{L}\\d])(?:${before})(?!\\p{L})[ .:#]{0,3}${numberWord}[ .:#]{0,2}(?:vip ?)?${code}`, 'giu'),
  new RegExp(`${beginsLike(inAnyCase)}(?<!\\p{L})(?:${inAnyCase})[ .:#]{1,3}(?:[A-HJ-Z]|I(?! \\p{Ll}))(?![\\p{L}'])`, 'gu'),
  new RegExp(`${beginsLike(beforeOther)}(?:${beforeOther})[ .:#(]{0,2}${numberWord}[ .:#(]{0,2}(?:${code}|[A-Z](?!\\p{L}))`, 'giu'),
  /负[一二三\d] ?[层楼]|地下[一二三\d]? ?[层楼]|第[一二三四五六七八九十\d]{1,3}[排栋座层区]/gu,
  /(?:မြေအောက်|မြေညီ) ?ထပ်(?: ?[A-Z]?\d{1,2})?/gu,
  /\d{1,2} ?(?:ထပ်|လွှာ)(?! ?တိုက်)/gu,
  /(?:ပထမ|ဒုတိယ|တတိယ|စတုတ္ထ|ပဉ္စမ) ?ထပ်/gu,
  new RegExp(`${beginsLike(before)}(?<!\\p{L})(?:${before})[ ](?:one|two|three|four|five|six|seven|eight|nine|ten|ground|top)(?!\\p{L})`, 'giu'),
  /(?=[\dfstegnbl])(?<![\p{L}\d])(?:(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ground|top|lower ground|basement|b ?[1-9]) floor|(?:1st|2nd|3rd|first|second|third) basement)(?!\p{L})/giu,
  /(?:(?:[A-Z]|\d{1,5}|[一二三四五六七八九十]{1,3})[A-Z]? ?-? ?(?:号楼|號樓|号房|號房|栋|幢|座|楼|樓|层|層|单元|房间|室|房|号床|号宿舍|区)){1,4}(?:\d{1,5}[A-Z]?(?:室|房)?)?/giu,
];

/** A number with a word for what is counted behind it: how many storeys, how many people. */
const counted = /^ ?(?:ខ្នង|នាក់|ជាន់(?! ?\d|ទី|លេខ)|หลัง|คน|ชั้น(?! ?\d|ที่)|ຫລັງ|ຄົນ|ຊັ້ນ(?! ?\d|ທີ)|လုံး|ယောက်|ထပ်တိုက်|người|tầng(?! ?\d)|orang|lantai(?! ?\d)|people|persons|storeys?|stories|floors?(?! ?\d)|个人|人|°|%)/iu;

/** Floors in short, which are also other things: an age and a sex, a key, a model. */
const short = /(?<![\p{L}\d])(?:B?[1-9]\d?F|F[1-9]\d?|\d{1,3}# ?(?:楼|栋)?)(?![\p{L}\d])/gu;

export function findRooms(reading: Reading): readonly Candidate[] {
  const { text } = reading;
  const found = patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: written, index }) => {
      const end = index + written.length;
      const score = counted.test(text.slice(end, end + 16)) ? 0.3 : /\d/u.test(written) ? 0.7 : 0.5;
      // A bracket that was opened inside belongs to it.
      const isOpen = written.includes('(') && text.charAt(end) === ')';
      return candidateAt(reading, [index, isOpen ? end + 1 : end], 'room', score, ['cue']);
    }),
  );
  const inShort = Array.from(text.matchAll(short), ({ 0: written, index }) => candidateAt(reading, [index, index + written.length], 'room', /[楼栋]$/u.test(written) ? 0.7 : 0.4, ['form']));
  return [...found, ...inShort, ...roomsInWords(reading)];
}
