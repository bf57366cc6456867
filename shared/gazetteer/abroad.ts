/**
 * Countries around Cambodia from which tips come, with their first administrative level. Names in Latin letters and codes: ISO 3166-2, as the package pycountry has it (facts alone are taken over;
 * Vietnam as before it joined provinces in 2025, since people and papers use the old names; spellings in use beside them). In Thai, Lao, Burmese and Chinese letters: common usage, put down without a source, which a reader
 * of each language should check. Towns stand here only where compounds are told of and where everybody knows in which of them they lie. Districts are not in here.
 */
export interface PlaceAbroad {
  readonly country: CountryName;
  /** As it is called in English, with its unit: "Tak province", "Shan State". Absent: the country itself. */
  readonly area?: string;
  /** By which it is found wherever it stands. */
  readonly names: readonly string[];
  /** Names that are also words or people: found only beside a word for province or state. */
  readonly besideUnit: readonly string[];
}
export type CountryName = 'Cambodia' | 'Thailand' | 'Myanmar' | 'Laos' | 'Vietnam' | 'Philippines';

const countryNames: Readonly<Record<CountryName, string>> = {
  Cambodia: 'Cambodia|Kampuchea|Campuchia|Kamboja|កម្ពុជា|กัมพูชา|ກຳປູເຈຍ|ကမ္ဘောဒီးယား|柬埔寨',
  Thailand: 'Thailand|Thái Lan|ប្រទេសថៃ|ประเทศไทย|ປະເທດໄທ|ထိုင်းနိုင်ငံ|泰国|泰國',
  Myanmar: 'Myanmar|Burma|Miến Điện|មីយ៉ាន់ម៉ា|เมียนมา|พม่า|ມຽນມາ|မြန်မာ|缅甸|緬甸',
  Laos: 'Laos|Lao PDR|ប្រទេសឡាវ|ประเทศลาว|ປະເທດລາວ|လာအိုနိုင်ငံ|老挝|老撾',
  Vietnam: 'Vietnam|Viet Nam|វៀតណាម|เวียดนาม|ຫວຽດນາມ|ဗီယက်နမ်|越南',
  Philippines: 'Philippines|Pilipinas|ហ្វីលីពីន|ฟิลิปปินส์|ຟິລິບປິນ|ဖိလစ်ပိုင်|菲律宾|菲律賓',
};

