import type { Candidate, ReasonCode } from './candidate.ts';
import { monthNames } from './month-names.ts';
import { beginsLike } from './one-of-words.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Days, months and years however they are written. By itself a day is weak; behind a word for birth it is half of an identity. */
const join = '[-/. ]{1,2}';
const numeric = [
  new RegExp(`(?<![\\d.])(?:1[89]|2[0-6])\\d{2} ?[-/.] ?\\d{1,2}(?: ?[-/.] ?\\d{1,2})?(?!\\d|\\.\\d)`, 'gu'),
  new RegExp(`(?<![\\d.])\\d{1,2}${join}\\d{1,2}${join}(?:\\d{4}|\\d{2})(?!\\d|\\.\\d)`, 'gu'),
  /(?<![\d./-])(?:0?[1-9]|1[0-2])\/(?:1[89]|2[0-6])\d{2}(?!\d)/gu,
  /(?<![\d./-])\d{1,2}\/\d{1,2}(?![\d/]|\.\d)/gu,
  /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/gu,
];
const chineseNumber = '[\\d〇零一二三四五六七八九十廿卅初]';
const chinese = new RegExp(
  `(?:(?:公元|民国|佛历)?${chineseNumber}{2,4} ?年 ?(?:[正腊冬闰]?${chineseNumber}{0,3} ?月(?:份)? ?(?:${chineseNumber}{1,3} ?[日号號])?)?|(?<![\\d])${chineseNumber}{1,3} ?月(?:份)? ?${chineseNumber}{1,3} ?[日号號]?)`,
  'gu',
);
const vietnamese = /(?=[nmt\d])(?<!\p{L})(?:(?:ngày|mùng|mồng) {0,2}\d{1,2} {0,2}(?:tháng|\/|-) {0,2}\d{1,2}(?: {0,2}(?:năm|\/|-) {0,2}\d{2,4})?|(?<!\d)\d{1,2} {0,2}tháng {0,2}\d{1,2}(?: {0,2}(?:năm|\/|-) {0,2}\d{2,4})?|tháng {0,2}\d{1,2}(?: {0,2}(?:năm|\/|-) {0,2}\d{2,4})?|năm \d{4})(?!\d)/giu;
const escaped = (word: string): string => word.replaceAll('.', '\\.');
const latinMonths = monthNames.flat().filter((name) => /^[\p{Script=Latin} ]+$/u.test(name)).sort((a, b) => b.length - a.length);
const otherMonths = monthNames.flat().filter((name) => !/^[\p{Script=Latin} ]+$/u.test(name)).sort((a, b) => b.length - a.length);
const dayWords = 'ថ្ងៃទី|ថ្ងៃ|ទី|วันที่|ວັນທີ|the |tanggal ';
const monthWords = 'ខែ|เดือน|ເດືອນ';
const dayWord = `(?:${dayWords})? {0,2}`;
const month = `(?:(?<!\\p{L})(?:${latinMonths.join('|')})\\.?(?!\\p{L})|(?:${monthWords})? ?(?:${otherMonths.map(escaped).join('|')})(?:လ)?)`;
/** The Buddhist era by its name, whole or in short. */
const ownEras = 'ព\\.ស\\.?|ពុទ្ធសករាជ|พ\\.ศ\\.?|พุทธศักราช|ພ\\.ສ\\.?|ພຸດທະສັກກະລາດ|ພຸດທະສັກກະຫຼາດ|ພຸດທະສັງກາດ';
const latinEras = 'B\\. ?E\\.?|BE';
const ofEra = '(?: ?(?:ឆ្នាំ|ปี|ປີ|ទី))?';
const yearWord = `(?:ឆ្នាំ|គ\\.ស\\.|ปี|ค\\.ศ\\.|ປີ|ຄ\\.ສ\\.|năm|tahun|ခုနှစ်|of |(?:${ownEras}|${latinEras})${ofEra})?`;
const named = new RegExp(
  `${beginsLike([...latinMonths, ...otherMonths.map(escaped), dayWords, monthWords].join('|'), '\\d')}${dayWord}(?:(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?[ ,./-]{0,3}(?:of |រោច |កើត )?)?${month}(?:[ ,./-]{0,3}\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?: ?ရက်)?)?(?:[ ,./'-]{0,3}${yearWord} {0,2}'?(?:\\d{4}|\\d{2})(?!\\d))?`,
  'giu',
);
const burmese = new RegExp(`\\d{4} ?(?:ခုနှစ်|ပြည့်နှစ်|ခု)[ ၊,]{0,3}(?:${otherMonths.map(escaped).join('|')})(?:လ)?[ ၊,]{0,3}(?:\\d{1,2} ?(?:ရက်(?:နေ့)?)?)?`, 'gu');
/** Day, month and year told by number. */
const burmeseNumbers = /\d{1,2} ?ရက်(?:နေ့)?[ ၊,]{0,2}\d{1,2} ?လ(?:ပိုင်း)?[ ၊,]{0,2}\d{4}|\d{4} ?(?:ခုနှစ်|ခု)?[ ၊,]{0,2}\d{1,2} ?လ(?:ပိုင်း)?[ ၊,]{0,2}\d{1,2} ?ရက်/gu;
const khmerNumbers = /ថ្ងៃ(?:ទី)? ?\d{1,2}[ /-]{0,2}(?:ខែ)? ?\d{1,2}[ /-]{0,2}(?:ឆ្នាំ)? ?\d{2,4}|(?:ឆ្នាំ|ปี|ປີ) ?\d{4}(?!\d)/gu;
/** In Latin letters, which are also a word, with a year of our time alone. */
const buddhist = new RegExp(
  `${beginsLike(`${ownEras}|${latinEras}`, '2')}(?:(?:${ownEras})${ofEra} {0,2}\\d{4}(?!\\d)|(?<![\\p{Script=Latin}.])(?:${latinEras}) {0,2}2[4-6]\\d{2}(?!\\d)|(?<![\\d.,])2[4-6]\\d{2} ?\\(?(?:${latinEras})(?!\\p{L})\\)?)`,
  'gu',
);

