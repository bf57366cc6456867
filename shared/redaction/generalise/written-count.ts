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
  /(?:room|rm|building|bldg|block|blk|mr|mrs|floor|unit|gate|house|street|road|route|zone|lot|villa|bed|desk|team|group|no|nr|num|number|code|pin|otp|id|extension|ext|channel|version|case|page|year|in|since|door|tower|compound|camp|park|district|sector|section|stage|phase|boss|hall|gang|company|office|town|village|commune|quarter|wing|warehouse|dormitory|dorm|level|lvl|row|seat|apartment|apt|flat|bus|bay|lane|km|telephone|phone|tel|plate|card|account|អគារ|បន្ទប់|ប៉ម|តំបន់|ភូមិ|សង្កាត់|ខណ្ឌ|ក្រុម|ក្រុមហ៊ុន|ជំរុំ|ទីលាន|ជាន់|ផ្ទះ|លេខ|ផ្លូវ|បុរី|ឆ្នាំ|ห้อง|ชั้น|ตึก|อาคาร|เลขที่|เลข|บ้าน|ซอย|ถนน|หมู่|โต๊ะ|เขต|แขวง|โซน|แคมป์|ค่าย|กลุ่ม|บริษัท|เฟส|หมู่บ้าน|ปี|พ\.ศ\.|ຫ້ອງ|ຊັ້ນ|ຕຶກ|ເລກ|ເຮືອນ|ເຂດ|ບ້ານ|ໂຊນ|ກຸ່ມ|ບໍລິສັດ|ປີ|phòng|tầng|tòa|toà|nhà|số|đường|khu|quận|phường|xã|tổ|ấp|cụm|lô|dãy|trại|công ty|năm|kamar|lantai|gedung|blok|nomor|no\.|rumah|jalan|sektor|zona|kamp|gang|desa|grup|tahun|အခန်း|တိုက်|အထပ်|အမှတ်|ဇုန်|စခန်း|ရပ်ကွက်|အဖွဲ့|ခြံ|ကုမ္ပဏီ|ခုနှစ်|房|栋|棟|楼|樓|号|號|第|门|室|区|區|园|園|座|组|組|营|營|期|队|隊)[\s.:#-]{0,3}$/iu;
/** What makes another number of it, or something that nobody counts. */
const behindIt =
  /^[\s-]{0,2}(?:k\b|w\b|mln\b|mio\b|bn\b|tr\b|jt\b|rb\b|lacs?\b|lak\b|củ|thousand|million|billion|hundred|dozen|lakh|crore|percent|per cent|am\b|pm\b|a\.m|p\.m|o'clock|degrees|seconds?\b|minutes?\b|mins?\b|hours?\b|days?\b|nights?\b|weeks?\b|months?\b|years?\b|km\b|kilomet|met(?:er|re)s?\b|miles?\b|kg\b|st\b|nd\b|rd\b|th\b|នាទី|ថ្ងៃ|សប្តាហ៍|ឆ្នាំ|ខែ|គីឡូ|ម៉ែត្រ|រយ|ពាន់|ម៉ឺន|សែន|លាន|ភាគរយ|ម៉ោង|วัน|ชั่วโมง|ชม\.|นาที|สัปดาห์|เดือน|ปี|กม\.|กิโล|เมตร|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|เปอร์|นาฬิกา|น\.|โมง|ມື້|ວັນ|ຊົ່ວໂມງ|ນາທີ|ອາທິດ|ເດືອນ|ປີ|ກິໂລ|ແມັດ|ຮ້ອຍ|ພັນ|ໝື່ນ|ແສນ|ລ້ານ|ເປີເຊັນ|ໂມງ|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|chục|tá\b|phần trăm|giờ|phút|ngày|đêm|tuần|tháng|năm|mét|hari|jam|menit|minggu|bulan|tahun|malam|ratus|puluh|belas|ribu|juta|lusin|persen|ရာ|ထောင်|သောင်း|သိန်း|သန်း|ရာခိုင်|နာရီ|မိနစ်|ရက်|ပတ်|လ(?!\p{M})|မိုင်|十|百|千|万|萬|亿|億|打|多|点|點|时|時|号|號|楼|樓|栋|棟|室|房|层|層|年|月|日|天|周|週|[个個](?:多)?(?:月|小时|小時|星期|钟头|鐘頭)|分钟|分鐘|小时|小時|公里|米|度|单元)/iu;
/** Of which a number tells how many. Nationalities are the words with a capital that stand behind a count. */
const countedBehind =
  /^[\s-]{0,2}(?:(?:more |other |of |young |old |foreign |trafficked |armed |small |new )*(?:us|them|people|persons?|men|man|women|woman|girls?|boys?|children|child|kids?|babies|workers?|victims?|guards?|staff|others?|foreigners?|teenagers?|colleagues?|friends|families|chinese|vietnamese|thais?|burmese|khmers?|cambodians?|indonesians?|filipin[oa]s?|indians?|kenyans?|ugandans?|ethiopians?|africans?|malaysians?|taiwanese|koreans?|lao|laotians?|bangladeshis?|pakistanis?|nepalis?|nepalese|japanese|russians?|brazilians?)(?!\p{L})|គ្នា|នាក់|មនុស្ស|ស្ត្រី|ក្មេង|คน|ราย|ชีวิต|ຄົນ|ຊີວິດ|người|đứa|cô gái|thanh niên|orang|wanita|perempuan|anak|korban|ယောက်|ဦး|人|个|個|名|位|口)/iu;
/** Words behind which a number counts, where nothing else says that it does. */
const countsBefore = /(?:^|[^\p{L}\p{M}])(?:about|around|over|under|only|some|another|maybe|perhaps|nearly|almost|approximately|roughly|exactly|than|least|have|has|had|hold|holds|held|saw|khoảng|có|hơn|sekitar|ada|lebih dari)\s*$|(?:មាន|ប្រហែល|ជាង|តែ|และ|มี|ประมาณ|กว่า|แค่|ມີ|ປະມານ|ກວ່າ|有|约|約|大约|近|超过|ခန့်|ရှိ)\s*$/iu;
/** A word with a capital that a number belongs to: a part of a name, or the name of a month behind a day. */
const nameBefore = /(?<!\p{L})\p{Lu}[\p{L}\p{M}\p{N}]*[\s-]{0,2}$/u;
const nameBehind = /^[\s-]{0,2}\p{Lu}/u;
/** Behind one of these, however far in what is read, a number is a code, a house or a day and counts nobody. */
const codeWord = /(?<!\p{L})(?:codes?|pins?|otp|passwords?|passcode|pass|house|floor|room|building|block|gate|door|plate|account|card|phone|number|night|date|page|lottery|bus|seat|mật khẩu|mã|phòng|tầng|số|sandi|kode|kamar|nomor)(?!\p{L})|លេខ|កូដ|បន្ទប់|ជាន់|អគារ|รหัส|เลข|ห้อง|ชั้น|ตึก|ລະຫັດ|ເລກ|ຫ້ອງ|ຊັ້ນ|密码|密碼|验证码|号|房|楼|စကားဝှက်|ကုဒ်|အခန်း|အထပ်/iu;
const raised = /[\u00b2\u00b3\u00b9\u2070-\u209f]/u;
const thaiMonth = /^ ?(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)/u;
/** What ends a clause, within which a word belongs to a number. */
const clause = /[^.,;:!?()。、，；：！？។\n]*$/u;
const besideUnits = 32;
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
  if (joinedBefore.test(all) || joinedBehind.test(rest) || namesBefore.test(all) || behindIt.test(rest) || raised.test(passage) || thaiMonth.test(rest)) return undefined;
  const isCounted = countedBehind.test(rest);
  if (!isCounted && codeWord.test(all)) return undefined;
  const ahead = clause.exec(all)?.[0] ?? '';
  const saysCount = countsBefore.test(ahead);
  if (!saysCount && nameBefore.test(ahead)) return undefined;
  if (!isCounted && (nameBehind.test(rest) || (!saysCount && /\p{L}/u.test(ahead)))) return undefined;
  // A year without a word behind it counts nothing.
  if (mayBeYear(found[0]) && !isCounted && !/\p{L}/u.test(behind)) return undefined;
  return Number(digits);
}
