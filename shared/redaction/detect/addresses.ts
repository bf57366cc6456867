import type { Candidate } from './candidate.ts';
import { candidateAt, type Reading } from './reading.ts';

/**
 * Addresses, as far as words for streets, villages and districts mark them. What stands behind such a word up to a space or a sign is taken along; where an address
 * begins and ends a person decides.
 */
const capital = "\\p{Lu}[\\p{L}\\p{M}'-]{0,30}";
const street =
  'street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|dr|court|ct|circle|cir|place|pl|square|sq|terrace|way|highway|hwy|parkway|pkwy|alley|crescent|close|row|trail|loop';
/** Khmer, Thai, Lao and Burmese letters with their signs, up to a space. */
const khmer = '[\\u1780-\\u17d3\\u17dd]{1,28}';
const thai = '[\\u0e01-\\u0e4e]{1,28}';
const lao = '[\\u0e81-\\u0ede]{1,28}';
const burmese = '[\\u1000-\\u1049\\u1050-\\u109f]{1,28}';

const patterns: readonly (readonly [pattern: RegExp, score: number])[] = [
  // 12 Monivong Boulevard; 221B Long Name Street, Apt 4.
  [new RegExp(`(?<![\\p{L}\\d])#?\\d{1,6}[A-Z]?(?:[-/]\\d{1,5}[A-Z]?)?[ ,]{1,2}(?:(?:${capital}|\\d{1,4}(?:st|nd|rd|th))[. ]{1,2}){1,5}(?:${street})(?!\\p{L})\\.?(?:[ ,]{1,2}(?:apt|suite|unit|floor|#)\\.? ?[\\dA-Z-]{1,6})?`, 'giu'), 0.8],
  [new RegExp(`(?<!\\p{L})(?:street|st\\.?|road|rd\\.?|national road|nr|highway|route|lane|soi|moo)[ .#]{1,2}(?:no\\.? ?)?\\d{1,5}[A-Z]{0,2}(?![\\p{L}\\d])`, 'giu'), 0.6],
  [new RegExp(`(?<!\\p{L})(?:${capital} ){1,3}(?:Street|Road|Avenue|Boulevard|Lane|Blvd|Ave|Rd)(?!\\p{L})`, 'gu'), 0.6],
  [new RegExp(`(?<!\\p{L})(?:Phum|Khum|Sangkat|Srok|Khan|Krong|Khet|Phoum|Borey|Village|Commune|District|Province|Township|Ward)[ :]{1,2}(?:${capital})(?: ${capital}){0,2}`, 'gu'), 0.5],
  [/(?<!\p{L})p\.? ?o\.? ?box[ :#]{0,3}\d{1,6}/giu, 0.85],
  // House number, a name, another number: of many countries; and a number with a name alone, which is little.
  [new RegExp(`(?<![\\p{L}\\d.,])\\d{1,5}[A-Z]? (?:${capital}[ ,.]{1,2}){1,4}(?:apt|Apt|suite|Suite|unit|Unit|box|Box|no|No)?\\.? ?\\d{1,5}[A-Z]?(?![\\d])`, 'gu'), 0.4],
  [new RegExp(`(?<![\\p{L}\\d.,])\\d{1,5}[A-Z]? ${capital}(?: ${capital}){0,3}`, 'gu'), 0.25],
  [new RegExp(`(?:ផ្ទះលេខ|ផ្ទះ) ?#? ?[\\dA-Zក-អ]{1,8}`, 'gu'), 0.8],
  [new RegExp(`ផ្លូវ(?:លេខ)? ?${khmer}`, 'gu'), 0.4],
  [/(?:ផ្លូវ)(?:លេខ)? ?\d{1,5}[A-Z]{0,2}/gu, 0.65],
  [new RegExp(`(?:ភូមិ|(?<!បាន|ចាប់|ត្រូវ|គេ)ឃុំ(?!ឃាំង|ក្នុង|ខ្លួន|គ្រង|គេ)|សង្កាត់|ស្រុក|ខណ្ឌ|ក្រុង|ខេត្ត|បុរី)(?:លេខ)? ?(?:\\d{1,5}[A-Z]{0,2}|${khmer})`, 'gu'), 0.5],
  [new RegExp(`(?:บ้านเลขที่|เลขที่) ?\\d{1,5}(?:/\\d{1,5})?`, 'gu'), 0.75],
  [new RegExp(`(?:ถนน|ซอย|หมู่บ้าน|หมู่ที่|หมู่|ตําบล|อําเภอ|จังหวัด|แขวง|เขต|(?<![\\u0e00-\\u0e7f])(?:ต\\.|อ\\.|จ\\.|ถ\\.|ม\\.)) ?(?:\\d{1,4}|${thai})`, 'gu'), 0.5],
  [new RegExp(`(?:ບ້ານ|ເມືອງ|ແຂວງ|ຖະຫນົນ|ຮ່ອມ) ?(?:\\d{1,4}|${lao})`, 'gu'), 0.5],
  [new RegExp(`(?:အိမ်အမှတ်|အမှတ်) ?[(]? ?\\d{1,5}[A-Z]?[)]?`, 'gu'), 0.6],
  [new RegExp(`${burmese}(?:လမ်း|ရပ်ကွက်|မြို့နယ်|ကျေးရွာ)`, 'gu'), 0.5],
  [new RegExp(`(?<!\\p{L})(?:số nhà|số|ngõ|ngách|hẻm)[ .:]{1,2}\\d{1,5}[A-Z]?(?:/\\d{1,4}[A-Z]?){0,3}(?:[ ,]{1,2}(?:đường|phố) (?:${capital}[ ,]?){1,4})?`, 'giu'), 0.5],
  [new RegExp(`(?<!\\p{L})(?:[Đđ]ường|[Pp]hố|[Pp]hường|[Xx]ã|[Qq]uận|[Hh]uyện|[Tt]hôn|[ẤấÂâ]p|[Tt]ỉnh|[Tt]hị trấn|[Tt]hành phố|TP\\.?)[ .]{1,2}(?:\\d{1,3}(?!\\d)|${capital}(?: ${capital}){0,3})`, 'gu'), 0.55],
  [new RegExp(`(?<!\\p{L})(?:jalan|jl|jln|lorong|gang|gg|kampung|kg|taman|desa|kelurahan|kecamatan|kabupaten|perumahan|komplek|RT|RW)[ .]{1,2}(?:(?!no[. ])[\\p{L}\\d'-]{1,24}[ ]?){1,4}(?:no\\.? ?\\d{1,5}[A-Z]?)?`, 'giu'), 0.5],
  // Chinese: names with the word for a province, city, district, village or street, and the number.
  [/[\p{Script=Han}]{2,8}(?:省|市|自治区|州|区|县|縣|镇|乡|村)(?:[\p{Script=Han}]{2,8}(?:市|区|县|縣|镇|乡|村|路|街|道|巷|弄)){0,4}(?:\d{1,5} ?(?:号|號|弄))?/gu, 0.45],
  [/[\p{Script=Han}]{1,8}(?:路|街|大道|巷|弄|胡同|村|小区|花园|公寓)(?:[东西南北中]段?)? ?(?:[\d一二三四五六七八九十百]{1,5} ?(?:号|號|弄))/gu, 0.8],
];

export function findAddresses(reading: Reading): readonly Candidate[] {
  return patterns.flatMap(([pattern, score]) => Array.from(reading.text.matchAll(pattern), ({ 0: written, index }) => candidateAt(reading, [index, index + written.replace(/[\s,.]+$/u, '').length], 'address', score, ['cue'])));
}
