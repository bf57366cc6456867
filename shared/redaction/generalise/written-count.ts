import { foldReadable } from '../fold.ts';
import type { Beside } from './written-age.ts';

/** Whole numbers up to seven digits, with commas or with two dots and more between thousands: "1.280" may be one and a bit. */
const number = /\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d+/u;
const longestDigits = 7;
/** What joins a number to another or to letters, so that it is a part of a code, a plate, a point, a time, a date or a fraction. */
const joined = "[\\p{L}\\p{M}\\p{N}.,:/+#°'\"_@-]";
const joinedBefore = new RegExp(`[\\p{Script=Latin}\\p{M}\\p{N}#+°_@$]$|[\\p{L}\\p{N}][-./:,]$|(?:^|[\\s(])[-.:]$`, 'u');
const joinedBehind = new RegExp(`^(?:[\\p{Script=Latin}\\p{N}°%'"_@]|[-./:,]${joined}| ?%)`, 'u');
/** Words behind which a number names one thing and counts none. */
const namesBefore =
  /(?:room|rm|building|bldg|block|floor|unit|gate|house|street|road|route|zone|lot|villa|bed|desk|team|group|no|nr|num|number|code|pin|otp|id|extension|ext|channel|version|case|page|year|in|since|door|apartment|apt|flat|bus|bay|lane|km|telephone|phone|tel|plate|card|account|អគារ|បន្ទប់|ជាន់|ផ្ទះ|លេខ|ផ្លូវ|បុរី|ឆ្នាំ|ห้อง|ชั้น|ตึก|อาคาร|เลขที่|เลข|บ้าน|ซอย|ถนน|หมู่|โต๊ะ|ปี|พ\.ศ\.|ຫ້ອງ|ຊັ້ນ|ຕຶກ|ເລກ|ເຮືອນ|ປີ|phòng|tầng|tòa|toà|nhà|số|đường|khu|năm|kamar|lantai|gedung|blok|nomor|no\.|rumah|jalan|tahun|အခန်း|တိုက်|အထပ်|အမှတ်|ခုနှစ်|房|栋|棟|楼|樓|号|號|第|门|室)[\s.:#-]{0,3}$/iu;
/** What makes another number of it, or something that nobody counts. */
const behindIt =
  /^[\s-]{0,2}(?:k\b|thousand|million|billion|hundred|dozen|lakh|crore|percent|per cent|am\b|pm\b|a\.m|p\.m|o'clock|degrees|st\b|nd\b|rd\b|th\b|រយ|ពាន់|ម៉ឺន|សែន|លាន|ភាគរយ|ម៉ោង|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|เปอร์|นาฬิกา|น\.|โมง|ຮ້ອຍ|ພັນ|ໝື່ນ|ແສນ|ລ້ານ|ເປີເຊັນ|ໂມງ|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|chục|tá\b|phần trăm|giờ|ratus|puluh|belas|ribu|juta|lusin|persen|ရာ|ထောင်|သောင်း|သိန်း|သန်း|ရာခိုင်|နာရီ|十|百|千|万|萬|亿|億|打|多|点|點|时|時|号|號|楼|樓|栋|棟|室|房|层|層|年|月|日|度|单元)/iu;
const besideUnits = 24;
/** Four digits that may as well be a year of one of the eras. */
const mayBeYear = (digits: string): boolean => /^(?:1[3489]|20|2[456])\d{2}$/u.test(digits);

/** The number of people or things that a passage says; undefined where it says none, several, or one that may be something else. */
export function writtenCount(passage: string, beside: Beside): number | undefined {
  const [head, own, tail] = [beside.before.slice(-besideUnits), passage, beside.after.slice(0, besideUnits)].map((part) => foldReadable(part).text);
  if (head === undefined || own === undefined || tail === undefined) return undefined;
  const found = number.exec(own);
  if (found === null) return undefined;
  const digits = found[0].replace(/\D/gu, '');
  const [before, behind] = [own.slice(0, found.index), own.slice(found.index + found[0].length)];
  if (/\d/u.test(before + behind) || digits.length > longestDigits || (digits.length > 1 && digits.startsWith('0'))) return undefined;
  const [all, rest] = [head + before, behind + tail];
  if (joinedBefore.test(all) || joinedBehind.test(rest) || namesBefore.test(all) || behindIt.test(rest)) return undefined;
  // A year without a word behind it counts nothing, whatever stands around the passage.
  if (mayBeYear(found[0]) && !/\p{L}/u.test(behind)) return undefined;
  return Number(digits);
}
