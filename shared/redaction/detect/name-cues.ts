/** Words before (or behind) which a name stands, by script. A title tells more than a word for a relative. */
export interface UnspacedCues {
  /** One letter of the script with its marks. */
  readonly letters: string;
  /** Units a single word of a name may have. */
  readonly longestWord: number;
  readonly mostWords: number;
  readonly strong: readonly string[];
  /** Words for relatives, work and particles that are also other words. */
  readonly weak: readonly string[];
  /** Words that begin as a cue does. */
  readonly others: readonly string[];
  /** Where a name that touches the sentence ends. */
  readonly stops: readonly string[];
}

export const unspacedCues: readonly UnspacedCues[] = [
  {
    letters: '[\\u1780-\\u17d3\\u17dd]',
    longestWord: 20,
    mostWords: 3,
    strong: ['មានឈ្មោះថា', 'មានឈ្មោះ', 'ឈ្មោះហៅក្រៅ', 'ឈ្មោះថា', 'ឈ្មោះ', 'នាមត្រកូល', 'គោត្តនាម', 'ហៅក្រៅ', 'ហៅថា', 'លោកស្រី', 'លោកគ្រូ', 'អ្នកគ្រូ', 'អ្នកស្រី', 'លោកឧកញ៉ា', 'ឧកញ៉ា', 'កញ្ញា', 'លោក'],
    weak: ['បងស្រី', 'បងប្រុស', 'ប្អូនស្រី', 'ប្អូនប្រុស', 'បង', 'ប្អូន', 'មិត្តភក្តិ', 'មិត្ត', 'ថៅកែ', 'មេការ', 'ពូ', 'មីង', 'តា', 'យាយ', 'ហៅ', 'អា', 'នាម'],
    others: ['តាម', 'តាំង', 'តាក់ស៊ី', 'អាច', 'អាមេរិក', 'អាហារ', 'អាយុ', 'អាគារ', 'អាវុធ', 'អាជ្ញា', 'ហៅទូរស័ព្ទ', 'បងប្អូន', 'លោកអ្នក', 'ពូជ', 'យាយី', 'នាមខ្លួន', 'មិត្តភាព', 'ឈ្មោះអ្វី', 'ឈ្មោះក្រុមហ៊ុន'],
    stops: ['អាយុ', 'ភេទ', 'នៅ', 'ជា', 'ធ្វើ', 'មាន', 'បាន', 'និង', 'ដែល', 'មក', 'ពី', 'ត្រូវ', 'កំពុង', 'ជាប់', 'ហើយ', 'ទៅ', 'លេខ', 'រស់', 'ចង់', 'ទូរស័ព្ទ', 'អត់', 'មិន', 'គឺ', 'ប្រាប់', 'កើត', 'ម្នាក់', 'រត់', 'សុំ', 'គេ', 'ខ្ញុំ', 'គាត់', 'នេះ', 'នោះ', 'ឲ្យ', 'ឱ្យ', 'វាយ', 'យក', 'គណនី', 'ធនាគារ', 'ចំនួន'],
  },
  {
    letters: '[\\u0e01-\\u0e4e]',
    longestWord: 20,
    mostWords: 3,
    strong: ['ชื่อเล่นว่า', 'ชื่อเล่น', 'ชื่อจริง', 'ชื่อว่า', 'ชื่อ-นามสกุล', 'ชื่อ', 'นามสกุล', 'นางสาว', 'นาง', 'นาย', 'น.ส.', 'ด.ช.', 'ด.ญ.', 'คุณ', 'บอส'],
    weak: ['พี่', 'น้อง', 'ลุง', 'ป้า', 'น้า', 'เจ๊', 'เฮีย', 'เสี่ย', 'หัวหน้า', 'ผู้จัดการ', 'เพื่อน'],
    others: ['นายจ้าง', 'นายหน้า', 'นายทุน', 'นายทหาร', 'คุณภาพ', 'คุณค่า', 'คุณสมบัติ', 'ชื่อเสียง', 'ชื่อบริษัท', 'ชื่อบัญชี', 'พี่น้อง', 'น้องสาว', 'น้องชาย', 'นางแบบ', 'น้ำ'],
    stops: ['อายุ', 'อยู่', 'เป็น', 'ทำงาน', 'ถูก', 'โดน', 'มี', 'และ', 'กับ', 'ที่', 'ได้', 'จะ', 'โทร', 'เบอร์', 'มา', 'ไป', 'ค่ะ', 'ครับ', 'บอก', 'ซึ่ง', 'แต่', 'ให้', 'เกิด', 'ยัง', 'นะ', 'คือ', 'หนี', 'พร้อมเพย์', 'บัญชี'],
  },
  {
    letters: '[\\u1000-\\u103f\\u1050-\\u109f]',
    longestWord: 24,
    mostWords: 3,
    strong: ['အမည်ရင်း', 'အမည်က', 'အမည်မှာ', 'အမည်', 'နာမည်က', 'နာမည်', 'ဒေါက်တာ', 'ဒေါ်', 'ဦး', 'မောင်', 'စိုင်း', 'နန်း', 'စောနော်', 'နော်', 'ခေါ်သူ'],
    weak: ['ကို', 'မ', 'စော', 'အစ်ကို', 'အစ်မ', 'ညီမ', 'ညီ', 'သူငယ်ချင်း', 'သူဌေး'],
    others: ['ဒေါ်လာ', 'ဦးစီး', 'ဦးဆောင်', 'ဦးတည်', 'ဦးနှောက်', 'ဦးရေ', 'မောင်း', 'ကိုယ်', 'မရ', 'မလုပ်', 'မဟုတ်', 'မသိ', 'မနက်', 'မှ'],
    stops: ['အသက်', 'ဖြစ်', 'သည်', 'ပါ', 'နဲ့', 'နှင့်', 'က', 'ကို', 'မှာ', 'ရှိ', 'လို့', 'ဆို', 'ဖုန်း', 'တဲ့', 'ရဲ့'],
  },
  {
    letters: '[\\u0e81-\\u0ede]',
    longestWord: 20,
    mostWords: 3,
    strong: ['ຊື່ຫຼິ້ນ', 'ຊື່ວ່າ', 'ຊື່', 'ນາມສະກຸນ', 'ທ້າວ', 'ນາງສາວ', 'ນາງ', 'ທ່ານ'],
    weak: ['ອ້າຍ', 'ເອື້ອຍ', 'ນ້ອງ', 'ລຸງ', 'ປ້າ', 'ໝູ່'],
    others: ['ນ້ອງສາວ', 'ນ້ອງຊາຍ', 'ຊື່ສຽງ', 'ໝູ່ບ້ານ'],
    stops: ['ອາຍຸ', 'ຢູ່', 'ເປັນ', 'ເຮັດ', 'ຖືກ', 'ມີ', 'ແລະ', 'ກັບ', 'ທີ່', 'ໄດ້', 'ໂທ', 'ມາ', 'ໄປ', 'ບອກ'],
  },
];

