import { describe, expect, it } from 'vitest';
import { passages } from './found.ts';

// All accounts are invented.
describe('names of accounts', () => {
  it.each([
    ['Telegram', 'my tg is @invented_dara', '@invented_dara'],
    ['Telegram, a link', 't.me/invented_dara', 't.me/invented_dara'],
    ['with a full-width sign', '＠invented_dara', '＠invented_dara'],
    ['Telegram, in Khmer', 'តេឡេក្រាម៖ invented_dara', 'invented_dara'],
    ['WhatsApp, a link', 'wa.me/85500000000', 'wa.me/85500000000'],
    ['WeChat', '微信：lin_xx88', 'lin_xx88'],
    ['WeChat, in a homophone', '加薇信 lin_xx88', 'lin_xx88'],
    ['WeChat, V信', 'V信lin_xx88', 'lin_xx88'],
    ['WeChat, wx', 'wx:lin_xx88', 'lin_xx88'],
    ['WeChat, vx', 'vx lin_xx88', 'lin_xx88'],
    ['WeChat, with words between', '微信号是 linxx88', 'linxx88'],
    ['WeChat, its first id', 'wxid_abc123def456', 'wxid_abc123def456'],
    ['WeChat, V with a plus', '+V：yoyo_11', 'yoyo_11'],
    ['WeChat, 加我V', '加我V haha2024', 'haha2024'],
    ['a group of QQ', 'qq群 987654321', '987654321'],
    ['Telegram, its number', 'telegram id 5512345678', '5512345678'],
    ['LINE', 'LINE ID: somchai.99', 'somchai.99'],
    ['LINE, in Thai', 'ไลน์ somchai.99', 'somchai.99'],
    ['LINE, with the word for id', 'ไอดีไลน์ : somchai99', 'somchai99'],
    ['Zalo', 'zalo: minh_1234', 'minh_1234'],
    ['QQ', 'QQ：123456789', '123456789'],
    ['QQ, in Chinese', '扣扣123456789', '123456789'],
    ['Facebook', 'facebook.com/invented.dara', 'facebook.com/invented.dara'],
    ['Facebook, named', 'FB: invented.dara', 'invented.dara'],
    ['WeChat, with a word between', 'wechat គាត់ sok_bora_77', 'sok_bora_77'],
    ['LINE, with a word between', 'line ku tigor_rekaan', 'tigor_rekaan'],
    ['LINE, in Lao', 'ໄລນ໌ buakham_88', 'buakham_88'],
    ['Telegram, in Thai with a pronoun', 'เทเลแกรมมัน boss_krathin', 'boss_krathin'],
    ['Zalo, with the word for name', 'Zalo ຊື່ buakham.za', 'buakham.za'],
    ['WeChat, with a heart', '薇♥xiaobai-88', 'xiaobai-88'],
    ['a name that is shown', '网名快乐的小番茄，', '快乐的小番茄'],
    ['an account of no service', 'username: inv3nted', 'inv3nted'],
    ['an account of no service, in Thai', 'ชื่อผู้ใช้ invented_dara', 'invented_dara'],
    ['an account before its service', 'I am invented_dara on Telegram', 'invented_dara'],
    ['an account before its service, in brackets', 'invented_dara (telegram)', 'invented_dara'],
    ['Telegram, with three words between', 'telegram của tôi là invented_dara', 'invented_dara'],
    ['Reddit', 'look at u/invented_dara', 'u/invented_dara'],
    ['Snapchat', 'snap: invented_dara', 'invented_dara'],
    ['an account by its form alone', 'Look for invented_dara when you can', 'invented_dara'],
    ['an account that begins with an underscore', 'add _invented_girl_ please', '_invented_girl_'],
    ['an account with a dash', 'find dara_inv-x there', 'dara_inv-x'],
    ['an account that is called like a service', 'tele: potato', 'potato'],
    ['a name in quotes behind a sentence in quotes', 'He said "Come now." on telegram "Jungle Boss"', 'Jungle Boss'],
    ['accounts in a list, the service at its end', 'invented_dara, invented.dara2 and invented.goldy, all on facebook', 'invented.goldy'],
    ['an account before its service, in Chinese', '想问情况的加invented0601，微信', 'invented0601'],
    ['an account with letters and digits near its service', 'ไลน์มันหาได้จากคำว่า inven.ted8', 'inven.ted8'],
    ['QQ, with words between', 'QQ空间还在更新，1855500000', '1855500000'],
    ['QQ, in Thai', 'หมายเลข QQ ของเสี่ย 2894400000', '2894400000'],
    ['Discord', 'ชื่อผมในดิสคอร์ด invented#4471', 'invented#4471'],
    ['a name that is shown, in quotes', 'จำไว้ "เจ้าป่า สมมุติ" ในไลน์', 'เจ้าป่า สมมุติ'],
    ['a name that is shown, in Chinese quotes', '公众号“虚构打工那些事”', '虚构打工那些事'],
    ['a name in quotes, in a line with Chinese brackets too', '"他说「虚构」" 还有 "Invented Name" facebook', 'Invented Name'],
    ['a name that is shown, in Chinese brackets before its word', '「虚构糖糖」这个号不要加', '虚构糖糖'],
    ['a name that is shown, named', 'viber under Invented Support Team. More later', 'Invented Support Team'],
    ['a name that is shown, named in Khmer', 'តេលេក្រាមដាក់ថា Invented Dek', 'Invented Dek'],
    ['a name that is shown, before its service', 'contact Invented Overseas Jobs on facebook', 'Invented Overseas Jobs'],
    ['a name that is shown, behind its service', 'viber nya Invented Skincare', 'Invented Skincare'],
    ['with spaces inside', 'tele cua quan ly : @ inven tee 68 (khong cach)', '@ inven tee 68'],
    ['with spaces inside, among letters of another script, of no service', 'ช่วยบอกแม่ @ inven tee 02 หนูไม่รู้', '@ inven tee 02'],
    ['sign by sign', 'V信是 i n v 5 5 2 a ，中间没有空格', 'i n v 5 5 2 a'],
    ['WeChat, in one character before Latin letters', '加我薇invy2299zz别打电话', 'invy2299zz'],
    ['an account of no service, with a suffix that stands apart', 'pake signal saja, username nya inventee.05', 'inventee.05'],
    ['an account of letters, digits and dots behind a short service', 'nhan qua mess inven.y.5551 nhung dung goi', 'inven.y.5551'],
    ['an account with a dot, among letters of another script', 'ไลน์ใหม่ที่เปิดในเครื่องแม่บ้าน คือ inventok.21', 'inventok.21'],
    ['a name in Chinese with its sign, in the middle of a sentence', '微博有个号@虚构的小鹿，一直在发', '@虚构的小鹿'],
    ['a name that is shown, before its service in Chinese', '有个叫虚构小鹿的抖音', '虚构小鹿'],
    ['a name that is shown, behind its service and "là"', 'Facebook em ấy là Mây Hư Cấu, ai thấy', 'Mây Hư Cấu'],
    ['a name that is shown, as it comes up in Lao', 'imo ຊື່ຂຶ້ນວ່າ Inven Pakse ໂທ', 'Inven Pakse'],
    ['with a zero-width space', '@invented\u200b_dara', '@invented\u200b_dara'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'handle', 'likely')).toContain(wanted);
  });

  it.each([
    ['an e-mail address', 'dara@example.com'],
    ['a sentence about a service', 'they use telegram and whatsapp to call'],
    ['a line that people stand in', 'we stand in line for food'],
    ['the number of a telephone', 'Viber 855 96 000 00 00'],
    ['the end of a longer word', 'sent to TGabcdef123456'],
    ['the part of an e-mail before its sign', '支付宝bai.xiao@mail.example'],
    ['a word before a full stop, near a service', 'they use telegram in the kitchen.'],
    ['an Indonesian word said twice', 'pakai telegram, hati2 jangan kirim'],
    ['the service in brackets behind its nickname', 'phi cơ (telegram)'],
    ['two sentences without a space', 'they use telegram in the kitchen.They call'],
    ['a line that is none of the service', 'train line Bangkok Chiang Mai'],
    ['quotes with nothing in them', 'telegram "  "'],
    ['a sum with an at sign', 'sold @2500$ each'],
    ['a price with an at sign', 'three phones @ 20 usd each'],
    ['a place with an at sign', 'meet @ the gate'],
    ['an hour with an at sign, near a service', 'call me on telegram @ 5 pm'],
    ['letters one by one', 'S O S please h e l p'],
    ['the name of a picture', 'see IMG_20310314 and invented_dara.jpg'],
    ['coordinates in a link', 'https://example.com/@11.5564,104.9282'],
  ])('are not likely in %s', (_, text) => {
    expect(passages(text, 'handle', 'likely')).toEqual([]);
  });

  it.each([
    ['Khmer', 'ហ្វេសរបស់គាត់គឺ រិទ្ធ អ្នកលេង', 'រិទ្ធ អ្នកលេង'],
    ['Lao', 'ເຟສຂອງລາວແມ່ນ ນາງຟ້າ ດອກສົມມຸດ', 'ນາງຟ້າ ດອກສົມມຸດ'],
    ['Thai, behind a longer spelling of the service', 'คนเก็บเงิน เฟซบุ๊ค อ้วนน้อย สมมุติ', 'อ้วนน้อย สมมุติ'],
    ['Thai, behind a space', 'คนเก็บเงิน เฟส อ้วนน้อย สมมุติ', 'อ้วนน้อย สมมุติ'],
    ['Burmese', 'ဗိုက်ဘာ ဖြူဖြူ စံပယ်', 'ဖြူဖြူ စံပယ်'],
    ['Burmese, before its service', 'တွေ့ရင်၊ ဖြူဖြူ စံပယ် ဆိုတဲ့ ဖေ့စ်ဘုတ်', 'ဖြူဖြူ စံပယ်'],
    ['Khmer, to whom one writes', 'ឆាតទៅ ណាវី សន្មត ក្នុងហ្វេសប៊ុក', 'ណាវី សន្មត'],
    ['Thai, how somebody is called there', 'ลูกค้าใช้ชื่อในไลน์ว่า ลมสมมุติ', 'ลมสมมุติ'],
    ['Latin letters among Khmer', 'សូមសរសេរតាម signal មក inventee កុំខលចូល', 'inventee'],
    ['guillemets', 'អាខោន «ចៅហ្វាយសន្មត» ក្នុងមេសសិនជឺ', 'ចៅហ្វាយសន្មត'],
    ['brackets', 'អាខោនវ៉ាយប័រដែលបោកប្រពន្ធខ្ញុំ ( សំណាង សន្មត )', 'សំណាង សន្មត'],
    ['small letters, behind "is"', 'her line is inventee and she only answers at night', 'inventee'],
    ['small letters at the end of a clause, behind two for the service as a phone begins a sentence', 'Ig inventpagi', 'inventpagi'],
    ['small letters at the end of a clause, behind two for the service', 'follow ig inventpagi, please', 'inventpagi'],
    ['small letters, between commas', 'hubungi lewat instagram aja, inventpagi, tapi jangan', 'inventpagi'],
    ['small letters, in Vietnamese without signs', 'fb no la co gai hu cau, ava hinh xe', 'co gai hu cau'],
    ['words of no sentence right before "on", with small letters', 'my sister was told to contact inventa kla on facebook', 'inventa kla'],
    ['the same beside an account that was found', 'tell inventa kla on facebook, @inven_kla', 'inventa kla'],
    ['Chinese between two spaces behind a service', '我儿子的快手 虚构不哭☀️ 昨天更新了', '虚构不哭'],
    ['Chinese, behind 写的是', '她zalo用的中文，写的是虚构小月亮，她也想跑', '虚构小月亮'],
  ])('a name that is shown is possible in %s', (_, text, wanted) => {
    expect(passages(text, 'handle')).toContain(wanted);
  });

  it.each([
    ['a sentence that goes on', 'their telegram is not working, they said'],
    ['a service among others', 'they use facebook, telegram and zalo'],
    ['Thai without a name', 'เขาใช้ไลน์ตลอด'],
    ['a time at the end of a clause, behind two letters for a service', 'he wrote on fb yesterday'],
    ['a time at the end of a clause in Indonesian', 'dia tulis lewat wa kemarin.'],
    ['a word in the middle of a clause, behind two letters for a service', 'they post fb messages daily'],
  ])('are not even possible in %s', (_, text) => {
    expect(passages(text, 'handle')).toEqual([]);
  });
});

describe('a service with whose it is behind it, in Indonesian and Malay', () => {
  it.each([
    ['telegramnya k a r 5 5 q z, sambung', 'k a r 5 5 q z'],
    ['igku masih yang lama, kar.invent9 itu', 'kar.invent9'],
    ['linenya cuma satu, dia pakai kar.invent9', 'kar.invent9'],
  ])('is a service: %s', (text, wanted) => {
    expect(passages(text, 'handle')).toContain(wanted);
  });

  it('is none within another word', () => {
    expect(passages('tanyaku dijawab, lineman sudah datang 3 kali', 'handle')).toEqual([]);
  });
});

describe('services for meeting people, for games and for work', () => {
  it.each(['Tinder', 'tantan', '探探', 'MiChat', 'Litmatch', 'LinkedIn', '王者荣耀', 'MLBB', 'Botim', '飞书', 'ทินเดอร์'])('are services: %s', (service) => {
    expect(passages(`${service}: inventedkettle77`, 'handle')).toContain('inventedkettle77');
    expect(passages(`${service} id: kettlebird`, 'handle')).toContain('kettlebird');
  });
});
