import { describe, expect, it } from 'vitest';
import { passages } from './found.ts';

// All accounts are invented.
describe('accounts that a frame around them tells', () => {
  it.each([
    ['who is asked about, in Thai', 'มีใครรู้จัก ข้าวสมมุติ มั้ย จู่ๆ ก็ดึงเข้ากลุ่มไลน์', 'ข้าวสมมุติ'],
    ['who is asked about, in Lao', 'ມີໃຜຮູ້ຈັກ ນໍ້າສົມມຸດ ບໍ່ ດຶງເຂົ້າກຸ່ມວັອດແອັບ', 'ນໍ້າສົມມຸດ'],
    ['who is asked about, in Khmer', 'មានអ្នកណាស្គាល់ ផ្កាសន្មត ទេ គាត់ផ្ញើតេឡេក្រាម', 'ផ្កាសន្មត'],
    ['who is asked about, in Chinese', '有人知道虚构奶茶是谁吗？突然在微信拉我进群', '虚构奶茶'],
    ['who is asked about, in English', 'does anyone know paper lantern? they added me on telegram', 'paper lantern'],
    ['to whom something is passed on', '麻烦转告不虚构，他在signal上', '不虚构'],
    ['whom one looks for', '他说找土豆就行，微信的', '土豆'],
    ['behind a colon, in Chinese', '电报名字只有一个字：虚', '虚'],
    ['of which the beginning is known', 'รู้แค่ว่าขึ้นต้นด้วย nongsommut แล้วตามด้วยเลข อยู่ในไลน์', 'nongsommut'],
    ['on a line of its own', 'telegram: inven_ted\nfb: ម៉ាលី សន្មត\nទូរស័ព្ទអត់មាន', 'ម៉ាលី សន្មត'],
    ['in a list, with nothing but a space behind the service', '1. fb ចែ ណា សន្មត\n2. តេលេ @inventa_1', 'ចែ ណា សន្មត'],
    ['of one letter, in Thai', 'ใช้ไลน์ชื่อ ก ตัวเดียว', 'ก'],
    ['of one letter, in English', 'on viber he is saved as K, no picture', 'K'],
    ['whom one looks for, behind a space', '有人让找 虚构的鱼，没写是微信还是什么', '虚构的鱼'],
    ['behind a slash', 'reach me at tg/paperlantern or not', 'paperlantern'],
    ['before a service in brackets', 'មានឈ្មោះចម្លែក មេឃសន្មត (WhatsApp) ផ្ញើវីដេអូ', 'មេឃសន្មត'],
    ['in a list beside an account', 'ແອດມິນສາມຄົນ: Boss ສົມມຸດ, ນາງຟ້າ HR, @inven_desk. ເປັນກຸ່ມ telegram', 'ນາງຟ້າ HR'],
    ['with small capitals', 'he plays as ᴋᴏꜱʜɪɴᴠ every night', 'ᴋᴏꜱʜɪɴᴠ'],
    ['who posted it', 'អ្វីដែល វិចិត្រ សន្មត បង្ហោះលើហ្វេសបុក មិនមែនគាត់ទេ', 'វិចិត្រ សន្មត'],
    ['as they call somebody there, in Burmese', 'တစ်ဆောင်လုံးက ဗိုလ်စိတ်ကူး လို့ WhatsApp မှာ သိမ်းထားကြတယ်', 'ဗိုလ်စိတ်ကူး'],
  ])('are possible: %s', (_, text, wanted) => {
    expect(passages(text, 'handle').some((found) => found.includes(wanted) || wanted.includes(found))).toBe(true);
    // No export waits for them.
    expect(passages(text, 'handle', 'likely').some((found) => found.includes(wanted))).toBe(false);
  });

  it.each([
    ['in a text that names no service', 'does anyone know paper lantern? they took me to a hall'],
    ['a list without an account', 'three things: rice, water, a door'],
    ['a list of what is no name', 'they said: come at nine tomorrow with all of your money and passports, then wait in front of the gate, mail me@mail.example'],
    ['what somebody says behind a service', 'Facebook: he was waiting\nwe had no rice'],
    ['a question about what happened', 'who knows what came of them, telegram me'],
    ['a list in a text that names no service', 'He said: we rice, we wait, meet@5pm, nothing'],
    ['two words for one thing', 'line/queue was long and fb/facebook is blocked'],
    ['Chinese with a sign of its own script', '他一撇丶一捺都不会写，在微信上'],
  ])('are none: %s', (_, text) => {
    expect(passages(text, 'handle').filter((found) => /lantern|rice|water|come|wait|0143|queue|丶/u.test(found))).toEqual([]);
  });
});
