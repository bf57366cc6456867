import { foldReadable } from '../fold.ts';

/**
 * Words beside a number that say that it is not the age itself, in the languages in which ages are found. One that is missing leaves the number standing as an age, and then a child may be
 * offered as an adult: rather one too many. Longest first: what is tried first is taken.
 */
const listed = (source: string): readonly string[] => [...new Set(source.split('|').map((word) => foldReadable(word).text.toLowerCase()))].toSorted((a, b) => b.length - a.length);

/** What the number says of an age: less than it, at most it, a little less, it or more, a little more or less, it up to the end of its ten; that it is another one. */
export type Bound = 'not' | 'below' | 'at-most' | 'nearly' | 'over' | 'about' | 'decade';

const boundsOf = (sources: Readonly<Partial<Record<Bound, string>>>): readonly (readonly [word: string, bound: Bound])[] =>
  (['not', 'below', 'at-most', 'nearly', 'over', 'about', 'decade'] as const).flatMap((bound) => listed(sources[bound] ?? '').flatMap((word) => (word === '' ? [] : [[word, bound] as const]))).toSorted(([a], [b]) => b.length - a.length);

/** Before the number. */
export const boundsBefore = boundsOf({
  not: "not|មិន|មិនបាន|មិនប្រាកដ|ไม่|มิใช่|ບໍ່|không|tidak|不|没|未|isn't|isnt|ไม่ใช่|ບໍ່ແມ່ນ|មិនមែន|không phải|bukan|不是|没有",
  below:
    "under|below|less than|lower than|younger than|not yet|not even|not quite|yet to turn|yet to be|before|short of|shy of|<|ក្រោម|តិចជាង|ក្មេងជាង|មិនទាន់|មិនដល់|មិនគ្រប់|មិនពេញ|មិនទាន់គ្រប់|មិនទាន់ដល់|មិនទាន់ពេញ|មិនទាន់បាន|មិនទាន់មាន|មិនទាន់ចូល|មុន|មិនទាន់អាយុ|មិនគ្រប់អាយុ|ต่ำกว่า|น้อยกว่า|อ่อนกว่า|เด็กกว่า|ไม่ถึง|ไม่ครบ|ไม่เต็ม|ยังไม่ถึง|ยังไม่ครบ|ยังไม่|ใต้|ก่อน|ຕ່ຳກວ່າ|ໜ້ອຍກວ່າ|ນ້ອຍກວ່າ|ບໍ່ຮອດ|ບໍ່ເຖິງ|ບໍ່ຄົບ|ກ່ອນ|dưới|chưa đến|chưa tới|chưa đủ|chưa tròn|chưa được|chưa đầy|chưa|ít hơn|nhỏ hơn|không đến|không tới|không đủ|trước|duoi|chua den|chua toi|chua du|chua tron|chua day|chua|di bawah|dibawah|bawah|kurang dari|kurang|lebih muda dari|belum sampai|belum genap|belum|tidak sampai|sebelum|未满|未滿|不满|不滿|不足|不到|没到|沒到|没满|沒滿|未到|未及|小于|小於|低于|低於|少于|少於|မပြည့်|미만|未満|not turned|not reached|not yet turned|not yet reached|isn't yet|hasn't turned|hasn't reached",
  'at-most':
    'up to|at most|max|maximum|no more than|not more than|no older than|not older than|not over|not above|until|till|≤|<=|ដល់|យ៉ាងច្រើន|មិនលើស|មិនលើសពី|មិនជាង|ไม่เกิน|ไม่มากกว่า|ถึง|สูงสุด|ບໍ່ເກີນ|ຮອດ|ເຖິງ|không quá|không hơn|tối đa|đến|tới|paling|maksimal|maksimum|sampai|hingga|tidak lebih dari|不超过|不超過|最多|至多|到',
  nearly:
    'almost|nearly|soon|near|close to|approaching|coming up on|going on|about to turn|about to be|turning|turns|will turn|will be|would be|ជិត|ជិតដល់|ជិតគ្រប់|ហៀប|ឈាន|ឈានចូល|ចូល|เกือบ|ใกล้|ใกล้จะ|จวน|ย่าง|ย่างเข้า|กำลังจะ|จะ|ເກືອບ|ໃກ້|ໃກ້ຈະ|ຍ່າງ|ຍ່າງເຂົ້າ|ກຳລັງຈະ|ຈະ|gần|gần đến|gần tròn|gan|sắp|sắp tròn|sắp đến|sắp sang|sap|bước sang|suýt|sẽ|tuổi mụ|tuổi ta|hampir|jelang|menjelang|menginjak|mau|akan|mendekati|快|快要|快到|快满|快滿|将近|將近|接近|马上|馬上|即将|即將|将满|將滿|将|虚岁|虛歲|虚|နီး|နီးပါး|နှစ်ပြည့်တော့မည့်',
  over: 'over|above|more than|older than|at least|past|upwards of|min|minimum|not under|not below|not less than|no less than|not younger than|no younger than|from|since|>|≥|>=|ជាង|លើស|លើសពី|ច្រើនជាង|ចាស់ជាង|យ៉ាងតិច|ចាប់ពី|មិនតិចជាង|មិនក្រោម|เกิน|กว่า|มากกว่า|สูงกว่า|อย่างน้อย|ตั้งแต่|ไม่ต่ำกว่า|ไม่น้อยกว่า|ເກີນ|ກວ່າ|ຫຼາຍກວ່າ|ສູງກວ່າ|ຢ່າງໜ້ອຍ|ຕັ້ງແຕ່|ບໍ່ຕ່ຳກວ່າ|trên|hơn|quá|ít nhất|từ|không dưới|di atas|diatas|lebih dari|lebih tua dari|lewat|minimal|setidaknya|sejak|dari|mulai|tidak kurang dari|超过|超過|大于|大於|至少|不小于|不小於|不低于|不低於|不少于|起码|အနည်းဆုံး',
  about:
    'about|around|approximately|approx|roughly|maybe|perhaps|probably|like|looks|look|i think|i guess|circa|ca|say|ប្រហែល|ប្រហែលជា|ប្រមាណ|ទំនង|ราว|ราวๆ|ราว ๆ|ประมาณ|น่าจะ|คงจะ|สัก|ປະມານ|ໜ້າຈະ|ຄົງຈະ|khoảng|chừng|tầm|độ|cỡ|chắc|khoang|chung|sekitar|kira-kira|kira2|kira kira|kurang lebih|mungkin|大约|大約|大概|约|約|可能|差不多|看起来|估计|ခန့်မှန်း|ခန့်',
});

