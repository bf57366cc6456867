/** Words that tell a sentence from a name. What holds one is hardly what somebody is called. */

/** English, then Indonesian and Malay, then Vietnamese, also as it is typed without marks. */
const sentenceWords: ReadonlySet<string> = new Set(
  [
    'i he she it we they you the a an my his her our their your me him them us this that these those there here what how why when where who which whose is am are was were be been being',
    "do does did done has have had having will would can could should must may might not no never dont don't didn't cant can't isn't and or but so because if then than as of to in on at",
    'by for from with about into over under after before until while during between off up down out near inside outside through also just only very too still again already always even',
    'ever now today yesterday tomorrow tonight all any some every each both more most much many few other another same such one two three first last next new old said says say told tell',
    'tells ask asked went go goes going gone come comes came get got gets give gave gives take took taken make made know knows knew think want wants wanted need needs see saw seen look',
    'looks looking use uses used using call calls called send sent sends keep keeps kept put let work works working worked post posts posted pay paid please help sorry thank thanks yes',
    'ok okay hello hi good bad people person man woman girl guy boys girls job jobs money salary phone passport police company office group message messages number video photo picture',
    'name names wrote write writes written writing found find finds added adds met meet meets chat chats chatted chatting reply replies replied replying saved joined join joins followed following daily',
    'weekly active mostly usually sometimes often everyday account accounts page pages profile pictures videos photos ad ads posting messaged texted texting contact contacted contacting search searched',
    'searching check checked tried answer answers answered sells selling sold buys buying bought lives living stayed waiting watching laughing crying',
    'akun akunnya kontak kontaknya translator user username hiển thị đăng nhập lát suốt nama namanya nobody somebody everybody maybe obviously yang dan atau tapi tetapi karena karna',
    'untuk buat di ke dari pada dengan dgn sama saya sy aku gue gw kami kita dia ia mereka kamu kalian nya ini itu situ sini sana ada adalah bukan tidak tdk tak gak ga nggak ngga enggak',
    'jangan belum sudah sdh udah udh akan mau bisa harus boleh pernah masih lagi juga jg saja aja cuma hanya lalu terus trus kalau kalo jika apa siapa mana kapan kenapa gimana bagaimana',
    'semua banyak orang org kerja kirim bilang kata suruh disuruh pakai pake minta kasih tolong hari malam pagi tadi kemarin besok sekarang sampai sampe setelah sebelum waktu jadi',
    'seperti kayak punya lewat dalam luar satu dua tiga lihat nomor hp adik adek kakak ibu bapak pak bu teman anak sebab supaya biar agar guna telefon macam dah lah je pun ni tu kat',
    'và hoặc nhưng mà vì nên thì là của cho với để ở tại trong ngoài trên dưới từ đến đi về ra vào lên xuống này kia đó đây ấy nó tôi em anh chị mình tao tụi chúng bọn họ ông bà cô chú',
    'bác người con các những một hai ba mấy nhiều ít cái được bị phải không ko k chưa đã đang sẽ rồi còn cũng chỉ rất lắm quá nữa lại vẫn đều hết ai gì nào sao đâu bao giờ khi lúc nếu',
    'như bằng qua theo xin nói bảo kêu biết thấy có làm việc gọi nhắn gửi tiền lương tháng ngày năm hôm nay mai số điện thoại công ty nhà thằng đứa khong cua voi de va la toi chi minh',
    'nguoi cac nhung mot duoc bi phai chua da dang roi cung rat gi nao neu nhu noi biet co lam goi nhan gui tien ngay thang dien thoai cong nha',
  ].flatMap((line) => line.split(' ')),
);
/** Words in Latin letters that stand in texts of every script and are nobody: what one does with a telephone, brands, kinds of files, places. */
const everywhere: ReadonlySet<string> = new Set(
  [
    'ok okay vip hr ceo it usd usdt btc eth k kg km cm wifi wi-fi sim sms app apps online offline live admin group chat link video call clip file pdf jpg png mp4 excel word gps qr pin',
    'otp atm id no am pm inbox dm share like comment post page profile story status email e-mail gmail google apple iphone android samsung oppo vivo laptop pc computer notebook cctv',
    'camera casino crypto bitcoin forex boss team leader manager agent customer service sale sales marketing scam scammer block blocked login password user username account add hi hello',
    'sos ngo un kk bm b a c d f room building tower park hotel resort visa passport van taxi bus kfc part time full game slot bet pubg rov x v vpn url http https www com net org deep',
    'fake ai cv bkk poipet bavet sihanoukville cambodia thailand vietnam laos myanmar china dubai iom covid lv s n p m the of and to in is free fire play store web website telegram',
    'facebook whatsapp line wechat zalo viber signal messenger tiktok instagram voice audio photo screen screenshot copy paste caps telegrams acc update updates redmi chrome unicode',
    'zawgyi keyboard error ltd co backup heic zip binance wing aba acleda bcel momo dana kpay wavepay wave truemoney promptpay j&t grab transfer form forms chip mb gb ios mac windows',
    'version browser pro max plus mini nokia xiaomi huawei realme netflix day pay ads digital sticker emoji follow fanpage server clone spam hack hacker center loca data training kpi',
    'sop bank card master cash usa uk usb tv dj md cs ngos interpol fbi',
  ].flatMap((line) => line.split(' ')),
);
/** In Thai, Lao, Khmer and Burmese, which write no space between words. */
const inside =
  /ติดต่อ|ຕິດຕໍ່|ទាក់ទង|ဆက်သွယ်|ค้ามนุษย์|ຄ້າມະນຸດ|ជួញដូរ|พาสปอร์ต|หนังสือเดินทาง|ປັດສະປໍ|ຫນັງສືເດີນທາງ|លិខិតឆ្លងដែន|ប៉ាស្ព័រ|ပတ်စပို့|วีซ่า|ວີຊາ|ဗီဇာ|ข้อหา|ปัญหา|ไม่|จะ|ได้|ให้|แล้ว|ครับ|ค่ะ|คะ$|นะ$|ที่|มัน|เขา|ผม|หนู|ฉัน|เรา|และ|แต่|ก็|เป็น|อยู่|มา$|ไป|ว่า|บอก|ของ|ใน|จาก|กับ|คน|ถูก|โดน|ต้อง|อยาก|ท\u0e4dา|งาน|เงิน|ตอน|วัน|เดือน|ปี|บาท|ชื่อ|ใช้|ส่ง|โทร|ถ้า|เพราะ|มี|เอา|กลุ่ม|ตึก|ชั้น|ห้อง|ช่วย|ทุก|พวก|ກໍ|ບໍ່|ຈະ|ໄດ້|ໃຫ້|ແລ້ວ|ເດີ້|ທີ່|ມັນ|ເຂົາ|ຂ້ອຍ|ເຮົາ|ແລະ|ແຕ່|ເປັນ|ຢູ່|ມາ$|ໄປ|ວ່າ|ບອກ|ຂອງ|ໃນ|ຈາກ|ກັບ|ຄົນ|ຖືກ|ຕ້ອງ|ຢາກ|ເຮັດ|ວຽກ|ເງິນ|ຕອນ|ວັນ|ເດືອນ|ປີ|ກີບ|ຊື່|ໃຊ້|ສົ່ງ|ໂທ|ຖ້າ|ເພາະ|ມີ|ເອົາ|ກຸ່ມ|ຕຶກ|ຊັ້ນ|ຫ້ອງ|ຊ່ວຍ|ທຸກ|ພວກ|មិន|អត់|នឹង|បាន|ឱ្យ|អោយ|ហើយ|ទេ|ដែល|វា|គេ|ខ្ញុំ|យើង|គាត់|និង|តែ|ក៏|ជា|នៅ|មក|ទៅ|ថា|ប្រាប់|របស់|ក្នុង|ពី|ជាមួយ|មនុស្ស|ត្រូវ|ចង់|ធ្វើ|ការងារ|លុយ|ពេល|ថ្ងៃ|ខែ|ឆ្នាំ|ឈ្មោះ|ប្រើ|ផ្ញើ|បើ|ព្រោះ|មាន|យក|ក្រុម|អគារ|ជាន់|បន្ទប់|ជួយ|គ្រប់|ពួក|នេះ|នោះ|ហ្នឹង|အောင်$|တယ်|မယ်|ပါ|ပြီ|တာ$|တော့|လို့|ဖို့|ရဲ့|သူ|ကျွန်|ငါ|ကျမ|သည်|များ|မှာ|ကို|နဲ့|ပြီး|ရင်|ဆို|ပေး|ရှိ|လုပ်|ပိုက်ဆံ|အလုပ်|နေ့|လူ|ဒီ|အဲ|ဘယ်|ဘာ/u;
const chineseInside = /[的了是在我你他她它您咱们有不没这那就都也很到说要会被给让个把从和跟但还只能可请为吗呢吧啊哦呀着过去来上下里面外对吃做干打拿钱人年月日天号楼层室房区]/u;

export function isSentenceWord(word: string): boolean {
  return sentenceWords.has(bare(word));
}

export function isEverywhere(word: string): boolean {
  return everywhere.has(word.toLowerCase());
}

/** Whether there is a word of a sentence in what Thai, Lao, Khmer or Burmese writes without a space. */
export function holdsSentence(written: string): boolean {
  return inside.test(written);
}

export function holdsChineseSentence(written: string): boolean {
  return chineseInside.test(written);
}

/** Without the signs around it. */
const bareWord = /[\p{L}\p{N}](?:[^\s]{0,60}[\p{L}\p{M}\p{N}])?/u;

function bare(word: string): string {
  return bareWord.exec(word.toLowerCase())?.[0] ?? '';
}
