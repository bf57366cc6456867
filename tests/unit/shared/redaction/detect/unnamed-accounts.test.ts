import { describe, expect, it } from 'vitest';
import { passages } from './found.ts';

// All accounts are invented.
describe('accounts of which no word tells', () => {
  it.each([
    ['in a chat that was copied', '[10:22] Inven Kang: send more\n[10:23] me: no', 'Inven Kang'],
    ['in a chat as a telephone exports it', '12/03/2031, 14:02 - Inven Kang: send more', 'Inven Kang'],
    ['in a chat, with full-width signs', '［14:02］虚构小鱼：别卖我', '虚构小鱼'],
    ['in a chat without hours, of one who speaks twice', 'copied\nBig Inventa: how many today\nme too: none\nBig Inventa: no food then', 'Big Inventa'],
    ['in a chat without hours, of one who speaks with "me"', 'ជជែក\nបងសន្មត: លុយ\nខ្ញុំ: អត់មាន', 'បងសន្មត'],
    ['between two hearts, near a service', 'នាងដាក់ 💔ស្រីសន្មត💔 លើ tiktok', '💔ស្រីសន្មត💔'],
    ['with a face right before it, near a service', 'tell 😎inventa kla on telegram', '😎inventa kla'],
    ['Korean among Khmer', 'នាងសរសេរក្រោមឈ្មោះគេសម្រាប់ជនជាតិកូរ៉េ 상상의집 ពីរក្នុងឡាញ', '상상의집'],
    ['Thai among Lao', 'ລຸງຢາມບອກວ່າ ຖ້າຢາກຝາກຢາເຂົ້າໄປໃຫ້ ทักตี๋สมมุติ ໂຕໄທ ມັນສົ່ງໄດ້ທຸກຢ່າງ', 'ทักตี๋สมมุติ'],
    ['between two of one picture', 'Nama profilnya pake tengkorak, ☠ raja khayal ☠, tapi', '☠ raja khayal ☠'],
    ['with a picture inside', '他自己显示Hao🐉豪', 'Hao🐉豪'],
    ['with a picture behind, near a service', 'tik tok, mtu wa hadithi 🚌, he will know', 'mtu wa hadithi 🚌'],
    ['spelled with a word for a low line', 'Em đánh vần: tê hát u gạch dưới chín chín. Nó bắt', 'tê hát u gạch dưới chín chín'],
    ['spelled with a word for a low line between commas, in Chinese', '他给的是:m的m,o的o,下划线,两个7,我没搜到', 'm的m,o的o,下划线,两个7,我没搜到'],
    ['spelled with a word for a low line, in Khmer', 'គាត់អាន ខេ អូ ដាសក្រោម មួយមួយ', 'គាត់អាន ខេ អូ ដាសក្រោម មួយមួយ'],
    ['spelled with words for dots', 'DM hr dot inven dot tee for work', 'hr dot inven dot tee'],
    ['spelled sign by sign, with commas', 'she spells it: k, a, i, dot, r, e, d, zero, one. We wrote', 'k, a, i, dot, r, e, d, zero, one'],
    ['spelled sign by sign, with dashes', 'then i-n-v-e-n-t-8-8 is the woman', 'i-n-v-e-n-t-8-8'],
    ['to whom one writes, in Khmer', 'pm ផ្កាសន្មត ទៅ នាងនេះ', 'ផ្កាសន្មត ទៅ'],
    ['whom one asks for, in Lao', 'ຊິກແນລມາ. ຊອກ ແສງສົມມຸດ ເດີ້ ຢ່າໃຊ້ຊື່ແທ້', 'ແສງສົມມຸດ ເດີ້'],
    ['what a group has become, in Thai', 'กลุ่มไลน์ ตอนนี้เปลี่ยนเป็น รวมพลคนสมมุติ คนเดิม', 'รวมพลคนสมมุติ คนเดิม'],
    ['Latin letters before a service, among Thai ones', 'เปิ้นเขียนชื่อกลับหลัง yobmuua ในเฟซ เปิ้นเป็นคนแม่สาย', 'yobmuua'],
    ['who keeps a group, in Chinese', '群主是虚构老K，里面全是卖人的', '虚构老K'],
    ['right behind the word for an id, in Chinese', '原神id你爹虚构藕盒，拉我们班两个同学去', '你爹虚构藕盒'],
  ])('are possible: %s', (_, text, wanted) => {
    expect(passages(text, 'handle')).toContain(wanted);
    // No export waits for them.
    expect(passages(text, 'handle', 'likely')).toEqual([]);
  });

  it.each([
    ['hours', 'they beat us at 10.30 p.m. and again at 11.45 p.m.'],
    ['an hour at the beginning of a line', '10:22 they came: four of them'],
    ['faces behind a sentence', 'please help us 😭🙏 on telegram 😭'],
    ['a text in two languages', 'Please help us they beat everybody here. សូមជួយពួកយើងផងគេវាយយើងរាល់ថ្ងៃ'],
    ['one dot that is said', 'he put a dot on the map'],
    ['hours in Chinese', '六点和十八点换班'],
    ['faces between clauses', '求求你们帮帮我们😭他们每天打我们🙏我们在西港'],
    ['faces and signs around a sentence', '🙏 please help us 🙏 🚨 urgent help needed 🚨 ✅ passport taken ✅ phone taken ✅'],
    ['a sentence between two hands, near a service', '🙏 please help us 🙏 on telegram'],
    ['a face right before a sentence, near a service', 'nice 😭please help me on telegram'],
    ['a form that is filled in twice', 'Name: none\nRoom: none\nName: none\nRoom: none'],
    ['one line of a talk', 'he told me: go away\nand so I went'],
    ['a text in Japanese', '助けてください。私たちは閉じ込められています。毎日殴られています。警察に連絡してください。'],
    ['a text in Korean', '도와주세요 우리는 갇혀 있습니다 Telegram 으로 연락 주세요 국경 근처입니다'],
    ['a key that is pressed, in Khmer', 'សូមចុចគ្រាប់ចុច ឬរំកិលកណ្ដុរ'],
    ['places, in Thai', 'มีจุดตรวจที่จุดข้ามแดน และจุดนัดพบ'],
    ['places, in Indonesian', 'di titik kumpul titik jemput titik akhir'],
    ['low-class people, in Burmese', 'သူတို့က အောက်တန်းစား လူတွေ ဖြစ်တယ်'],
    ['a telephone number that is read out', 'nine, eight, seven, six, five, four, three, two, one, zero'],
    ['a problem and a charge, in Thai', 'ผมมีปัญหา ช่วยผมด้วย ติดต่อทาง facebook ข้อหา ค้ามนุษย์'],
    ['a crowd in Chinese', '一群人…改成每天十六小时，管理员是中国人，组长是本地人，备注是急用'],
    ['a hashtag', '#freekkpark2024'],
    ['this telephone number, in Chinese', '他们说"快跑"，然后打这个号码'],
    ['an animal far from any service', 'the dog 🐶 barks'],
    ['an hour in brackets before an address', '[10:22] see https://invented.example'],
  ])('are not seen in %s', (_, text) => {
    expect(passages(text, 'handle')).toEqual([]);
  });
});
