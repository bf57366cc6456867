import type { Candidate } from './candidate.ts';
import { numberWords } from './number-words.ts';
import { candidateAt, type Reading } from './reading.ts';

/** How old somebody is: a number with a word for age before it, or for years behind it. Years alone are also a time. */
const { en: englishWords, km, th, lo, my, vi, id, zh } = numberWords;
const number = '\\d{1,3}(?!\\d)';
const about = '(?:ទើបតែ|ទើប|ราว ?ๆ|แค่|เพียง|เพิ่ง|ພຽງ|ປະມານ|လောက်|mới|jadi|baru|ប្រហែល|ប្រមាណ|ជាង|បាន|ทิ้ง|ประมาณ|ราวๆ|ราว|ได้|khoảng|chừng|tầm|sekitar|kira-kira|kurang lebih|around|about|of|大约|大概|约|លើស|အမှန်|ခန့်|ປະມານ)?';

const strong: readonly RegExp[] = [
  new RegExp(`(?<!\\d)(?:${number}|${zh}) ?(?:多|来|來|几|出头)? ?(?:周岁|虚岁|岁|歲)(?:半)?`, 'gu'),
  new RegExp(`(?:អាយុ|វ័យ|អាយុរបស់|อายุ|ອາຍຸ|အသက်) ?${about} ?[:=(]? ?(?:${number}|${km}|${th}|${lo}|${my})(?: ?(?:ឆ្នាំ|ปี|ขวบ|ປີ|နှစ်|ဆယ်))?`, 'gu'),
  new RegExp(`(?<!\\d)${number} ?(?:tuổi|ขวบ|နှစ်သား|နှစ်သမီး|နှစ်အရွယ်|ຂວບ)`, 'giu'),
  new RegExp(`(?<!\\p{L})${vi} tuổi(?!\\p{L})|(?:${th}) ?(?:ปี|ขวบ)(?=[ ,.)]|$)|(?:${km}) ?ឆ្នាំ(?=[ ,.)។]|$)|(?:${lo}) ?(?:ປີ|ຂວບ)(?=[ ,.)]|$)|(?:${my}) ?နှစ်(?:သား|သမီး|အရွယ်)`, 'giu'),
  // Vietnamese in short: 47t.
  /(?<![\p{L}\d.,])[1-9]\dt(?![\p{L}\d])/gu,
  new RegExp(`(?:今年|现年|年龄|年纪|才|刚满|刚) ?[:是]? ?(?:[1-9]\\d(?!\\d|[.:/-]\\d)|[二三四五六七八九]?十[一二三四五六七八九]?)(?=[,.;、!)]|$|岁|歲)`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:umur|usia|berumur|berusia|umurnya|usianya|tuổi|age|aged|edad)(?: is| saya| dia| ku|nya)?[ :=]{0,3}${about} ?(?:${number}|${id}|${englishWords})(?!\\p{L})(?: ?(?:tahun|taun|thn|th|years?))?(?!\\p{L})`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d])(?:${number}|${englishWords})[ -]?(?:years?|yrs?|y|months?|weeks?)[ -]?(?:old|of age)(?!\\p{L})`, 'giu'),
  new RegExp(`(?<!\\d)${number} ?(?:y\\/o|yo|y\\.o\\.|y o)(?!\\p{L})`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:I am|I'm|im|he is|he's|she is|she's|they are|turned|turning|turns) (?:only |just |about )?(?<!\\d)(?:${englishWords}(?= |[.,;!)]|$)|[1-9]\\d)(?!\\d|[.:,/-]\\d| ?(?:%|percent|people|days|hours|minutes|km|dollars|months))`, 'giu'),
  new RegExp(`(?:나이|만) ?${number} ?세|${number} ?(?:歳|才|살)`, 'gu'),
];
const weak: readonly RegExp[] = [
  // "Maybe 45,": how people guess an age, and other things.
  new RegExp(`(?<!\\p{L})(?:maybe|about|around|roughly|like|almost|nearly|kira-?kira|kira2|sekitar|khoảng|chừng|tầm|ប្រហែល|เพิ่ง|ประมาณ|ราว ?ๆ?|ປະມານ|只有|大概|大约) ?(?:[1-9]\\d|${englishWords}|${id}|${vi})(?![\\p{L}\\d]|[.:/-]\\d| ?(?:%|percent|people|days|hours|minutes|km|dollars))(?=[ ,.;)!?]|$)`, 'giu'),
  new RegExp(`(?:เพิ่ง|แค่|ຫາກໍ່|ພຽງ) ?[1-9]\\d(?!\\d|[.,:/-]\\d)`, 'gu'),
  // Indonesian in talk: two digits, "dua lima" for 25; and a number changed "into" another.
  /(?<!\p{L})(?:dua|tiga|empat|lima) (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?= ?[,.;)]|$)/giu,
  // The word is looked for behind the number that was found: most texts have few numbers, and every place would be tried otherwise.
  / [1-9]\d(?<=(?:umur|usia)[^.!?\n]{0,24} [1-9]\d)(?![\d.:/-])/giu,
  /(?<=\p{Script=Han})[1-9]\d(?=[,.;、])/gu,
  new RegExp(`(?<!\\d)${number} ?(?:ឆ្នាំ|ปี|ປີ|နှစ်)(?! ?(?:ก่อน|មុន))`, 'gu'),
  new RegExp(`(?<!\\d)${number} ?(?:tahun|taun|thn)(?!\\p{L})`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d])(?:${number}|${englishWords})[ -](?:years?|yrs?)(?![\\p{L}-])`, 'giu'),
  // Between a name and a comma, or with a letter for the sex: "Dara, 24, from", "24F".
  /(?<=\p{L}, ?|\p{L} \()[1-9]\d(?=,|\)|;)/gu,
  /(?<![\p{Script=Latin}\d.-])(?:[1-9]\d ?[MF]|[MF] ?\/? ?[1-9]\d)(?![\p{L}\p{N}])/gu,
];

/** Standing alone between commas or brackets, years are more often somebody's than a time: "Dara, 38 years, from". */
const apart = [new RegExp(`(?<=(?:^|\\n|[,(;:၊،、-]) ?)(?:1[2-9]|[2-8]\\d) ?(?:tahun|taun|thn|years?|yrs?|ឆ្នាំ|ปี|ປີ|နှစ်|năm tuổi)(?= ?(?:[,);:.၊။។،、]|\\n|$))`, 'giu')];

/** Few things in a tip last thirteen years: such a number is an age, unless a word says that it is a time. */
const longYears = /(?<![\d.,])(?:1[3-9]|[2-7]\d)[ -]?(?:years?|yrs?|yo|tahun|taun|thn|ឆ្នាំ|ปี|ປີ|နှစ်)(?!\p{Script=Latin}|\p{M})(?! ?(?:ago|left|later|in (?:jail|prison)|of |experience|contract|sentence|ก่อน|แล้ว|ที่แล้ว|ที่ผ่านมา|ที่ผ่าน|មុន|មកហើយ|កន្លង|ກ່ອນ|ແລ້ວ|ທີ່ແລ້ວ|ທີ່ຜ່ານ|ຜ່ານມາ|ကြာ|yang lalu|lalu|penjara|kontrak|ကျော်က|အတွင်း|ထောင်))/giu;
const lasting = /(?:for|over|more than|almost|nearly|left|กว่า|past|last|within|since|after|during|sentenced?|jail|prison|experience|selama|sudah|udah|sejak|dalam|lebih dari|hukuman|penjara|kontrak|จําคุก|คุก|เป็นเวลา|นาน|ตั้งแต่|រយៈពេល|អស់|ពន្ធនាគារ|ជាង|ຄຸກ|ເປັນເວລາ|ດົນ|ထောင်ဒဏ်|ထောင်|ကြာ)[\p{M}]{0,2} {0,2}(?:about|more than|the|of|to|ราว|ประมาณ|ប្រហែល)? {0,2}$/iu;

export function findAges(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [patterns, score, reason] of [[strong, 0.8, 'cue'], [apart, 0.55, 'form'], [weak, 0.3, 'form']] as const) {
    for (const pattern of patterns) {
      for (const { 0: written, index } of reading.text.matchAll(pattern)) found.push(candidateAt(reading, [index, index + written.length], 'age', score, [reason]));
    }
  }
  for (const { 0: written, index } of reading.text.matchAll(longYears)) {
    if (!lasting.test(reading.text.slice(Math.max(0, index - 28), index))) found.push(candidateAt(reading, [index, index + written.length], 'age', 0.5, ['form']));
  }
  return found;
}