/** Each row: the name with which it leaves, then further names; behind a minus those that need a word for province or state. The first is one of these too where it stands behind a minus. */
const areas: Readonly<Record<Exclude<CountryName, 'Cambodia'>, readonly string[]>> = {
  Thailand: [
    'Bangkok:|Krung Thep|กรุงเทพ|曼谷', 'Samut Prakan|สมุทรปราการ', 'Nonthaburi|นนทบุรี', 'Pathum Thani|ปทุมธานี', 'Phra Nakhon Si Ayutthaya|Ayutthaya|พระนครศรีอยุธยา|อยุธยา', 'Ang Thong|อ่างทอง', 'Lop Buri|Lopburi|ลพบุรี', 'Sing Buri|สิงห์บุรี', 'Chai Nat|ชัยนาท',
    'Saraburi|สระบุรี', 'Chon Buri|Chonburi|Pattaya|ชลบุรี|พัทยา|芭提雅', 'Rayong|ระยอง', 'Chanthaburi|จันทบุรี', '-Trat|-ตราด', 'Chachoengsao|ฉะเชิงเทรา', 'Prachin Buri|Prachinburi|ปราจีนบุรี', 'Nakhon Nayok|นครนายก', 'Sa Kaeo|Sa Kaew|Aranyaprathet|สระแก้ว|อรัญประเทศ',
    'Nakhon Ratchasima|Korat|นครราชสีมา|โคราช', 'Buri Ram|Buriram|บุรีรัมย์', '-Surin|-สุรินทร์', 'Si Sa Ket|Sisaket|ศรีสะเกษ', 'Ubon Ratchathani|อุบลราชธานี', 'Yasothon|ยโสธร', 'Chaiyaphum|ชัยภูมิ', 'Amnat Charoen|อำนาจเจริญ', 'Bueng Kan|บึงกาฬ', 'Nong Bua Lam Phu|หนองบัวลำภู',
    'Khon Kaen|ขอนแก่น', 'Udon Thani|อุดรธานี', '-Loei|-เลย', 'Nong Khai|หนองคาย', 'Maha Sarakham|มหาสารคาม', 'Roi Et|ร้อยเอ็ด', 'Kalasin|กาฬสินธุ์', 'Sakon Nakhon|สกลนคร', 'Nakhon Phanom|นครพนม', 'Mukdahan|มุกดาหาร',
    'Chiang Mai|เชียงใหม่|清迈|清邁', 'Lamphun|ลำพูน', 'Lampang|ลำปาง', 'Uttaradit|อุตรดิตถ์', '-Phrae|-แพร่', '-Nan|-น่าน', 'Phayao|พะเยา', 'Chiang Rai|Mae Sai|Chiang Saen|เชียงราย|แม่สาย|เชียงแสน|清莱|清萊|美塞', 'Mae Hong Son|แม่ฮ่องสอน', 'Nakhon Sawan|นครสวรรค์', 'Uthai Thani|อุทัยธานี',
    'Kamphaeng Phet|กำแพงเพชร', '-Tak|Mae Sot|แม่สอด|湄索|美索|达府|-ตาก', 'Sukhothai|สุโขทัย', 'Phitsanulok|พิษณุโลก', 'Phichit|-พิจิตร', 'Phetchabun|เพชรบูรณ์', 'Ratchaburi|ราชบุรี', 'Kanchanaburi|กาญจนบุรี', 'Suphan Buri|สุพรรณบุรี', 'Nakhon Pathom|นครปฐม', 'Samut Sakhon|สมุทรสาคร', 'Samut Songkhram|สมุทรสงคราม',
    'Phetchaburi|เพชรบุรี', 'Prachuap Khiri Khan|ประจวบคีรีขันธ์', 'Nakhon Si Thammarat|นครศรีธรรมราช', 'Krabi|-กระบี่', 'Phangnga|พังงา', 'Phuket|ภูเก็ต|普吉', 'Surat Thani|สุราษฎร์ธานี', 'Ranong|ระนอง', 'Chumphon|-ชุมพร', 'Songkhla|Hat Yai|สงขลา|หาดใหญ่', '-Satun|สตูล', '-Trang|-ตรัง', 'Phatthalung|พัทลุง',
    'Pattani|ปัตตานี', '-Yala|ยะลา', 'Narathiwat|นราธิวาส',
  ],
  Laos: [
    'Attapeu|Attapu|ອັດຕະປື', 'Bokeo|Bokèo|Ton Pheung|Tonpheung|ບໍ່ແກ້ວ|ຕົ້ນເຜິ້ງ|波乔|波喬|博胶', 'Bolikhamxai|Bolikhamsai|ບໍລິຄຳໄຊ', 'Champasak|ຈຳປາສັກ', 'Houaphan|ຫົວພັນ', 'Khammouan|Khammouane|ຄຳມ່ວນ', 'Luang Namtha|Louang Namtha|Boten|ຫຼວງນ້ຳທາ|ຫລວງນ້ຳທາ|ບໍ່ເຕັນ|磨丁', 'Luang Prabang|Louangphabang|ຫຼວງພະບາງ|ຫລວງພະບາງ|琅勃拉邦',
    'Oudomxay|Oudômxai|Oudomxai|ອຸດົມໄຊ', 'Phongsaly|Phôngsali|ຜົ້ງສາລີ', 'Salavan|ສາລະວັນ', 'Savannakhet|Savannakhét|ສະຫວັນນະເຂດ|沙湾拿吉', 'Vientiane:|Viangchan|ວຽງຈັນ|万象|萬象', 'Xayaboury|Xaignabouli|Sayaboury|ໄຊຍະບູລີ', 'Sekong|Xékong|ເຊກອງ', 'Xiangkhouang|ຊຽງຂວາງ', 'Xaysomboun|Xaisômboun|ໄຊສົມບູນ',
  ],
  Myanmar: [
    'Sagaing:Region|စစ်ကိုင်း', '-Bago:Region|ပဲခူး', 'Magway:Region|မကွေး', 'Mandalay:Region|မန္တလေး|曼德勒', 'Tanintharyi:Region|တနင်္သာရီ', 'Yangon:Region|Rangoon|ရန်ကုန်|仰光', 'Ayeyarwady:Region|ဧရာဝတီ',
    '-Kachin:State|Myitkyina|ကချင်ပြည်နယ်|မြစ်ကြီးနား|克钦邦|克欽邦|密支那', '-Kayah:State|ကယားပြည်နယ်', '-Kayin:State|Myawaddy|Shwe Kokko|Payathonzu|Hpa-An|မြဝတီ|ရွှေကုက္ကို|ကရင်ပြည်နယ်|เมียวดี|ชเวก๊กโก่|妙瓦底|水沟谷|亚太城|克伦邦|克倫邦', '-Chin:State|ချင်းပြည်နယ်', '-Mon:State|မွန်ပြည်နယ်', '-Rakhine:State|ရခိုင်ပြည်နယ်',
    '-Shan:State|Laukkaing|Laukkai|Lashio|Tachileik|Kengtung|Mong La|Kokang|ရှမ်းပြည်နယ်|လောက်ကိုင်|လားရှိုး|တာချီလိတ်|ကျိုင်းတုံ|ကိုးကန့်|ท่าขี้เหล็ก|果敢老街|腊戌|大其力|掸邦|撣邦', 'Nay Pyi Taw:|Naypyidaw|နေပြည်တော်',
  ],
  Vietnam: [
    'Ho Chi Minh City:|Hồ Chí Minh|Sài Gòn|Saigon|胡志明市', 'Hà Nội:|Hanoi|河内', 'Đà Nẵng:|岘港', 'Hải Phòng:|-海防', 'Cần Thơ:', 'Tây Ninh|Mộc Bài|西宁省', 'Quảng Ninh|Móng Cái|芒街', 'Lào Cai', 'Lạng Sơn|谅山', 'Cao Bằng', '-Hà Giang', 'Lai Châu', 'Sơn La', 'Yên Bái', 'Tuyên Quang', '-Hòa Bình', 'Ninh Bình', '-Thái Bình',
    'Thanh Hóa|Thanh Hoá', 'Nghệ An', 'Hà Tĩnh', 'Quảng Bình', 'Quảng Trị', 'Thừa Thiên-Huế|Thừa Thiên Huế', 'Quảng Nam', 'Kon Tum', 'Quảng Ngãi', 'Gia Lai', '-Bình Định', '-Phú Yên', 'Đắk Lắk', '-Khánh Hòa|-Khánh Hoà', 'Lâm Đồng', 'Ninh Thuận', 'Đồng Nai', 'Bình Thuận', '-Long An', 'Bà Rịa - Vũng Tàu|Bà Rịa-Vũng Tàu|Vũng Tàu', '-An Giang',
    'Đồng Tháp', 'Tiền Giang', 'Kiên Giang|Hà Tiên', '-Vĩnh Long', 'Bến Tre', '-Trà Vinh', 'Sóc Trăng', 'Bắc Kạn', 'Bắc Giang', 'Bạc Liêu', 'Bắc Ninh', '-Bình Dương', 'Bình Phước', 'Cà Mau', '-Hải Dương', '-Hà Nam', '-Hưng Yên', '-Nam Định', 'Phú Thọ', '-Thái Nguyên', '-Vĩnh Phúc', '-Điện Biên', 'Đắk Nông', 'Hậu Giang',
  ],
  Philippines: [
    'Metro Manila:|National Capital Region|Manila|Makati|Pasay|Parañaque|Quezon City|马尼拉|馬尼拉', '-Abra', 'Agusan del Norte', 'Agusan del Sur', 'Aklan', '-Albay', '-Antique', 'Apayao', '-Aurora', 'Bataan', 'Basilan', 'Benguet', 'Biliran', 'Bohol', 'Batangas', 'Batanes', 'Bukidnon', 'Bulacan', '-Cagayan', 'Camiguin', 'Camarines Norte', '-Capiz',
    'Camarines Sur', 'Catanduanes', 'Cavite', 'Cebu|宿务', 'Davao de Oro|Compostela Valley', 'Davao Oriental', 'Davao del Sur', 'Davao del Norte', 'Dinagat Islands', 'Davao Occidental', 'Eastern Samar', 'Guimaras', 'Ifugao', 'Iloilo', 'Ilocos Norte', 'Ilocos Sur', '-Isabela', '-Kalinga', '-Laguna', 'Lanao del Norte', 'Lanao del Sur', '-Leyte', '-La Union', 'Marinduque',
    'Masbate', 'Occidental Mindoro|Mindoro Occidental', 'Oriental Mindoro|Mindoro Oriental', 'Maguindanao del Norte', 'Maguindanao del Sur', 'Mountain Province:', 'Misamis Occidental', 'Misamis Oriental', '-Cotabato', 'Negros Occidental', 'Negros Oriental', 'Northern Samar', 'Nueva Ecija', 'Nueva Vizcaya', 'Pampanga|Porac', 'Pangasinan', 'Palawan', '-Quezon', '-Quirino', '-Rizal', 'Romblon', 'Sarangani',
    'South Cotabato', 'Siquijor', 'Southern Leyte', '-Sulu', 'Sorsogon', 'Sultan Kudarat', 'Surigao del Norte', 'Surigao del Sur', 'Tarlac|Bamban', 'Tawi-Tawi', '-Samar', 'Zamboanga del Norte', 'Zamboanga del Sur', 'Zambales', 'Zamboanga Sibugay',
  ],
};