/** Behind the number and its years. */
export const boundsBehind = boundsOf({
  below: 'minus|not yet|មិនទាន់|មិនដល់|មិនគ្រប់|မပြည့်|မပြည့်သေး|မပြည့်ခင်|အောက်|ထက်ငယ်|မတိုင်|ไม่ถึง|ยังไม่ถึง|ไม่ครบ|ບໍ່ຮອດ|ບໍ່ເຖິງ|ບໍ່ຄົບ|chưa|belum|不到|未满|未滿|不满|不滿|미만|未満',
  'at-most':
    'and under|or under|& under|and below|or below|and younger|or younger|and less|or less|and down|max|at most|ចុះ|ចុះក្រោម|យ៉ាងច្រើន|ลงมา|ลงไป|ລົງມາ|ລົງໄປ|trở xuống|đổ xuống|trở lại|ke bawah|kebawah|maksimal|以下|以内|以內|이하',
  nearly: 'soon|next year|next month|next week|next|this year|this month|this week|tomorrow|in a|in two|in january|in february|in march|in april|in may|in june|in july|in august|in september|in october|in november|in december|နီးပါး|နီး|ထဲဝင်|虚岁|虛歲|虚|快到|快了',
  over: '+|plus|and over|or over|& over|and above|or above|and older|or older|and more|or more|and up|and upwards|ឡើង|ឡើងទៅ|ขึ้น|ขึ้นไป|ຂຶ້ນໄປ|ຂຶ້ນ|trở lên|đổ lên|ke atas|keatas|lebih|以上|အထက်|이상|ထက်ကြီး|ကျော်',
  about: 'ish|-ish|or so|odd|-odd|thereabouts|左右|上下|前后|前後|လောက်|ခန့်|ဝန်းကျင်|ប្រហែល',
  decade: "s|'s|something|-something|多|几|幾|来|來|餘|余|出头|出頭|กว่า|กว่าๆ|ເສດ|ກວ່າ|ជាង|mấy|hơn|ngoài|an",
});