/** Chinese: before the name, with what may stand between; behind it a title. */
export const chineseBefore =
  '我叫|他叫|她叫|名叫|叫做|叫作|真名叫|真名|本名|姓名|名字叫|名字是|名字|化名|外号叫|外号|绰号|小名|昵称|代号|花名|艺名|乳名|全名|署名';
export const chineseWeakBefore = '叫|我是|老板|经理|主管|组长|队长|同事|朋友|老乡|弟弟|哥哥|姐姐|妹妹|老公|老婆|丈夫|妻子|男友|女友|姓|儿子|女儿|同学|蛇头|中介|头目|受害人|受害者|当事人|联系人|收款人|户名';
export const chineseAfter = '先生|女士|小姐|老板|经理|总监|总|哥|姐|叔|嫂|老师|主管|组长|队长|太太|同学|医生|警官|同志|师傅';
/** Characters that end a Chinese name which touches the sentence. */
export const chineseStops = '的了在是被和跟与及有我你他她它们这那不也就都说去到把对从给向让很会要能可今昨年月日号岁，。男女现因为已还又从来自住做等当';

/** Latin letters. What follows is a name when it has a capital; behind `told` also without. */
export const latinTold =
  "account holder|beneficiary|chủ tài khoản|chủ tk|atas nama|a\\.n\\.|my (?:full |real |nick)?name is|my name's|(?:his|her|their) (?:full |real |nick)?names? (?:is|are|was)|name is|full name|nick ?name|real name|named|name|surname|first name|last name|called|goes by|alias|a\\.?k\\.?a\\.?|known as|tôi tên là|tên tôi là|tên là|tên|họ và tên|họ tên|biệt danh|nama saya|nama|bernama|namanya|panggilan|dipanggil|ako si|pangalan ko ay|pangalan|wode mingzi|wo jiao";
export const latinTitles =
  "mr|mrs|ms|miss|mister|madam|madame|sir|dr|doctor|prof|professor|capt|captain|col|gen|lt|sgt|officer|inspector|boss|manager|supervisor|leader|agent|broker|ceo|dear|hi|hello|regards|sincerely|signed|brother|sister|friend|cousin|uncle|auntie|aunt|husband|wife|son|daughter|bro|sis|ông|bà|anh|chị|em|cô|chú|bác|cậu|cháu|thầy|bapak|pak|bu|ibu|mas|mbak|saudara|saudari|kak|bang|tuan|puan|encik|cik|datuk|dato|bong|lok|neak|oknha|ta|pu|ming|ah|a|khun|nai|nang|phi|nong|u|daw|ko|ma|maung|saw|naw|sai|si|kuya|ate|aling|mang|laoban|xiao|lao";