function placeOf(country: CountryName, row: string): PlaceAbroad {
  const [first = '', ...others] = row.split('|');
  const isPlain = !first.startsWith('-');
  const [bare = '', unit = 'province'] = first.replace(/^-/u, '').split(':');
  const written = [...(isPlain ? [bare] : [`-${bare}`]), ...others];
  return { country, area: unit === '' ? bare : `${bare} ${unit}`, names: written.filter((name) => !name.startsWith('-')), besideUnit: written.flatMap((name) => (name.startsWith('-') ? [name.slice(1)] : [])) };
}

/** Every area, and every country by itself. */
export const placesAbroad: readonly PlaceAbroad[] = [
  ...Object.entries(areas).flatMap(([country, rows]) => rows.map((row) => placeOf(country as CountryName, row))),
  ...Object.entries(countryNames).map(([country, names]): PlaceAbroad => ({ country: country as CountryName, names: [...new Set(names.split('|'))], besideUnit: [] })),
];

/** Words for a province or a state, before a name and behind it. */
export const unitBefore: readonly string[] = ['province of', 'state of', 'region of', 'จังหวัด', 'จ.', 'tỉnh', 'แขวง', 'ແຂວງ', 'ខេត្ត'];
export const unitBehind: readonly string[] = ['province', 'state', 'region', 'changwat', '省', '邦', 'ပြည်နယ်', 'တိုင်းဒေသကြီး'];
