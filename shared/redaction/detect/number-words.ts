/**
 * Numbers from 1 to 99 in words, as sources of patterns, and the words for single digits. Compared without regard to case, on the folded text: what folding takes apart
 * (Thai and Lao AM, Lao HO NO) is written apart here.
 */
const tens = { en: 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety' } as const;
const units = {
  en: 'one|two|three|four|five|six|seven|eight|nine',
  km: 'ប្រាំមួយ|ប្រាំពីរ|ប្រាំពិល|ប្រាំបី|ប្រាំបួន|មួយ|ពីរ|បី|បួន|ប្រាំ',
  th: 'หนึ่ง|เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า',
  lo: 'ຫນຶ່ງ|ນຶ່ງ|ເອັດ|ສອງ|ສາມ|ສີ່|ຫ້າ|ຫົກ|ເຈັດ|ແປດ|ເກົ້າ',
  my: 'တစ်|နှစ်|သုံး|လေး|ငါး|ခြောက်|ခုနစ်|ခုနှစ်|ခွန်နစ်|ရှစ်|ကိုး',
  vi: 'một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín',
  id: 'satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan',
} as const;

/** Longest first within each: what is tried first is taken. */
export const numberWords = {
  en: `(?:(?:${tens.en})(?:[- ](?:${units.en}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${units.en})`,
  km: `(?:(?:ដប់|ម្ភៃ|សាមសិប|សែសិប|ហាសិប|ហុកសិប|ចិតសិប|ប៉ែតសិប|កៅសិប) ?(?:${units.km})?|${units.km})`,
  th: `(?:(?:${units.th}|ยี่)?สิบ(?:${units.th})?|${units.th})`,
  lo: `(?:(?:ຊາວ|(?:${units.lo})?ສິບ)(?:${units.lo})?|${units.lo})`,
  my: `(?:(?:${units.my})?(?:ဆယ့်|ဆယ်)(?:${units.my})?|${units.my})`,
  vi: `(?:(?:(?:${units.vi}) (?:mươi|chục)(?: (?:${units.vi}))?|mười(?: (?:${units.vi}))?)|(?:${units.vi}))`,
  id: `(?:sepuluh|sebelas|(?:${units.id}) (?:belas|puluh(?: (?:${units.id}))?)|${units.id})`,
  zh: '[一二三四五六七八九十两廿卅]{1,4}',
} as const;

/** Words for one digit of a number that is told digit by digit, zero among them; a ten before a digit stands for one as well ("twelve" is two digits in most of these languages). */
export const digitWords: readonly string[] =
  `zero|oh|${units.en}|សូន្យ|${units.km}|ศูนย์|สูน|${units.th}|ສູນ|${units.lo}|သုည|${units.my}|không|${units.vi}|nol|kosong|${units.id}|ដប់|สิบ|ສິບ|ဆယ်|mười|sepuluh|ម្ភៃ|ຊາວ`.split('|');
