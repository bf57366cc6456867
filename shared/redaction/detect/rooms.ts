import type { Candidate } from './candidate.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Rooms, floors, buildings: where in a compound somebody sleeps or works. */
const before =
  'room|rm|floor|flr|level|building|buildings|bldg|block|tower|unit|apt|apartment|flat|suite|ste|dorm(?:itory)?|villa|bed|bunk|desk|seat|cubicle|workstation|gate|zone|warehouse|house no|phòng|tầng|lầu|tòa(?: nhà)?|toà(?: nhà)?|dãy|khu|kamar|lantai|gedung|blok|bilik|tingkat|bangunan|kmr|lt|gd|phong|tang|lau|toa(?: nha)?|giường|bàn(?: số)?|ph|p(?=\\.)|ranjang|kasur|meja';
const beforeOther =
  'តុ|គ្រែ|បន្ទប់|ជាន់|អគារ|អាគារ|តួអគារ|ប្លុក|បុគ្គលិក|ห้อง|เตียง|โต๊ะ|ชั้น|ตึก|อาคาร|หอพัก|หอ|ห้องพัก|အခန်း|ခန်း|ကုတင်|စားပွဲ|အထပ်|အဆောက်အအုံ|အဆောက်အဦး|တိုက်|ຫ້ອງ|ຕຽງ|ໂຕະ|ຊັ້ນ|ຕຶກ|ອາຄານ|工位|床位|房间|房號|房号|宿舍|楼层|楼栋|栋|座|单元';
const numberWord = '(?:លេខ|ទី|ទី ?លេខ|เบอร์|หมายเลข|เลขที่|ที่|số|nomor|no\\.?|number|num|#|အမှတ်|ເລກທີ|号码|号|是|第|:)?';
const code = '[A-Z]{0,2}[- ]?\\d{1,5}[A-Z]?(?:[-/.]\\d{1,4}[A-Z]?)?(?![\\d]|[.,]\\d)';
/** A letter names a building only as a capital, so case counts there: "a room I saw" has none but the article's. */
const inAnyCase = before
  .split('|')
  .filter((word) => /^\p{L}+$/u.test(word))
  .concat('tòa nhà', 'toà nhà')
  .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
  .join('|');
const patterns: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\d])(?:${before})(?!\\p{L})[ .:#]{0,3}${numberWord}[ .:#]{0,2}(?:vip ?)?${code}`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:${inAnyCase})[ .:#]{1,3}(?:[A-HJ-Z]|I(?! \\p{Ll}))(?![\\p{L}'])`, 'gu'),
  new RegExp(`(?:${beforeOther})[ .:#]{0,2}${numberWord}[ .:#]{0,2}(?:${code}|[A-Z](?!\\p{L}))`, 'giu'),
  /(?:អគារ|អាគារ|ប្លុក|បន្ទប់|តួអគារ) ?[ក-អ](?![\p{L}\p{M}])/gu,
  /ជាន់(?:ទី)? ?(?:មួយ|ពីរ|បី|បួន|ប្រាំ(?:មួយ|ពីរ|បី|បួន)?|ដប់|ផ្ទាល់ដី|លើ|ក្រោម)/gu,
  /ชั้น ?(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ล่าง|บน)/gu,
  /(?:မြေအောက်|မြေညီ) ?ထပ်(?: ?[A-Z]?\d{1,2})?/gu,
  /\d{1,2} ?(?:ထပ်|လွှာ)(?! ?တိုက်)/gu,
  /(?:ပထမ|ဒုတိယ|တတိယ|စတုတ္ထ|ပဉ္စမ) ?ထပ်/gu,
  /(?<!\p{L})(?:tầng|lầu) (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trệt|hầm)(?!\p{L})/giu,
  new RegExp(`(?<!\\p{L})(?:${before})[ ](?:one|two|three|four|five|six|seven|eight|nine|ten|ground|top)(?!\\p{L})`, 'giu'),
  /(?<![\p{L}\d])(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ground|top) floor(?!\p{L})/giu,
  /(?:(?:[A-Z]|\d{1,5}|[一二三四五六七八九十]{1,3})[A-Z]? ?-? ?(?:号楼|號樓|号房|號房|栋|幢|座|楼|樓|层|層|单元|房间|室|房|号床|号宿舍|区)){1,4}(?:\d{1,5}[A-Z]?(?:室|房)?)?/giu,
];

/** A number with a word for what is counted behind it: how many storeys, how many people. */
const counted = /^ ?(?:ខ្នង|នាក់|ជាន់(?! ?\d|ទី|លេខ)|หลัง|คน|ชั้น(?! ?\d|ที่)|ຫລັງ|ຄົນ|ຊັ້ນ(?! ?\d|ທີ)|လုံး|ယောက်|ထပ်တိုက်|người|tầng(?! ?\d)|orang|lantai(?! ?\d)|people|persons|storeys?|stories|floors?(?! ?\d)|个人|人|°|%)/iu;

export function findRooms(reading: Reading): readonly Candidate[] {
  return patterns.flatMap((pattern) =>
    Array.from(reading.text.matchAll(pattern), ({ 0: written, index }) => {
      const end = index + written.length;
      const score = counted.test(reading.text.slice(end, end + 16)) ? 0.3 : /\d/u.test(written) ? 0.7 : 0.5;
      return candidateAt(reading, [index, end], 'room', score, ['cue']);
    }),
  );
}