const burmeseMonths = `${otherMonths.map(escaped).join('|')}|တန်ခူး|ကဆုန်|နယုန်|ဝါဆို|ဝါခေါင်|တော်သလင်း|သီတင်းကျွတ်|တန်ဆောင်မုန်း|နတ်တော်|ပြာသို|တပို့တွဲ|တပေါင်း`;
/** By the moon: waxing, waning, full and new moon with a number, or the middle of a month. */
const byMoon: readonly RegExp[] = [
  new RegExp(`(?:\\d{3,4} ?(?:ခုနှစ်|ခု)[ ၊,]{0,2})?(?:${burmeseMonths})(?:လ)? ?(?:လဆန်း|လဆုတ်|လပြည့်ကျော်|လပြည့်|လကွယ်)(?: ?\\d{1,2} ?(?:ရက်)?)?`, 'gu'),
  new RegExp(`\\d{1,2} ?ရက်(?:နေ့)?[ ၊,]{0,2}(?:${burmeseMonths})(?:လ)?(?: ?\\d{4})?`, 'gu'),
  /(?:ขึ้น|แรม) ?\d{1,2} ?ค[\u0e4d\u0e48]{2}า(?: ?เดือน ?(?:\d{1,2}|อ้าย|ยี่))?/gu,
  /(?:ຂຶ້ນ|ແຮມ) ?\d{1,2} ?ຄ[\u0ecd\u0ec8]{2}າ(?: ?ເດືອນ ?(?:\d{1,2}|ຈຽງ|ຍີ່))?/gu,
  /\d{1,2} ?(?:កើត|រោច) ?(?:ខែ)?(?:ចេត្រ|ពិសាខ|ជេស្ឋ|អាសាឍ|ស្រាពណ៍|ភទ្របទ|អស្សុជ|កត្តិក|មិគសិរ|បុស្ស|មាឃ|ផល្គុន)/gu,
  /(?<!\p{L})(?:rằm|mùng|mồng|ngày) ?(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)? ?tháng (?:giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?|\d{1,2})(?!\p{L})/giu,
];
const patterns = [...numeric, chinese, vietnamese, named, burmese, burmeseNumbers, khmerNumbers, buddhist, ...byMoon];

