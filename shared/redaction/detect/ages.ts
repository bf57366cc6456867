import type { Candidate } from './candidate.ts';
import { candidateAt, type Reading } from './reading.ts';

/** How old somebody is: a number with a word for age before it, or for years behind it. Years alone are also a time. */
const ones = 'one|two|three|four|five|six|seven|eight|nine';
const englishWords = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${ones}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${ones})`;
const number = '\\d{1,3}(?!\\d)';
const about = '(?:ប្រហែល|ប្រមាណ|ជាង|បាន|ทิ้ง|ประมาณ|ราวๆ|ราว|ได้|khoảng|chừng|tầm|sekitar|kira-kira|kurang lebih|around|about|of|大约|大概|约|លើស|အမှန်|ခန့်|ປະມານ)?';

const strong: readonly RegExp[] = [
  new RegExp(`(?<!\\d)(?:${number}|[一二三四五六七八九十两]{1,3}) ?(?:多)? ?(?:周岁|虚岁|岁|歲)(?:半)?`, 'gu'),
  new RegExp(`(?:អាយុ|វ័យ|អាយុរបស់|อายุ|ອາຍຸ|အသက်) ?${about} ?[:=(]? ?${number}(?: ?(?:ឆ្នាំ|ปี|ขวบ|ປີ|နှစ်|ဆယ်))?`, 'gu'),
  new RegExp(`(?<!\\d)${number} ?(?:tuổi|ขวบ|နှစ်သား|နှစ်သမီး|နှစ်အရွယ်|ຂວບ)`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:umur|usia|berumur|berusia|umurnya|usianya|tuổi|age|aged|edad)(?: is)?[ :=]{0,3}${about} ?${number}(?: ?(?:tahun|thn|years?))?`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d])(?:${number}|${englishWords})[ -]?(?:years?|yrs?|y|months?|weeks?)[ -]?(?:old|of age)(?!\\p{L})`, 'giu'),
  new RegExp(`(?<!\\d)${number} ?(?:y\\/o|yo|y\\.o\\.|y o)(?!\\p{L})`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:I am|I'm|im|he is|he's|she is|she's|they are|turned|turning) (?:only |just |about )?(?<!\\d)[1-9]\\d(?!\\d|[.:,/-]\\d| ?(?:%|percent|people|days|hours|minutes|km|dollars|months))`, 'giu'),
  new RegExp(`(?:나이|만) ?${number} ?세|${number} ?(?:歳|才|살)`, 'gu'),
];
const weak: readonly RegExp[] = [
  new RegExp(`(?<!\\d)${number} ?(?:ឆ្នាំ|ปี|ປີ|နှစ်)(?! ?(?:ก่อน|មុន))`, 'gu'),
  new RegExp(`(?<!\\d)${number} ?(?:tahun|thn)(?!\\p{L})`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d])(?:${number}|${englishWords})[ -](?:years?|yrs?)(?![\\p{L}-])`, 'giu'),
  // Between a name and a comma, or with a letter for the sex: "Dara, 24, from", "24F".
  /(?<=\p{L}, ?|\p{L} \()[1-9]\d(?=,|\)|;)/gu,
  /(?<![\p{Script=Latin}\d.-])(?:[1-9]\d ?[MF]|[MF] ?\/? ?[1-9]\d)(?![\p{L}\p{N}])/gu,
];

export function findAges(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [patterns, score] of [[strong, 0.8], [weak, 0.3]] as const) {
    for (const pattern of patterns) {
      for (const { 0: written, index } of reading.text.matchAll(pattern)) found.push(candidateAt(reading, [index, index + written.length], 'age', score, [score > 0.5 ? 'cue' : 'form']));
    }
  }
  return found;
}