/** Between two numbers of one range, or of a choice. */
export const between = listed(
  '-|~|/|,|、|to|till|until|or|and|&|through|and up to|up to|ដល់|ទៅ|ទៅដល់|ឬ|និង|រឺ|ถึง|หรือ|และ|กับ|ຫາ|ເຖິງ|ຮອດ|ຫຼື|ຫລື|ແລະ|đến|tới|hoặc|hay|và|hay là|den|到|至|或|或者|和|跟|sampai|sampai dengan|hingga|atau|dan|s/d|sd|မှ|နှင့်|နဲ့|သို့မဟုတ်|ဒါမှမဟုတ်|から',
);

export const years = listed('years|year|yrs|yr|yo|y/o|y|t|th|st|nd|rd|tuổi|tuoi|năm|tahun|taun|thn|ปี|ขวบ|ປີ|ຂວບ|ឆ្នាំ|နှစ်|周岁|周歲|岁|歲|年|才|歳|세|살');
export const months = listed('months|month|mos|mo|mths|mth|tháng|thang|เดือน|ເດືອນ|ខែ|လ|个多月|個多月|多个月|几个月|个半月|个月|個月|月|개월|bulan|bln');
export const weeks = listed('weeks|week|wks|wk|tuần|tuan|สัปดาห์|อาทิตย์|ອາທິດ|ສັບປະດາ|សប្តាហ៍|សប្ដាហ៍|អាទិត្យ|ပတ်|ရက်သတ္တပတ်|周|週|个星期|個星期|星期|个礼拜|minggu|mgg');
/** What is counted in these is a time or a sum, and no age that has a band. */
export const noAge = listed(
  "days|day|hours|hour|hrs|hr|h|minutes|minute|mins|min|seconds|percent|%|‰|km|kg|cm|people|persons|person|men|women|girls|boys|usd|dollars|dollar|$|ngày|giờ|tiếng|phút|người|วัน|ชั่วโมง|ชม|นาที|คน|ມື້|ວັນ|ຊົ່ວໂມງ|ຊມ|ນາທີ|ຄົນ|ថ្ងៃ|ម៉ោង|នាទី|នាក់|ရက်|နာရီ|မိနစ်|ယောက်|天|日|个小时|小时|小時|个钟|分钟|分鐘|人|个人|hari|jam|menit|orang|o'clock",
);
/** Behind years: a difference, and no age. */
export const differences = listed('older|younger|ago|later|lebih tua|lebih muda|lalu|yang lalu|ก่อน|ที่แล้ว|ກ່ອນ|ທີ່ແລ້ວ|មុន|trước|以前');
/** What may stand between such a word and the number without a change of what is said. */
export const fillers = listed(
  'the|an|a|really|actually|quite|age|ages|aged|of|is|are|was|at|be|her|his|their|turned|reached|between|old|years|year|only|just|full|birthday|អាយុ|វ័យ|ឆ្នាំ|ពី|គ្រប់|ពេញ|ចន្លោះ|อายุ|ครบ|เต็ม|ที่|ระหว่าง|ອາຍຸ|ຄົບ|ລະຫວ່າງ|အသက်|tuổi|tuoi|tròn|đủ|sang|giữa|umur|usia|berumur|berusia|usianya|umurnya|genap|antara|年龄|年纪|年满|年滿|满|滿|岁数|岁|在|大|သား|သမီး|အရွယ်',
);