const birthBefore =
  /(?:born(?: on| in)?|d\.?o\.?b\.?|b'?day|birth ?year|year of birth|kelahiran|birth(?:day|date)?|date of birth|出生(?:日期|年月)?|生日|生于|เกิด(?:วันที่|เมื่อ|ปี)?|วันเกิด|ว\/ด\/ป ?เกิด|កំណើត|កើត(?:នៅ|ថ្ងៃ|ឆ្នាំ)?|မွေးသက္ကရာဇ်|မွေးနေ့|မွေး(?:ဖွား)?|ngày sinh|năm sinh|sinh(?: ngày| năm)?|(?<!\p{L})sn|(?<!\p{L})ns|lahir|tgl lahir|ttl|ເກີດ|nacid[oa])[\p{M}]{0,2}[\s.:=(,-]{0,4}(?:(?:on|in|is|was|the|to|as|year|ខ្ញុំ|គាត់|ຂ້ອຍ|ລາວ|ແມ່ນ|ຄື|ของ|ผม|ฉัน|เขา|คือ|គឺ|là|adalah|នៅ|ថ្ងៃ|ថ្ងៃទី|ឆ្នាំ|ខែ|วันที่|ปี|เดียวกัน|เมื่อ|พ\.ศ\.|ngày|năm|tanggal|tahun|pada|ວັນທີ|ປີ|是|就是|为|在|就在|民国|民國|နေ့|ရက်|:)[\s.:]{0,3}){0,3}$/iu;
/** A word for birth in the same clause, with others between. */
const birthNear =
  /(?:born|d\.?o\.?b|birth(?:day|date)?|出生|生日|生于|วันเกิด|ปีเกิด|เกิด(?!เหตุ|ขึ้น|เรื่อง)|កំណើត|កើត(?!ហេតុ|ឡើង|មាន)|မွေး|ngày sinh|năm sinh|(?<!\p{L}|phát |vệ |học |hy |thí )sinh(?! viên| sống| hoạt)|lahir|kelahiran|ultah|ulang tahun|(?<!\p{L})ttl|ເກີດ(?!ເຫດ|ຂຶ້ນ|ເລື່ອງ))[^.!?;\n។\d]{0,26}$/iu;
const birthAfter = /^[\s,)]{0,2}(?:ခုနှစ် ?|ခု ?|นี้ ?)?(?:ဖွား|出生|生人|生(?![产活气病意])|born|เกิด|កើត|မွေး)/iu;
const yearOnly = /(?<!\d)(?:1[89]\d{2}|20[0-2]\d|2[45]\d{2})(?!\d)|(?<!\d)\d{2}(?=年(?:生|出生))/gu;
/** Two digits are a year only right behind a word that says so. */
const shortYear = /(?=['\d])(?<=(?:born(?: in)? ?|sinh năm ?|(?<!\p{L})sn ?|lahir(?: tahun| thn)? ?|kelahiran(?: tahun)? ?|เกิดปี ?(?:พ\.ศ\. ?)?))'?\d{2}(?![\d\p{L}]|[.,:/-]\d)/giu;

function calendarReasons(written: string): readonly ReasonCode[] {
  const numbers = (written.match(/\d+/gu) ?? []).map(Number);
  const year = numbers.find((number) => number >= 1000);
  const reasons: ReasonCode[] = [];
  if (year !== undefined && year >= 2440 && year <= 2650) reasons.push('buddhist-year');
  const rest = numbers.filter((number) => number < 1000);
  if (numbers.length === 3 && rest.length === 2 && rest.every((number) => number >= 1 && number <= 31) && rest.some((number) => number <= 12)) reasons.push('calendar');
  return reasons;
}

/** Eight digits in a row, which a word for birth makes a day: day, month and year in any order. */
const eightDigits = /(?<![\d.,])\d{8}(?![\d]|[.,-]\d)/gu;
const aDay = '(?:0[1-9]|[12]\\d|3[01])';
const aMonth = '(?:0[1-9]|1[0-2])';
const aYear = '(?:1[89]\\d{2}|20[0-3]\\d|2[45]\\d{2})';
const dayInARow = new RegExp(`^(?:${aDay}${aMonth}${aYear}|${aMonth}${aDay}${aYear}|${aYear}${aMonth}${aDay})$`, 'u');

function isBirth(text: string, start: number, end: number): boolean {
  return birthBefore.test(text.slice(Math.max(0, start - 48), start)) || birthAfter.test(text.slice(end, end + 12));
}

export function findDates(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  const { text } = reading;
  for (const pattern of patterns) {
    for (const { 0: written, index } of text.matchAll(pattern)) {
      if (!/[\d〇零一二三四五六七八九十廿]|rằm|mùng|mồng|လပြည့်|လကွယ်/iu.test(written)) continue;
      const end = index + written.length;
      const reasons = calendarReasons(written);
      const birth = isBirth(text, index, end);
      const nearBirth = !birth && written.length >= 4 && birthNear.test(text.slice(Math.max(0, index - 40), index));
      const hasWords = /[^\d\s./-]/u.test(written);
      const isWeak = /^\d{1,2}\/\d{1,2}$/u.test(written);
      const score = birth ? 0.9 : nearBirth ? 0.6 : reasons.length > 0 || hasWords ? 0.45 : isWeak ? 0.15 : 0.3;
      found.push(candidateAt(reading, [index, end], birth || nearBirth ? 'birth-date' : 'date', score, birth || nearBirth ? ['cue', ...reasons] : ['form', ...reasons]));
    }
  }
  for (const { 0: written, index } of text.matchAll(yearOnly)) {
    if (isBirth(text, index, index + written.length)) found.push(candidateAt(reading, [index, index + written.length], 'birth-date', 0.8, ['cue']));
  }
  for (const { 0: written, index } of reading.numbers.matchAll(eightDigits)) {
    const before = text.slice(Math.max(0, index - 48), index);
    const isDay = dayInARow.test(written);
    // A number of a device has the same short word before it as a year of birth.
    if (birthBefore.test(before)) found.push(candidateAt(reading, [index, index + written.length], 'birth-date', isDay ? 0.85 : 0.3, ['cue']));
    else if (isDay && birthNear.test(before.slice(-40))) found.push(candidateAt(reading, [index, index + written.length], 'birth-date', 0.6, ['cue']));
  }
  for (const { 0: written, index } of text.matchAll(shortYear)) found.push(candidateAt(reading, [index, index + written.length], 'birth-date', 0.7, ['cue']));
  return found;
}
